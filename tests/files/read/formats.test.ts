import { readSheet } from "../../workbooks/read-built";

/** What a value shows in a number format. */
const shown = (value: number | string | boolean, format: string) =>
  readSheet({ rows: [[{ value, format }]] }).text(0, 0);

test.each([
  [0.92, "0%", "92%"],
  [0.587, "0.0%", "58.7%"],
  [-0.163, "0.0%", "-16.3%"],
  [0.5865, "0.0%", "58.7%"],
  [36, "0.0", "36.0"],
  [1.005, "0.00", "1.01"],
  [1234567.5, "#,##0", "1,234,568"],
  [45000, "dd/mm/yyyy", "15/03/2023"],
  [45000, "mmm-yy", "Mar-23"],
  [-1, "dd/mm/yyyy", "########"],
  [1.5, "[h]:mm", "36:00"],
  [12, "[$£-809]#,##0.00", "£12.00"],
  [5, ";;;", ""],
  [0.1 + 0.2, "General", "0.3"],
  [123456789012, "General", "1.23457E+11"],
  [-0, "General", "0"],
  [7, "an [[ invalid format", "7"],
  ["n/a", "0.0%", "n/a"],
  ["hi", '"x: "@', "x: hi"],
  ["hi", "an [[ invalid format", "hi"],
  [true, "0%", "TRUE"],
])("%p in %s shows as %s", (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test.each([
  [0, "General", "45382.5"],
  [1, "0", "45383"],
  [4, "#,##0.00", "45,382.50"],
  [9, "0%", "4538250%"],
  [14, "m/d/yyyy", "3/31/2024"],
  [17, "mmm-yy", "Mar-24"],
  [20, "h:mm", "12:00"],
  [22, "m/d/yyyy h:mm", "3/31/2024 12:00"],
  [46, "[h]:mm:ss", "1089180:00:00"],
  [49, "@", "45382.5"],
  [999, "General", "45382.5"],
])("built-in format %i is %s", (id, code, text) => {
  const styles = `<styleSheet><cellXfs><xf/><xf numFmtId="${String(id)}" applyNumberFormat="1"/></cellXfs></styleSheet>`;
  const data = '<sheetData><row><c r="A1" s="1"><v>45382.5</v></c></row></sheetData>';
  const grid = readSheet({ data }, { parts: { "xl/styles.xml": styles } });
  expect([grid.format(0, 0), grid.text(0, 0)]).toEqual([code, text]);
});

test("a number repeated in many formats shows in each", () => {
  const rows = Array.from({ length: 3 }, () => [{ value: 0.5, format: "0%" }, { value: 0.5, format: "0.00" }, 0.5]);
  const grid = readSheet({ rows });
  for (const row of [0, 1, 2])
    expect([0, 1, 2].map((column) => grid.text(row, column))).toEqual(["50%", "0.50", "0.5"]);
});

test("empty cells have the format that was set on them, on their row or on their column", () => {
  const styles =
    '<styleSheet><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="10"/><xf numFmtId="14"/></cellXfs></styleSheet>';
  const data =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1" s="3"/></row><row r="3" s="1" customFormat="1"><c r="D3"><v>1</v></c></row>' +
    '<row r="4" s="1"><c r="A4"><v>1</v></c></row></sheetData>';
  const before = '<cols><col min="2" max="3" width="9" style="2"/></cols>';
  const grid = readSheet({ before, data }, { parts: { "xl/styles.xml": styles } });
  expect([grid.format(0, 1), grid.format(0, 2), grid.format(0, 0), grid.format(2, 2), grid.format(3, 3)]).toEqual([
    "0.00%",
    "m/d/yyyy",
    "General",
    "0%",
    "General",
  ]);
});

test("a workbook without styles, or without shared texts, is read", () => {
  const grid = readSheet({ rows: [[1]] }, { parts: { "xl/styles.xml": null, "xl/sharedStrings.xml": null } });
  expect([grid.value(0, 0), grid.format(0, 0)]).toEqual([1, "General"]);
});

test("dates of a workbook that counts from 1904 are given as if it counted from 1900; other numbers stay", () => {
  const rows = [[{ value: 43920, format: "dd/mm/yyyy" }, 43920, { value: 1.5, format: "[h]:mm" }]];
  const grid = readSheet({ rows }, { date1904: true });
  expect([grid.value(0, 0), grid.value(0, 1), grid.value(0, 2)]).toEqual([45382, 43920, 1.5]);
  expect(grid.text(0, 0)).toBe("31/03/2024");
});
