import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkWorkbook, defaultProfile } from "../../src/core";
import { expectationsIn, expectationsOfList, NothingExpected } from "../../scripts/score/expectations";
import type { Expectation } from "../../scripts/score/expectations";
import { grade } from "../../scripts/score/grade";
import type { Grade } from "../../scripts/score/grade";
import { openTable } from "../../scripts/score/open-table";
import { printed } from "../../scripts/score/print";
import { printedSlips, seededIn } from "../../scripts/score/seeded";
import { typedGrid, typedWorkbook } from "../grids";

describe("a list of expected flags", () => {
  const list = [
    "file\tcells\tcategory\tseverity\tvalues\twhy",
    "a.tsv\tB2,C2\tslip\terror\t1 | 2\tslipped",
    "a.tsv\tB3\tslip\twarn\t1\tslipped",
    "a.tsv\tB4\tnote\tinfo\t1\tnoted",
    "a.tsv\tB6\tnote\tcheck\t1\tlook",
    "b.tsv\tB5\tfine\tneg\t1\tright",
  ].join("\n");

  test("is read by file, with what is wanted, welcome and never to be flagged", () => {
    const read = expectationsOfList(list);
    expect(read.get("a.tsv")?.map(({ cells, level }) => [cells, level])).toEqual([
      [["B2", "C2"], "wanted"],
      [["B3"], "wanted"],
      [["B4"], "welcome"],
      [["B6"], "check"],
    ]);
    expect(read.get("b.tsv")).toEqual([{ cells: ["B5"], level: "never", says: "fine: right" }]);
  });

  test("says which column it lacks", () => {
    expect(() => expectationsOfList("file\tcells\na\tB2")).toThrow("severity");
  });

  test("must be there", () => {
    const folder = mkdtempSync(join(tmpdir(), "scorecard-score-"));
    try {
      expect(() => expectationsIn(folder)).toThrow(NothingExpected);
      writeFileSync(join(folder, "expected-flags.tsv"), list);
      expect([...expectationsIn(folder).keys()]).toEqual(["a.tsv", "b.tsv"]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("a grade", () => {
  const table = [
    ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
    ["Attendance", "91%", "TBC", "93%"],
    ["Persistent absence", "20%", "25%", "15%"],
    ["Phonics", "70%", "75%", "80%"],
  ];
  const graded = (expected: readonly Expectation[]): Grade =>
    grade("table", checkWorkbook(typedWorkbook(typedGrid(table)), defaultProfile), expected);

  test("counts what was found, what was missed, false alarms and what nobody expects", () => {
    const { wanted, found, missed, negatives, falseAlarms, measures, unexpected, unexpectedRows } = graded([
      { cells: ["C2"], level: "wanted", says: "a placeholder" },
      { cells: ["B4"], level: "wanted", says: "not there" },
      { cells: ["D3"], level: "never", says: "right" },
      { cells: ["C3"], level: "never", says: "right, too" },
    ]);
    expect({ wanted, found, negatives, measures, unexpectedRows }).toEqual({
      wanted: 2,
      found: 1,
      negatives: 2,
      measures: 3,
      unexpectedRows: 1,
    });
    expect(missed.map(({ says }) => says)).toEqual(["not there"]);
    expect(falseAlarms.map(({ expectation }) => expectation.says)).toEqual(["right, too"]);
    expect(unexpected.map(({ rule }) => rule)).toEqual(["target-worse-than-baseline"]);
  });

  test("takes any finding for a check, and any alarm in a table that is clean for a false one", () => {
    const { checks, checked, falseAlarms } = graded([
      { cells: ["C2"], level: "check", says: "" },
      { cells: ["B4"], level: "check", says: "" },
      { cells: [], level: "never", says: "clean" },
    ]);
    expect([checked, checks]).toEqual([1, 2]);
    expect(falseAlarms).toHaveLength(2);
  });

  test("wants every cell from the rules that are named, whatever their severity", () => {
    const by = (rules: readonly string[], cells: readonly string[]): number =>
      graded([{ cells, level: "wanted", says: "", rules }]).found;
    expect(by(["placeholder-value"], ["C2"])).toBe(1);
    expect(by(["placeholder-value"], ["C2", "D2"])).toBe(0);
    expect(by(["target-missing"], ["C2"])).toBe(0);
  });

  test("is printed by table and in all, with details when they are asked for", () => {
    const grades = [graded([{ cells: ["B4"], level: "wanted", says: "not there" }]), graded([])];
    expect(printed("folder", grades, "tables")).toMatch(/^table .*0 of 1 0%.*2 of 3 67%$/m);
    expect(printed("folder", grades, "totals")).not.toMatch(/^table/m);
    expect(printed("folder", grades, "totals")).toMatch(/^in all +0 of 1 0% +0 of 0 +0 of 0 +4 of 6 67%$/m);
    expect(printed("folder", grades, "details")).toContain("missed      B4 not there");
  });
});

test("a table of text is opened as if it had been typed into a sheet", () => {
  const folder = mkdtempSync(join(tmpdir(), "scorecard-score-"));
  try {
    const path = join(folder, "table.csv");
    writeFileSync(path, 'Measure,2023\n"Attendance, all",92.5%\n');
    const [sheet] = openTable(path).sheets;
    expect([sheet?.text(1, 0), sheet?.value(1, 1), sheet?.format(1, 1)]).toEqual(["Attendance, all", 0.925, "0.0%"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe("slips that are seeded", () => {
  const table = [
    ["Measure", "2021/22", "2022/23", "2023/24", "2024/25 target", "2025/26 target"],
    ["Change in council homes", "-62", "-55", "-51", "-41", "-32"],
    ["Calls answered", "88%", "89%", "90%", "91%", "93%"],
    ["Homes with a smoke alarm", "4,120", "4,310", "4,480", "4,600", "4,750"],
  ];

  test("are counted by kind, and those that nothing names are told by cell and text", () => {
    const seeded = seededIn(typedWorkbook(typedGrid(table)), "card");
    const of = (kind: string): { readonly seeded: number; readonly found: number } | undefined =>
      seeded.find((one) => one.kind === kind);
    expect(of("minus lost")).toMatchObject({ seeded: 1, found: 1 });
    expect(of("percent sign lost")).toMatchObject({ seeded: 1, found: 1 });
    expect(of("target on the wrong side")?.seeded).toBe(0);
    for (const one of seeded) expect(one.missed).toHaveLength(one.seeded - one.found);
    const lines = printedSlips([seeded, seeded], true).split("\n");
    expect(lines[0]).toMatch(/^minus lost +2 of 2 100%$/);
    expect(lines.filter((line) => line.startsWith("  missed")).every((line) => /card [A-F]\d /.test(line))).toBe(true);
  });

  test("are found more seldom where no rule looks: the figure can fall", () => {
    const plain = [
      ["Measure", "A", "B", "C", "D"],
      ["Things", "3", "901", "17", "-55"],
    ];
    const all = seededIn(typedWorkbook(typedGrid(plain)), "card");
    expect(all.some((one) => one.found < one.seeded)).toBe(true);
  });
});
