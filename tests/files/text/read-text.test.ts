import { readWorkbook } from "../../../src/files";
import type { GridSnapshot } from "../../../src/core";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true): Uint8Array => Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
const swapped = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, "utf16le").swap16();

function sheetOf(bytes: Uint8Array, name?: string): GridSnapshot {
  const read = readWorkbook(bytes, name === undefined ? {} : { name });
  if (!read.ok) throw new Error(read.refusal.message);
  expect(read.value.from).toBe("text");
  const [sheet] = read.value.workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

function textsOf(sheet: GridSnapshot): readonly (readonly string[])[] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => sheet.text(row, column)),
  );
}

const rows = [
  ["Measure", "Baseline £", "Target"],
  ["Café visits – “walk-ins”", "1,234", "45%"],
];
const csv = 'Measure,Baseline £,Target\r\nCafé visits – “walk-ins”,"1,234",45%\r\n';

test.each([
  ["UTF-8", utf8(csv)],
  ["UTF-8 with a byte order mark", utf8(`\uFEFF${csv}`)],
  ["UTF-16", utf16(csv)],
  ["UTF-16, high bytes first", swapped(csv)],
  ["UTF-16 without a mark", utf16(csv, false)],
  ["Windows-1252", Buffer.from(csv.replace("–", "\x96").replace("“", "\x93").replace("”", "\x94"), "latin1")],
  ["lines of an old Mac", utf8(csv.replaceAll("\r\n", "\r"))],
])("a text in %s is read", (_, bytes) => {
  expect(textsOf(sheetOf(bytes))).toEqual(rows);
});

test.each([
  ["commas", 'Measure,2023,2024\n"Absence, all",12,13\n'],
  ["semicolons", "Measure;2023;2024\nAbsence, all;12;13\n"],
  ["tabs", "Measure\t2023\t2024\nAbsence, all\t12\t13\n"],
  ["bars", "Measure|2023|2024\nAbsence, all|12|13\n"],
  ["what Excel's own line says", "sep=;\nMeasure;2023;2024\nAbsence, all;12;13\n"],
  ["commas below a title", 'Measure,2023,2024\n"Absence, all",12,13\n'],
])("cells are told apart by %s", (_, text) => {
  expect(textsOf(sheetOf(utf8(text)))).toEqual([
    ["Measure", "2023", "2024"],
    ["Absence, all", "12", "13"],
  ]);
});

test("a title above the table and notes with other signs do not lead astray", () => {
  const sheet = sheetOf(utf8("Report; draft\n\nMeasure,2023,2024\nA; b,1,2\nC,3,4\n"));
  expect(sheet.text(0, 0)).toBe("Report; draft");
  expect(sheet.text(3, 0)).toBe("A; b");
  expect(sheet.value(4, 2)).toBe(4);
});

test.each([
  ["45%", 0.45],
  ["58.7%", 0.587],
  ["1,234", 1234],
  ["36.0", 36],
  ["£1,112.40", 1112.4],
  ["+5", 5],
  ["+2.5%", 0.025],
  ["(1,200)", -1200],
  ["-3.10", -3.1],
  ["007", "007"],
  ["1234567890123456", "1234567890123456"],
  ["12,345,678,901,234,567", "12,345,678,901,234,567"],
  ["1/2", "1/2"],
  ["Sep-22", "Sep-22"],
  ["12 345", "12 345"],
  ["=SUM(A1:A9)", "=SUM(A1:A9)"],
  ["@cmd", "@cmd"],
  ["-cmd|' /C calc'!A0", "-cmd|' /C calc'!A0"],
  ["_x000D_", "_x000D_"],
  ["<b>&amp;", "<b>&amp;"],
])("%s holds %p, and shows as it was written", (text, value) => {
  const sheet = sheetOf(utf8(`Label\tValue\nA\t${text}\n`));
  expect(sheet.value(1, 1)).toBe(value);
  expect(sheet.text(1, 1)).toBe(text);
  expect(sheet.formula(1, 1)).toBeUndefined();
});

test("zeros that a program saved from Excel, errors and lines of a cell are what they were", () => {
  const sheet = sheetOf(utf8('Id,Value,Note\n"=""00123""",#DIV/0!,"one\ntwo, ""three"""\n'));
  expect(sheet.value(1, 0)).toBe("00123");
  expect(sheet.value(1, 1)).toEqual({ error: "#DIV/0!" });
  expect(sheet.value(1, 2)).toBe('one\ntwo, "three"');
});

test("where semicolons stand between the cells, commas before decimals are decimals", () => {
  const sheet = sheetOf(utf8("Measure;2023;2024\nAbsence;45,2%;1.234,5\nVisits;1.234;12\n"));
  expect([sheet.value(1, 1), sheet.value(1, 2), sheet.value(2, 1)]).toEqual([0.452, 1234.5, 1234]);
  const british = sheetOf(utf8("Measure;2023;2024\nAbsence;45.2%;1,234\n"));
  expect([british.value(1, 1), british.value(1, 2)]).toEqual([0.452, 1234]);
});

test.each([
  ["returns/Q2 [draft].csv", "Q2 draft"],
  ["C:\\returns\\Spring: 2026?.tsv", "Spring 2026"],
  ["a name that is far too long for a sheet of Excel.csv", "a name that is far too long for"],
  ["'quoted'.csv", "quoted"],
  ["a & b.csv", "a & b"],
  ["[].csv", "Sheet1"],
  [undefined, "Sheet1"],
])("the sheet of %s is called %s", (name, sheet) => {
  expect(sheetOf(utf8("a,b\n1,2\n"), name).sheet).toBe(sheet);
});

test.each([
  ["prose", "Dear all\nplease find enclosed\n", "plain text without columns"],
  ["JSON", '{"rules": {"a": "off", "b": "off"}}', "plain text without columns"],
  ["more columns than a sheet has", `${"1,".repeat(16_400)}\n`, "more than 16384 columns"],
  ["more than a sheet is worth", "a,b\n".repeat(8_400_000), "more than 32 MiB"],
])("%s is refused in words", (_, text, said) => {
  const read = readWorkbook(utf8(text));
  expect(read.ok ? "" : read.refusal.message).toContain(said);
});
