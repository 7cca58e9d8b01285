import { readWorkbook } from "../../../src/files/read";
import { Budget } from "../../../src/files/read/budget";
import { readFormats } from "../../../src/files/read/format-table";
import { scanPart } from "../../../src/files/read/scan-part";
import { buildWorkbook, workbookParts, zipParts, type WorkbookSpec } from "../../workbooks/build";
import { nodeCodec } from "../../workbooks/node-codec";
import { readSheet, valuesOf } from "../../workbooks/read-built";

/** The same words over and over pack too tightly to be let in; here what comes after is tried. */
const limits = { ratio: Infinity, ratioOfLargeParts: Infinity };
const read = (bytes: Uint8Array) => readWorkbook(bytes, { codec: nodeCodec, limits });
const readParts = (parts: NonNullable<WorkbookSpec["parts"]>) =>
  read(buildWorkbook({ sheets: [{ name: "Card", rows: [["Attendance", 0.92]] }], parts }));
const readXml = (sheet: string) => readParts({ "xl/worksheets/sheet1.xml": sheet });
const sheetOf = (data: string, after = "") => `<worksheet><sheetData>${data}</sheetData>${after}</worksheet>`;
const million = 1_000_000;

test("an entity bomb is refused in every part that is read", () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>';
  for (const [path, text] of Object.entries(workbookParts({ sheets: [{ name: "Card", rows: [["a"]] }] }))) {
    const part = `${bomb}${String(text).replace(/^<\?xml.*\?>/, "")}`;
    expect(readParts({ [path]: part })).toMatchObject({ ok: false, refusal: { code: "doctype" } });
  }
});

test("a document type between the rows is refused", () => {
  expect(readXml(sheetOf("<row><c><v>1</v></c></row><!DOCTYPE a><row/>"))).toMatchObject({
    refusal: { code: "doctype" },
  });
});

test("a sheet cut off anywhere is refused, or read as far as its rows are whole", () => {
  const whole = `<?xml version="1.0"?>${sheetOf('<row r="1"><c r="A1" t="str"><f>B1</f><v>a</v></c></row>', "<mergeCells/>")}`;
  for (let length = 0; length < whole.length; length++) {
    expect(readXml(whole.slice(0, length))).toMatchObject({ ok: false, refusal: { code: "truncated" } });
  }
  expect(readXml(whole).ok).toBe(true);
});

test("cut-off texts, styles, relationships or workbook are refused or do without, and nothing throws", () => {
  const parts = workbookParts({ sheets: [{ name: "Card", rows: [["a", { value: 1, format: "0%" }]] }] });
  for (const [path, part] of Object.entries(parts)) {
    const text = String(part);
    for (let length = 0; length < text.length; length += 11) {
      const result = read(zipParts({ ...parts, [path]: text.slice(0, length) }));
      if (!result.ok) expect(result.refusal.message).toMatch(/^[^\n]{20,200}$/);
    }
  }
});

test("a merge or a table over the whole sheet takes no room", () => {
  const grid = readSheet({ rows: [[1]], merges: ["A1:XFD1048576"], tables: [{ name: "All", ref: "A1:XFD1048576" }] });
  expect([grid.rowCount, grid.merges.length, grid.tables.length]).toEqual([1, 1, 1]);
});

test("a million column ranges, empty rows or hidden rows are read in passing", () => {
  const columns = '<col min="1" max="16384" hidden="1"/>'.repeat(million);
  const result = readXml(
    `<worksheet><cols>${columns}</cols><sheetData>${'<row hidden="1"/>'.repeat(million)}</sheetData></worksheet>`,
  );
  expect(result.ok && result.value.workbook.sheets[0]?.isRowHidden(999_999)).toBe(true);
});

test("more merged areas than any sheet has are refused", () => {
  const merges = '<mergeCell ref="A1:B2"/>'.repeat(300_000);
  expect(readXml(sheetOf("", `<mergeCells>${merges}</mergeCells>`))).toMatchObject({ refusal: { code: "too-large" } });
});

test("more cells or texts than are kept end the scan", () => {
  const bytes = Buffer.from(sheetOf('<row><c><v>1</v></c><c t="str"><v>two</v></c></row>'.repeat(100)));
  const scan = (cells: number, text: number) => {
    const budget = new Budget(cells, text);
    const { rows } = scanPart(bytes, { formats: readFormats(""), sharedCount: 0, budget });
    return { whole: rows !== undefined, isSpent: budget.isSpent };
  };
  expect(scan(200, 300)).toEqual({ whole: true, isSpent: false });
  expect(scan(199, 300)).toEqual({ whole: false, isSpent: true });
  expect(scan(200, 299)).toEqual({ whole: false, isSpent: true });
});

test("rows in reverse, a hundred thousand of them, are put in order", () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, index) => `<row r="${String(100_000 - index)}"><c><v>1</v></c></row>`,
  );
  expect(readXml(sheetOf(rows.join(""))).ok).toBe(true);
});

test("markup that never closes, many times over, takes time in proportion to its length", () => {
  for (const opening of [
    "<!--",
    "<![CDATA[",
    "<?x ",
    "<si>",
    "<c>",
    "<row>",
    '<c r="',
    "<f>",
    "<is><t>",
    "<a ",
    "&amp",
  ]) {
    const many = opening.repeat(100_000);
    expect(readXml(sheetOf(`<row><c t="str"><v>${many}`)).ok).toBe(false);
    const texts = readParts({ "xl/sharedStrings.xml": `<sst><si><t>${many}</t></si></sst>` });
    if (texts.ok) texts.value.workbook.sheets.map(valuesOf);
  }
});

test("two sheets that are one part are refused, so that no part is read twice", () => {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
  const relationships = `<Relationships><Relationship Id="rId1" Type="${relation}" Target="worksheets/sheet1.xml"/></Relationships>`;
  const sheets = '<sheet name="A" sheetId="1" r:id="rId1"/>'.repeat(2);
  expect(
    readParts({
      "xl/_rels/workbook.xml.rels": relationships,
      "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
    }),
  ).toMatchObject({ refusal: { code: "damaged" } });
});

test("names that a plain object would trip over are only names", () => {
  const parts = workbookParts({
    sheets: [{ name: "__proto__", rows: [["constructor"]], tables: [{ name: "__proto__", ref: "A1" }] }],
  });
  const result = read(zipParts({ ...parts, "xl/hasOwnProperty": "x" }));
  expect(result.ok && result.value.workbook.sheets[0]?.sheet).toBe("__proto__");
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("wrong bytes anywhere in a sheet throw nothing", () => {
  const xml = Buffer.from(
    sheetOf(
      '<row r="1"><c r="A1" t="s" s="1"><f t="shared" si="0">B1</f><v>0</v></c><c t="inlineStr"><is><t>x</t></is></c></row>',
    ),
  );
  for (let at = 0; at < xml.length; at++) {
    for (const byte of [34, 47, 60, 62]) {
      const broken = Buffer.from(xml);
      broken[at] = byte;
      const result = readParts({ "xl/worksheets/sheet1.xml": broken });
      if (result.ok) result.value.workbook.sheets.map(valuesOf);
    }
  }
});
