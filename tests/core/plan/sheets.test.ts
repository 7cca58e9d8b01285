import { findingsSheet, highlightsFor, trajectoriesSheet, type OwnSheet } from "../../../src/core/plan";
import { layTrajectories } from "../../../src/core/trajectory";
import { measure, number, percent, scorecard, yearly } from "../trajectory/build";
import { cell, finding } from "./findings";

const values = (sheet: OwnSheet) => sheet.rows.map((row) => row.map((one) => one.value));

/** What Excel asks of a table. */
function expectTable({ rows, table, widths }: OwnSheet): void {
  const headings = rows[0]?.map((one) => one.value) ?? [];
  expect(new Set(headings.map((one) => (typeof one === "string" ? one.toLowerCase() : one))).size).toBe(
    headings.length,
  );
  expect(headings.every((one) => typeof one === "string" && one !== "")).toBe(true);
  expect(table.area).toEqual({ top: 0, left: 0, bottom: rows.length - 1, right: headings.length - 1 });
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.every((row) => row.length === headings.length)).toBe(true);
  expect(widths).toHaveLength(headings.length);
}

describe("the findings sheet", () => {
  it("has one row a finding, its cell a link", () => {
    const evidence = [
      { says: "36.0", from: "B9" },
      { says: "points", from: "KPI dictionary" },
    ];
    const fix = { kind: "proposed", description: "Type 45.0", writes: [] } as const;
    const sheet = findingsSheet([
      finding(["C9", "B9"], { evidence, fix }),
      finding(["A1"], { severity: "information" }),
    ]);
    expectTable(sheet);
    expect(values(sheet)[1]).toEqual([
      "Error",
      "unit-mixed-in-row",
      "Score card",
      "C9, B9",
      "Attainment 8",
      "The target is 45%, the baseline 36.0.",
      "Type 45.0.",
      "36.0 (B9)\npoints (KPI dictionary)",
      "Type 45.0",
      "Open",
    ]);
    expect(sheet.rows[1]?.[3]?.link).toEqual(cell("C9"));
    expect(sheet.rows[2]?.[0]).toEqual({ value: "Information", style: "information" });
  });

  it("names the sheet of a cell elsewhere, and counts the rest of many", () => {
    const said = (one: ReturnType<typeof finding>) => findingsSheet([one]).rows[1]?.[3]?.value;
    expect(said(finding([], { cells: [cell("B9"), cell("B9", "Last year")] }))).toBe("B9, 'Last year'!B9");
    const many = Array.from({ length: 500 }, (_, index) => `A${String(index + 1)}`);
    expect(said(finding(many))).toMatch(/^A1, A2, .*, A24 and 476 more$/);
  });

  it("says so when nothing was found", () => {
    const sheet = findingsSheet([], { name: "Results" });
    expectTable(sheet);
    expect(sheet.name).toBe("Results");
    expect(values(sheet)[1]?.filter((value) => value !== null)).toEqual(["Nothing was found."]);
  });

  it("keeps what looks like a formula a text, and what is too long for a cell short", () => {
    const sheet = findingsSheet([finding(["A1"], { measure: "=1+1", message: "x".repeat(40_000) })]);
    expect(sheet.rows[1]?.[4]).toEqual({ value: "=1+1", style: "wrapped" });
    expect(sheet.rows[1]?.[5]?.value).toHaveLength(32_767);
  });
});

describe("the trajectories sheet", () => {
  const short = measure(8, yearly.slice(0, 2), [number(36, 1), number(39, 1)]);
  const long = measure(9, yearly, ["60% (Dec 22)", percent(70), "TBC", percent(90)]);
  const refused = measure(10, yearly, [percent(50), "maximise", null, null]);
  const heading = { text: "KEY STAGE 4", at: short.at, notes: [] };
  const laid = layTrajectories([scorecard([{ ...short, section: heading, name: "=GLD" }, refused, long])], {
    every: "year",
  });
  const sheet = trajectoriesSheet(laid);

  it("has a row for every measure in order, and a column for every period of any", () => {
    expectTable(sheet);
    expect(values(sheet)).toEqual([
      ["Section", "Group", "Measure", "Baseline", "Baseline period", "Target", "Target period", "Shape"].concat([
        "2022",
        "2023",
        "2024",
        "2025",
        "Note",
      ]),
      ["KEY STAGE 4", null, "=GLD", 36, "2022", 39, "2023", "Straight line", 36, 39, null, null, null],
      [null, null, "Measure 11"].concat(
        Array(9).fill(null) as null[],
        "No trajectory. No target is a number: C11 says “maximise”.",
      ),
      [
        null,
        null,
        "Measure 10",
        0.6,
        "2022",
        0.9,
        "2025",
        "Through each target",
        0.6,
        0.7,
        expect.closeTo(0.8, 12),
        0.9,
      ].concat("Passed over: D10 says “TBC”."),
    ]);
  });

  it("links each measure to its row and refers live to its cells", () => {
    expect(sheet.rows[1]?.[2]).toEqual({ value: "=GLD", style: "wrapped", link: short.at });
    expect(sheet.rows[1]?.[3]).toEqual({
      value: 36,
      formula: `IF(ISNUMBER('Score card'!$B$9),'Score card'!$B$9,"no baseline")`,
      format: "#,##0.0",
    });
    expect(sheet.rows[3]?.[5]?.formula).toBe(`IF(ISNUMBER('Score card'!$E$10),'Score card'!$E$10,"no target")`);
    expect(sheet.rows[3]?.[10]?.formula).toContain("*1/2");
  });

  it("orders terms in time and keeps a row where there is no scorecard", () => {
    const terms = trajectoriesSheet(layTrajectories([scorecard([short])], { every: "term" }));
    expectTable(terms);
    expect(values(terms)[0]?.slice(8, 12)).toEqual(["Summer 2022", "Autumn 2022", "Spring 2023", "Summer 2023"]);
    expectTable(trajectoriesSheet(layTrajectories([], { every: "year" })));
  });
});

it("highlights few rectangles, the worst finding of a cell on top", () => {
  const list = [
    finding(["B2", "C2", "B3", "C3", "B4"], { severity: "warning" }),
    finding(["C3"], { severity: "information" }),
    finding(["B4"], { severity: "error" }),
  ];
  expect(highlightsFor(list)).toEqual([
    {
      sheet: "Score card",
      highlights: [
        { severity: "error", areas: [{ top: 3, left: 1, bottom: 3, right: 1 }] },
        { severity: "warning", areas: [{ top: 1, left: 1, bottom: 2, right: 2 }] },
      ],
    },
  ]);
});
