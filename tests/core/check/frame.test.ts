import {
  checkWorkbook,
  defaultProfile,
  defineRule,
  everydayRules,
  formatA1,
  parseProfile,
  rules,
} from "../../../src/core";
import type { Finding, Profile } from "../../../src/core";
import { typedGrid, typedWorkbook } from "../../grids";

const header = ["Measure", "Baseline 2022", "Target 2023", "Target 2024"];

function check(rows: readonly (readonly string[])[], profile: Profile = defaultProfile): readonly Finding[] {
  return checkWorkbook(typedWorkbook(typedGrid([header, ...rows])), profile).findings;
}

const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, cells }) => `${rule} ${cells.map(({ row, column }) => formatA1(row, column)).join(" ")}`);

describe("one mistake is one finding", () => {
  test("a lost sign hides that every target is worse than the baseline", () => {
    expect(said(check([["Progress 8 score", "0.87", "0.55", "0.45"]]))).toEqual(["sign-lost B2 C2 D2"]);
  });

  test("a figure in the wrong unit is not compared with the baseline, too", () => {
    expect(said(check([["Attainment 8 score", "36.0", "37.8", "45%"]]))).toEqual([
      "definition-changed B2",
      "unit-mixed-in-row D2",
    ]);
  });

  test("the cells that nothing explains are still looked at", () => {
    expect(said(check([["Attainment 8 score", "36.0", "35.8", "45%"]]))).toEqual([
      "definition-changed B2",
      "target-worse-than-baseline C2",
      "unit-mixed-in-row D2",
    ]);
  });
});

describe("a rule that breaks down", () => {
  const broken = defineRule({
    id: "broken-rule",
    severity: "error",
    tier: "sheet",
    title: "",
    why: "",
    subsumedBy: [],
    examples: { bad: [], good: [] },
    check() {
      throw new RangeError("no such thing");
    },
  });

  test("is a finding of its own, once, and the others go on", () => {
    const rows = [header, ["Phonics", "69%", "68%", "???"], ["Attendance", "90%", "91%", "92%"]];
    const { findings } = checkWorkbook(typedWorkbook(typedGrid(rows)), defaultProfile, {}, [broken, ...everydayRules]);
    expect(findings.filter(({ rule }) => rule === "rule-failed")).toHaveLength(1);
    expect(findings.find(({ rule }) => rule === "rule-failed")?.message).toContain("broken-rule");
    expect(said(findings)).toEqual(expect.arrayContaining(["placeholder-value D2", "target-worse-than-baseline C2"]));
  });
});

describe("a profile", () => {
  test("silences a rule, and gives another its severity", () => {
    const parsed = parseProfile(
      { rules: { "placeholder-value": "off", "target-worse-than-baseline": "information" } },
      rules,
    );
    if (!parsed.ok) throw new Error("The profile is good.");
    const findings = check([["Phonics", "69%", "68%", "???"]], parsed.profile);
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["target-worse-than-baseline", "information"],
    ]);
  });

  test("gives a measure the polarity that nothing else says, and does not overrule the workbook", () => {
    const polarity = { "Widgets per wodget": "higher-is-better" } as const;
    expect(said(check([["Widgets per wodget", "28", "22", "15"]], { rules: {}, polarity }))).toEqual([
      "target-worse-than-baseline C2 D2",
    ]);
    const rows = [
      ["Measure", "Good is", "Baseline 2022", "Target 2023"],
      ["Widgets per wodget", "Low", "28", "22"],
    ];
    expect(checkWorkbook(typedWorkbook(typedGrid(rows)), { rules: {}, polarity }).findings).toEqual([]);
  });

  test("is refused with every path that is wrong", () => {
    const parsed = parseProfile(
      { rules: { "no-such-rule": "error", "sign-lost": "loud" }, polarity: [], other: 1 },
      rules,
    );
    expect(parsed.ok ? [] : parsed.errors.map(({ path }) => path).sort()).toEqual([
      "$.other",
      "$.polarity",
      "$.rules.no-such-rule",
      "$.rules.sign-lost",
    ]);
    expect(parseProfile("strict", rules).ok).toBe(false);
  });
});

test("what is found does not depend on how often it is looked for", () => {
  const rows = [
    ["Phonics", "69%", "68%", "???"],
    ["Progress 8 score", "0.87", "0.55", "0.45"],
  ];
  expect(check(rows)).toEqual(check(rows));
});
