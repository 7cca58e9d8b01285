import { checkWorkbook, defaultProfile } from "../../../src/core";
import type { CheckSurroundings, Profile } from "../../../src/core";
import { defineTableRule, defineWorkbookRule } from "../../../src/core/rules/define-rule";
import { typedGrid, typedWorkbook } from "../../grids";

const text = { tier: "sheet", title: "", why: "", subsumedBy: [], examples: { bad: [], good: [] } } as const;

/** Names the first cell of the last sheet that has more measures than its threshold allows. */
const crowded = defineWorkbookRule({
  ...text,
  id: "crowded",
  severity: "warning",
  thresholds: { most: { value: 2, says: "measures that a table may have" } },
  check({ tables }, { threshold, today }) {
    const table = tables.filter(({ table: one }) => one.measures.length > threshold("most")).at(-1)?.table;
    const at = table?.measures[0]?.at;
    return at ? [{ cells: [at], message: `crowded on ${today ?? "some day"}`, advice: "" }] : [];
  },
});

const rows = [
  ["Measure", "Baseline 2022", "Target 2023"],
  ["Phonics", "69%", "70%"],
  ["Attendance", "90%", "91%"],
];

function found(profile: Partial<Profile>, surroundings: CheckSurroundings = {}): readonly string[] {
  const workbook = typedWorkbook(typedGrid(rows, { sheet: "A" }), typedGrid(rows, { sheet: "B" }));
  const { findings } = checkWorkbook(workbook, { ...defaultProfile, ...profile }, surroundings, [crowded]);
  return findings.map(({ sheet, message }) => `${sheet}: ${message}`);
}

test("a rule over workbooks sees every table, and its finding is on the sheet of its first cell", () => {
  expect(found({})).toEqual([]);
  expect(found({ thresholds: { crowded: { most: 1 } } }, { today: "2026-11-22" })).toEqual([
    "B: crowded on 2026-11-22",
  ]);
  expect(found({ thresholds: { crowded: { most: 1 } } })).toEqual(["B: crowded on some day"]);
});

test("action plans are shown only to the rules that are on them", () => {
  const kinds: string[] = [];
  const looks = (id: string, on?: readonly ["action-plan"]): ReturnType<typeof defineTableRule> =>
    defineTableRule({
      ...text,
      id,
      severity: "warning",
      ...(on && { on }),
      check({ table, grid }) {
        kinds.push(`${id}: ${table.kind} on ${grid.sheet}`);
        return [];
      },
    });
  const actions = [
    ["Action", "Lead", "By when"],
    ["Visit every school", "Head of service", "June 2024"],
  ];
  const workbook = typedWorkbook(typedGrid(rows, { sheet: "A" }), typedGrid(actions, { sheet: "B" }));
  checkWorkbook(workbook, defaultProfile, {}, [looks("usual"), looks("plans", ["action-plan"])]);
  expect(kinds).toEqual(["usual: scorecard on A", "plans: action-plan on B"]);
});
