import { shiftFormula } from "../../../src/files/read/shift-formula";
import { readSheet } from "../../workbooks/read-built";

const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;

test("formulas are read as they stand, without equals sign", () => {
  const formula = 'IF(A1<>"a & b",_xlfn.XLOOKUP(A1,Card[Name],Card[Target]),0)';
  const grid = readSheet({ rows: [["x", { value: 1, formula }]] });
  expect(grid.formula(0, 1)).toBe(formula);
  expect(grid.formula(0, 0)).toBeUndefined();
});

test("cells that share a formula have it as if it was copied to them", () => {
  const grid = readSheet({
    data: rows(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:C2" si="0">A1*$D1+D$1</f><v>1</v></c><c r="C1"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"></f><v>3</v></c><c r="C2"><f t="shared" si="7"/><v>4</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" ref="B3:B4" si="0">A3</f></c></row><row r="4"><c r="B4"><f t="shared" si="0"/></c></row>',
    ),
  });
  const found = [
    [0, 1],
    [0, 2],
    [1, 1],
    [1, 2],
    [3, 1],
  ].map(([row = 0, column = 0]) => grid.formula(row, column));
  expect(found).toEqual(["A1*$D1+D$1", "B1*$D1+E$1", "A2*$D2+D$1", undefined, "A4"]);
});

test("array formulas and data tables are read", () => {
  const grid = readSheet({
    data: rows(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">SUM(B1:B2*C1:C2)</f><v>1</v></c><c r="B1"><f t="dataTable" ref="B1:B3" r1="D1" dt2D="0" dtr="0"/>' +
        '<v>2</v></c><c r="C1"><f t="dataTable" ref="C1" dt2D="1" dtr="1" r1="D1" r2="E1"/><v>3</v></c>' +
        '<c r="D1"><f t="dataTable" ref="D1" dtr="1" r1="F1"/><v>3</v></c></row>',
    ),
  });
  expect([0, 1, 2, 3].map((column) => grid.formula(0, column))).toEqual([
    "SUM(B1:B2*C1:C2)",
    "TABLE(,D1)",
    "TABLE(D1,E1)",
    "TABLE(F1,)",
  ]);
});

test.each([
  ["A1+$A1+A$1+$A$1", 2, 3, "D3+$A3+D$1+$A$1"],
  ["SUM(A1:B2)/Other!C3", 1, 1, "SUM(B2:C3)/Other!D4"],
  ["SUM(A:B,$A:C,3:4,$3:4)", 1, 1, "SUM(B:C,$A:D,4:5,$3:5)"],
  ['"A1 ""B2"" "&A1', 1, 0, '"A1 ""B2"" "&A2'],
  ["'A1 o''B2'!A1", 1, 0, "'A1 o''B2'!A2"],
  ["Q1!A1+FY24!B2", 1, 0, "Q1!A2+FY24!B3"],
  ["LOG10(A1)+ATAN2(B1,C1)", 1, 0, "LOG10(A2)+ATAN2(B2,C2)"],
  ["Card[[#This Row],[A1]]+Card[A1]", 1, 1, "Card[[#This Row],[A1]]+Card[A1]"],
  ["rate_A1+A1_rate+x.A1+A1.x", 1, 1, "rate_A1+A1_rate+x.A1+A1.x"],
  ["[1]Sheet1!A1", 1, 1, "[1]Sheet1!B2"],
  ["A1+B2", -1, -1, "#REF!+A1"],
  ["XFD1048576", 1, 0, "#REF!"],
  ["ZZZ1+A9999999+1.5E3+2A", 1, 1, "ZZZ1+A9999999+1.5E3+2A"],
  ["A1#+@A1", 1, 0, "A2#+@A2"],
])("%s, copied %i down and %i right, is right", (formula, down, right, expected) => {
  expect(shiftFormula(formula, down, right)).toBe(expected);
});
