import fc from "fast-check";
import { checkWorkbook, defaultProfile, oneLine, parseA1, rules, ruleDocs } from "../../../src/core";
import type { CellRef } from "../../../src/core";
import { cellNames, placeFindings } from "../../../src/core/report/place";
import { readOutcome } from "../../../src/core/report/outcome";
import { displayWidth, wrap } from "../../../src/core/report/text/wrap";
import { typedGrid } from "../../grids";

const at = (address: string, sheet = "Card"): CellRef => ({ sheet, ...(parseA1(address) ?? { row: -1, column: -1 }) });

test.each([
  [["D9"], ["D9"]],
  [
    ["D9", "C9"],
    ["D9", "C9"],
  ],
  [["C9", "D9", "E9"], ["C9:E9"]],
  [["C9", "C10", "C11"], ["C9:C11"]],
  [
    ["C9", "D9", "D10"],
    ["C9:D9", "D10"],
  ],
  [
    ["C9", "E9", "F9", "A1"],
    ["C9", "E9:F9", "A1"],
  ],
])("cells %j are named %j", (cells, names) => {
  expect(
    cellNames(
      cells.map((cell) => at(cell)),
      "Card",
    ),
  ).toEqual(names);
});

test("a cell of another sheet bears its name", () => {
  expect(cellNames([at("B2"), at("C2", "Other card")], "Card")).toEqual(["B2", "'Other card'!C2"]);
});

test("findings of tables that stand side by side are each said under the heading of their own table", () => {
  const rows = [
    ["Collection", "", "", "", "Workforce", "", ""],
    ["Measure", "Baseline 2024", "Target 2025", "", "Measure", "Baseline 2024", "Target 2025"],
    ["Sickness absence", "9.8", "10.2", "", "Vacancy rate", "11%", "13%"],
    ["Complaints", "12", "14", "", "Staff turnover", "8%", "9%"],
  ];
  const { sheets, findings } = checkWorkbook({ sheets: [typedGrid(rows, { sheet: "Card" })] }, defaultProfile);
  const [placed] = placeFindings(readOutcome("card.xlsx", sheets, findings));
  const worse = placed?.sections.map(({ section, findings: placedHere }) => [
    section,
    ...placedHere
      .filter(({ finding }) => finding.rule === "target-worse-than-baseline")
      .map(({ finding }) => finding.measure),
  ]);
  expect(worse).toEqual([
    ["Collection", "Sickness absence", "Complaints"],
    ["Workforce", "Vacancy rate", "Staff turnover"],
  ]);
});

test("wrapping keeps every word and stays within the width", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }).map(oneLine), fc.integer({ min: 2, max: 60 }), (text, width) => {
      const lines = wrap(text, width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }),
  );
});

test("the page of rules has a section for every rule that its table of contents leads to", () => {
  const docs = ruleDocs(rules);
  for (const { id } of rules) {
    expect(docs).toContain(`[\`${id}\`](#${id})`);
    expect(docs).toContain(`\n## ${id}\n`);
  }
});
