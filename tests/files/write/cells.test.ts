import type { CellContent } from "../../../src/core/plan/operation";
import { contentOf } from "../../../src/core/plan/cell-content";
import { buildWorkbook, type SheetSpec, type WorkbookSpec } from "../../workbooks/build";
import { comparePackages, partsOf } from "../../workbooks/compare";
import { readBytes } from "../../workbooks/read-built";
import { applied, cell, reasons, writing } from "./applying";

const rows: SheetSpec["rows"] = [
  ["Measure", "Baseline", { value: "2024", format: "@" }, null, true],
  [],
  ["Absence", { value: 0.92, format: "0%" }, { value: 0.5, formula: "B3/2", format: "0.0%" }, null, { error: "#N/A" }],
  [" spaced ", { value: null, format: "0.00" }],
];
const bytesOf = (sheet: Partial<SheetSpec> = {}, workbook: Partial<WorkbookSpec> = {}) =>
  buildWorkbook({
    ...workbook,
    sheets: [
      { name: "Card", rows, ...sheet },
      { name: "Other", rows: [[1]] },
    ],
  });
const sheetText = (bytes: Uint8Array) => new TextDecoder().decode(partsOf(bytes).get("xl/worksheets/sheet1.xml"));
const write = (bytes: Uint8Array, address: string, content: CellContent) =>
  applied(bytes, (read) => [writing(read, cell("Card", address), content)]);

const contents: readonly CellContent[] = [
  { value: null },
  { value: 12.5 },
  { value: -0.000001 },
  { value: 1e300 },
  { value: true },
  { value: "new text" },
  { value: "Absence" },
  { value: "=1+1" },
  { value: " @cmd & <b>\n" },
  { value: { error: "#DIV/0!" } },
  { value: 0.46, formula: "B3/2" },
  { value: "a", formula: 'IF(A1<>"","a","b")' },
  { value: null, formula: "B3*2", format: "0.00%" },
  { value: 0.3, format: "0.0%" },
  { value: 0.3, format: "General" },
  { value: 45, format: '0.0"pp"' },
];
const places = ["A1", "B3", "C3", "D3", "B4", "C9", "XFD1048576", "A2"];

/** A cell that is empty but for its style is written as `<c/>`. */
const tidy = (xml: string) => xml.replace(/(<(?:x:)?c [^>]*)><\/(?:x:)?c>/g, "$1/>");
/** General has two spellings in these workbooks, of which the cell may get back the other. */
const isLastingFormat = ({ format }: CellContent) => format === undefined || format !== "General";

describe.each<[string, Partial<WorkbookSpec>]>([
  ["shared texts", {}],
  ["texts in cells", { texts: "inline" }],
  ["prefixed elements", { prefix: "x:" }],
  ["the strict form", { strict: true }],
])("in a workbook with %s", (_, form) => {
  const bytes = bytesOf({}, form);
  const original = readBytes(bytes);

  test.each(places)("%s takes every content, and gets back its own", (address) => {
    for (const content of contents) {
      const at = cell("Card", address);
      const { bytes: written, read, inverse } = write(bytes, address, content);
      expect(contentOf(read.workbook, at)).toMatchObject(content);
      const once = comparePackages(bytes, written);
      expect(once.meaning.filter((one) => !one.includes(`${address}:`))).toEqual([]);
      expect([once.broken.filter((one) => !one.includes("styles")), once.lost]).toEqual([[], []]);
      const { bytes: back, read: again } = applied(written, () => inverse.operations);
      expect(comparePackages(bytes, back).meaning).toEqual([]);
      expect(contentOf(again.workbook, at)).toEqual(contentOf(original.workbook, at));
      if (form.texts === undefined && isLastingFormat(content)) {
        expect(tidy(sheetText(back))).toBe(tidy(sheetText(bytes)));
      }
    }
  });
});

test("a text is never written as a formula, whatever it starts with", () => {
  for (const text of ["=1+1", "+1", "-1", "@A1", "=HYPERLINK(A1)"]) {
    const { bytes } = write(bytesOf(), "D1", { value: text });
    expect(sheetText(bytes)).toContain(`<c r="D1" t="inlineStr"><is><t>${text}</t></is></c>`);
  }
});

test("a text that is shared already is referred to; a new one stands in its cell", () => {
  expect(sheetText(write(bytesOf(), "D1", { value: "Absence" }).bytes)).toContain('<c r="D1" t="s"><v>3</v></c>');
  expect(sheetText(write(bytesOf(), "D1", { value: "Other text" }).bytes)).toContain("<is><t>Other text</t></is>");
});

test("a format changes nothing else of the cell's look, and an equal style is used again", () => {
  const { bytes } = write(bytesOf(), "B3", { value: 0.92, format: "0.0%" });
  expect(sheetText(bytes)).toContain('<c r="B3" s="3"><v>0.92</v></c>');
  const { bytes: other } = write(bytesOf(), "B3", { value: 0.92, format: "0.000" });
  expect(new TextDecoder().decode(partsOf(other).get("xl/styles.xml"))).toContain('formatCode="0.000"');
});

