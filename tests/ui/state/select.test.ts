import { checkWorkbook, defaultProfile, nothingKept } from "../../../src/core";
import type { Kept } from "../../../src/core";
import {
  chosenTables,
  countBySeverity,
  effectiveProfile,
  filterFindings,
  findingKey,
  groupFindings,
  partedFindings,
  rulesFound,
  sectionsOf,
  tablesOf,
  writtenLatestFirst,
} from "../../../src/ui/state/select";
import type { Checked } from "../../../src/ui/state/state";
import { noFilters } from "../../../src/ui/state/state";
import { seedTable, typedGrid, typedWorkbook } from "../../grids";

const workbook = typedWorkbook(typedGrid(seedTable("knowsley-score-card-2023-2026"), { sheet: "Card" }));
const checked: Checked = {
  scope: "workbook",
  workbook,
  own: { sheets: [], highlights: [] },
  outcome: checkWorkbook(workbook, defaultProfile),
  by: nothingKept,
  active: "Card",
};
const { findings } = checked.outcome;

test("counts add up to the findings", () => {
  const counts = countBySeverity(findings);
  expect(counts.map(({ severity }) => severity)).toEqual(["error", "warning", "information"]);
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(findings.length);
});

test("filters let through what they say, and all when they say nothing", () => {
  expect(filterFindings(findings, noFilters)).toEqual(findings);
  const errors = filterFindings(findings, { ...noFilters, severities: ["error"] });
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.every(({ severity }) => severity === "error")).toBe(true);
  for (const rule of rulesFound(findings)) {
    expect(filterFindings(findings, { ...noFilters, rule }).every((one) => one.rule === rule)).toBe(true);
  }
  expect(filterFindings(findings, { ...noFilters, text: " NEET " }).length).toBeGreaterThan(0);
  expect(filterFindings(findings, { ...noFilters, text: "no such words" })).toEqual([]);
});

test("groups hold every finding once, in order", () => {
  const grouped = groupFindings(findings, checked).flatMap(({ sections }) =>
    sections.flatMap((section) => section.findings.map(({ finding }) => finding)),
  );
  expect(grouped).toEqual(findings);
});

test("findings are known by keys of their own", () => {
  expect(new Set(findings.map(findingKey)).size).toBe(findings.length);
});

test("polarities chosen since go before those of the profile", () => {
  const kept: Kept = {
    ...nothingKept,
    profile: { rules: { "target-flat": "off" }, polarity: { A: "higher-is-better", B: "higher-is-better" } },
    polarity: { B: "lower-is-better" },
  };
  expect(effectiveProfile(kept)).toEqual({
    rules: { "target-flat": "off" },
    polarity: { A: "higher-is-better", B: "lower-is-better" },
  });
});

test("before a check nothing is found", () => {
  expect(partedFindings({ checked: undefined, kept: nothingKept })).toEqual({ open: [], accepted: [], stale: [] });
  expect(tablesOf(undefined)).toEqual([]);
});

test("trajectories are for all measures, a section, or the rows that are selected", () => {
  const tables = tablesOf(checked);
  const [section] = sectionsOf(tables);
  if (!section) throw new Error("The card has no section.");
  const measures = (...choice: Parameters<typeof chosenTables> extends [unknown, ...infer Rest] ? Rest : never) =>
    chosenTables(tables, ...choice).flatMap((table) => table.measures);
  const all = measures({ kind: "all" }, undefined);
  expect(all).toHaveLength(29);
  const some = measures({ kind: "section", ...section }, undefined);
  expect(some.length).toBeGreaterThan(0);
  expect(some.every((measure) => measure.section?.text === section.section)).toBe(true);
  const row = all[3]?.at.row ?? 0;
  const area = { top: row, left: 2, bottom: row + 1, right: 2 };
  expect(measures({ kind: "selected" }, { sheet: "Card", area })[0]).toBe(all[3]);
  expect(measures({ kind: "selected" }, { sheet: "Elsewhere", area })).toEqual([]);
  expect(measures({ kind: "selected" }, undefined)).toEqual([]);
});

test("the latest write comes first", () => {
  const write = (id: string) => ({ id, what: id, at: "2026-11-22", inverse: { operations: [] } });
  const kept = { ...nothingKept, written: [write("1"), write("2")] };
  expect(writtenLatestFirst(kept).map(({ id }) => id)).toEqual(["2", "1"]);
});
