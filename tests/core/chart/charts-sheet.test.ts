import { formatA1, type OwnCell, type OwnChart, type OwnSheet } from "../../../src/core";
import { chartsOn } from "../../../src/core/chart/charts-on";
import { chartsSheet } from "../../../src/core/chart/charts-sheet";
import { chartedMeasures } from "../../../src/core/chart/sheet-places";
import { chartedWorkbook, chartsOf, factsIn } from "../../workbooks/charted";
import { readBytes } from "../../workbooks/read-built";

const read = readBytes(chartedWorkbook());
const sheet = chartsOf(read);
const [attainment, progress, absence] = sheet.charts ?? [];

/** A row of a chart's block by the name of its series, as values by period. */
function series(
  chart: (typeof sheet.charts & object)[number] | undefined,
  name: string,
  of: OwnSheet = sheet,
): readonly unknown[] {
  if (!chart) throw new Error("There is no such chart.");
  const { block } = chart;
  const found = of.rows.slice(block.top, block.bottom + 1).find((cells) => cells[block.left]?.value === name);
  return (found ?? []).slice(block.left + 1, block.right + 1).map((cell) => cell.value);
}

test("there is a chart for each trajectory, known again by the cells alone", () => {
  expect(sheet.charts).toHaveLength(3);
  expect(chartsOn(sheet.rows, sheet.table.area)).toEqual(sheet.charts);
  expect(chartedMeasures(sheet)).toEqual([1, 2, 3].map((row) => ({ sheet: "Card", row, column: 0 })));
});

test("titles say where the latest actual stands, in the measure's unit and by its polarity", () => {
  const titles = (sheet.charts ?? []).map(({ title }) => sheet.rows[title.row]?.[title.column]?.value);
  expect(titles).toEqual([
    "Attainment 8: 1.2 points behind its trajectory",
    "Progress 8: 0.20 ahead of its trajectory",
    "Persistent absence: 4.9 percentage points behind its trajectory",
  ]);
});

test("years without results are on the axis and leave their cells empty", () => {
  const { top, left, right } = attainment!.block;
  const periods = (sheet.rows[top] ?? []).slice(left + 1, right + 1).map(({ value }) => value);
  expect(periods).toEqual(Array.from({ length: 12 }, (_, index) => String(2015 + index)));
  expect(series(attainment, "Actual").slice(4, 10)).toEqual([37.8, null, null, 36.1, 36.9, 37.2]);
});

test("actuals, targets and the trajectory follow the scorecard's cells", () => {
  const { block } = attainment!;
  const row = sheet.rows.findIndex((cells, at) => at > block.top && cells[block.left]?.value === "Target");
  const cell = sheet.rows[row]?.[block.left + 1 + 8];
  expect(cell).toEqual({ value: 37, formula: "IF(ISNUMBER(Card!$K$2),Card!$K$2,NA())", format: "0.0" });
});