test("a new cell takes the style of its row, or else of its column", () => {
  const data =
    '<sheetData><row r="1" s="2" customFormat="1" spans="1:2"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
  const before = '<dimension ref="A1:A2"/><cols><col min="3" max="4" width="9" style="3"/></cols>';
  const bytes = bytesOf({ data, before });
  const { bytes: written } = applied(bytes, (read) =>
    ["C1", "C2", "E2"].map((address) => writing(read, cell("Card", address), { value: 5 })),
  );
  expect(sheetText(written)).toContain(
    '<dimension ref="A1:E2"/><cols><col min="3" max="4" width="9" style="3"/></cols><sheetData>' +
      '<row r="1" s="2" customFormat="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1" s="2"><v>5</v></c></row>' +
      '<row r="2"><c r="A2"><v>1</v></c><c r="C2" s="3"><v>5</v></c><c r="E2"><v>5</v></c></row></sheetData>',
  );
});

test("rows and cells without addresses, empty ones and comments are counted through", () => {
  const data =
    '<sheetData><row><c><v>1</v></c><c/></row><!-- <row r="9"> --><row/><row r="5" ht="20"/><row r="7"><c t="n"><v>7</v></c></row></sheetData>';
  const { bytes: written } = applied(bytesOf({ data }), (read) =>
    ["B1", "C1", "A2", "B5", "A6", "A7", "A8"].map((address) => writing(read, cell("Card", address), { value: 9 })),
  );
  expect(sheetText(written)).toContain(
    '<sheetData><row><c><v>1</v></c><c><v>9</v></c><c r="C1"><v>9</v></c></row><!-- <row r="9"> --><row><c r="A2"><v>9</v></c></row>' +
      '<row r="5" ht="20"><c r="B5"><v>9</v></c></row><row r="6"><c r="A6"><v>9</v></c></row>' +
      '<row r="7"><c><v>9</v></c></row><row r="8"><c r="A8"><v>9</v></c></row></sheetData>',
  );
});

test("what else stands in a cell stays, and a sheet without rows takes some", () => {
  const data = '<sheetData><row r="1"><c r="A1" ph="1"><v>1</v><extLst><ext uri="u"/></extLst></c></row></sheetData>';
  expect(sheetText(write(bytesOf({ data }), "A1", { value: 2 }).bytes)).toContain(
    '<c r="A1" ph="1"><v>2</v><extLst><ext uri="u"/></extLst></c>',
  );
  expect(sheetText(write(bytesOf({ data: "<sheetData/>" }), "B2", { value: 2 }).bytes)).toContain(
    '<sheetData><row r="2"><c r="B2"><v>2</v></c></row></sheetData>',
  );
});

test("formulas are spelled for the file, and all is calculated on opening", () => {
  const { bytes } = write(bytesOf(), "D1", { value: 1, formula: "FORECAST.LINEAR(1,A1:A2,B1:B2)" });
  expect(sheetText(bytes)).toContain("<f>_xlfn.FORECAST.LINEAR(1,A1:A2,B1:B2)</f><v>1</v>");
  expect(new TextDecoder().decode(partsOf(bytes).get("xl/workbook.xml"))).toContain(
    '<calcPr fullCalcOnLoad="1"/></workbook>',
  );
});

test("an old Macintosh workbook's dates keep their day", () => {
  const bytes = bytesOf({}, { date1904: true });
  const { bytes: written, read } = write(bytes, "D1", { value: 45000, format: "d mmm yyyy" });
  expect(sheetText(written)).toContain("<v>43538</v>");
  expect(read.workbook.sheets[0]?.value(0, 3)).toBe(45000);
});

test("a plan without operations, and one that asks for what is there, give the very same bytes", () => {
  const bytes = bytesOf();
  expect(applied(bytes, () => []).bytes).toBe(bytes);
  const same = applied(bytes, (read) =>
    ["A1", "B3", "C3", "D9"].map((at) => {
      const operation = writing(read, cell("Card", at), { value: 1 });
      return operation.kind === "cell" ? { ...operation, after: operation.before } : operation;
    }),
  );
  expect(same.bytes).toBe(bytes);
});

test("every conflict is named by its cell, and nothing is written", () => {
  const found = reasons(bytesOf(), () => [
    { kind: "cell", at: cell("Card", "B3"), before: { value: 0.91 }, after: { value: 1 } },
    { kind: "cell", at: cell("Card", "A3"), before: { value: "Absence" }, after: { value: "x" } },
    { kind: "cell", at: cell("Card", "C3"), before: { value: 0.5, formula: "B3/3" }, after: { value: 1 } },
    { kind: "cell", at: cell("None", "C3"), before: { value: null }, after: { value: 1 } },
  ]);
  expect(found.map((one) => /Card!\w+|sheet None/.exec(one)?.[0])).toEqual(["Card!B3", "Card!C3", "sheet None"]);
});
