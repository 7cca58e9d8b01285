import { checkWorkbook, defaultProfile } from "../../../src/core";
import type { CheckOutcome, Finding } from "../../../src/core";
import { shownCell } from "../../../src/core/grid/shown-cell";
import { typedGrid } from "../../grids";

const place = [
  ["Measure", "Polarity", "Baseline 2024", "Target 2025", "Target 2026", "Target 2027"],
  ["Library visits", "Higher", "412000", "420000", "430000", "44000"],
  ["Days to pay", "Lower", "31", "30", "28", "34"],
];

function checked(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): CheckOutcome {
  const grids = Object.entries(sheets).map(([sheet, rows]) => typedGrid(rows, { sheet }));
  return checkWorkbook({ sheets: grids }, defaultProfile);
}

const inShort = ({ rule, sheet, cells }: Finding): string =>
  `${rule} ${sheet} ${cells.map(({ row, column }) => `${String(row)},${String(column)}`).join(" ")}`;

test("what a summary only shows of other sheets is found once, where it is put right", () => {
  const linked = (row: number): readonly string[] =>
    ["A", "C", "D", "E", "F"].map(
      (column, index) => `='Place & roads'!$${column}$${String(row)} → ${place[row - 1]?.[index && index + 1] ?? ""}`,
    );
  const header = ["Measure", "Baseline 2024", "Target 2025", "Target 2026", "Target 2027"];
  const alone = checked({ "Place & roads": place }).findings.map(inShort);
  const both = checked({ Summary: [header, linked(2), linked(3)], "Place & roads": place }).findings.map(inShort);
  expect(alone.length).toBeGreaterThan(1);
  expect(both).toEqual(alone);
});

test("what a summary shows is found there where its sheet is not at hand", () => {
  const row = ["Library visits", "=Old!B2 → 412000", "=Old!C2 → 420000", "=Old!D2 → 430000", "=Old!E2 → 44000"];
  const header = ["Measure", "Baseline 2024", "Target 2025", "Target 2026", "Target 2027"];
  expect(checked({ Summary: [header, row] }).findings.map(inShort)).toContain("digits-slipped Summary 1,4");
});

test("no fix puts a number in place of a formula: the formula is to be mended", () => {
  const formula = place.map((row) => row.map((text) => (text === "44000" ? "=E2*0.1+1000 → 44000" : text)));
  const [typed] = checked({ Place: place }).findings.filter(({ rule }) => rule === "digits-slipped");
  const [worked] = checked({ Place: formula }).findings.filter(({ rule }) => rule === "digits-slipped");
  expect(typed?.fix?.writes).toHaveLength(1);
  expect(worked?.fix).toBeUndefined();
  expect(worked?.advice).toBe("Mend the formula of F2, or the cells that it goes by.");
});

test("a fix leaves a cell the number format that it has, where that shows what is written", () => {
  const [slipped] = checked({ Place: place }).findings.filter(({ rule }) => rule === "digits-slipped");
  // "440,000" would not fit a column that is as wide as its figures without a comma.
  expect(slipped?.fix?.writes[0]?.content).toEqual({ value: 440000 });
  const mixed = [place[0]!, ["Recycling rate", "Higher", "41.0%", "43.0%", "45", "47.0%"]];
  const [odd] = checked({ Place: mixed }).findings.filter(({ rule }) => rule === "unit-mixed-in-row");
  expect(odd?.fix?.writes[0]?.content.format).toMatch(/%$/);
});

test.each([
  ["=Place!C4 → 1", "Place", 3, 2],
  ["='Adults'' care'!$C$4 → 1", "Adults' care", 3, 2],
  ["=B9 → 1", "Card", 8, 1],
])("%s only shows a cell", (text, sheet, row, column) => {
  expect(shownCell(typedGrid([[text]], { sheet: "Card" }), 0, 0)).toEqual({ sheet, row, column });
});

test.each([
  "=Place!C4*2 → 1",
  "=SUM(Place!C4) → 1",
  "=-C4 → 1",
  "=Rate → 1",
  "5",
  "='A'!B1&C1 → x",
  "='[1]A'!B1 → 1",
  "=[1]A!B1 → 1",
])("%s shows more than a cell", (text) => {
  expect(shownCell(typedGrid([[text]], { sheet: "Card" }), 0, 0)).toBeUndefined();
});