test("the shading of the tolerance lies on the bad side of the trajectory and never falls to nought", () => {
  expect(series(attainment, "Within tolerance").slice(4, 7)).toEqual([0, 1.3, 1.3]);
  const bases = series(attainment, "Tolerance from");
  expect(bases.slice(0, 6)).toEqual([37.8, 37.8, 37.8, 37.8, 37.8, expect.closeTo(37.6 - 1.3, 6)]);
  const bands = ["Forecast band from", "Forecast band (80%)", "Tolerance from"].map((name) => series(absence, name));
  const trajectory = series(absence, "Trajectory");
  expect(bands.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBeCloseTo(Number(trajectory.at(-1)), 12);
});

test("only the latest actual is labelled, and the axis crosses nought where values do", () => {
  expect(series(progress, "Latest").filter((value) => typeof value === "number")).toEqual([-0.1]);
  expect(progress).toMatchObject({ low: -1.5, high: undefined, step: 0.5, format: "0.00", side: "above" });
  expect(absence).toMatchObject({ format: "0.0%", low: 0 });
});

test("changes of definition are marked at the first period that is counted the new way", () => {
  const marks = series(absence, "Definition changes");
  expect(marks.flatMap((value, index) => (value === null ? [] : [2015 + index]))).toEqual([2016]);
});

test("a measure without actuals says where it is to go, and has nothing to compare", () => {
  const [facts] = factsIn(read);
  const planned = chartsSheet([{ ...facts!, actuals: [], forecast: [], changes: [] }])!;
  const [chart] = planned.charts ?? [];
  expect(planned.rows[chart!.title.row]?.[chart!.title.column]?.value).toBe("Attainment 8: to rise from 37.8 to 42.0");
  expect(chart!.roles).toEqual(["tolerance-base", "tolerance", "benchmark", "trajectory", "baseline", "target"]);
});

test("without a polarity nothing is good or bad: above or below, and no shading", () => {
  const [facts] = factsIn(read);
  const plain = chartsSheet([{ ...facts!, polarity: undefined }])!;
  expect(plain.rows[3]?.[plain.table.area.left + 2]?.value).toBe("Attainment 8: 1.2 points below its trajectory");
  expect(plain.charts?.[0]?.roles).not.toContain("tolerance");
});

test("no chart covers cells that hold anything, nor another chart", () => {
  const covered = new Set<string>();
  for (const { area } of sheet.charts ?? []) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const at = formatA1(row, column);
        expect([at, covered.has(at), sheet.rows[row]?.[column]?.value ?? null]).toEqual([at, false, null]);
        covered.add(at);
      }
    }
  }
  expect(covered.size).toBeGreaterThan(300);
});

test("beneath each chart its words stand in cells, as wide as it, live over the cells that it is drawn from", () => {
  for (const chart of sheet.charts ?? []) {
    const lines = linesUnder(sheet, chart).map(({ value }) => (typeof value === "string" ? value : ""));
    expect(lines[0]).toMatch(/^Line chart of /);
    expect(lines.every((line) => line.length <= 72)).toBe(true);
    expect(lines.join(" ")).toBe(chart.alt);
  }
  const [, baseline, targets] = linesUnder(sheet, attainment!);
  expect(baseline?.value).toBe("Baseline: 37.8 in 2019.");
  expect(targets?.value).toBe("Targets: 37.0 in 2023, 38.4 in 2024, 40.0 in 2025, 42.0 in 2026.");
  expect(targets?.formula).toMatch(/^IF\(COUNT\(\w+(,\w+){3}\)=0,"There is no target\.","Targets: "&MID\(/);
  const words = sheet.rows[attainment!.title.row]?.[attainment!.title.column - 1];
  expect([words?.value, words?.formula?.slice(0, 12)]).toEqual([
    attainment!.alt,
    `TRIM(A${String(attainment!.area.bottom + 2)}&" "`,
  ]);
});

test("where charts stand follows from the cells, however many there are and however much is said of them", () => {
  const all = factsIn(read);
  for (let count = 1; count <= 7; count += 1) {
    const facts = Array.from({ length: count }, (_, index) => all[index % all.length]!);
    const { rows, table, charts } = chartsSheet(facts)!;
    expect(chartsOn(rows, table.area)).toEqual(charts);
    for (const chart of charts ?? []) expect(linesUnder({ rows }, chart)[0]?.value).toMatch(/^Line chart of /);
  }
});

/** The words beneath a chart, to the first cell that holds nothing. */
function linesUnder({ rows }: Pick<OwnSheet, "rows">, { area }: OwnChart): readonly OwnCell[] {
  const lines: OwnCell[] = [];
  for (let row = area.bottom + 1; ; row += 1) {
    const cell = rows[row]?.[area.left];
    if (!cell || (cell.value === null && cell.formula === undefined)) return lines;
    lines.push(cell);
  }
}
