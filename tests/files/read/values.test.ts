import { readSheet, textsOf, valuesOf } from "../../workbooks/read-built";

const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;
/** The value of A1, from the XML of the cell. */
const valueOf = (cell: string, options = {}) =>
  readSheet({ data: rows(`<row r="1">${cell}</row>`) }, options).value(0, 0);

test("each kind of value is read", () => {
  const grid = readSheet({
    rows: [
      ["Attendance", 0.92, true, false, { error: "#DIV/0!" }, null, ""],
      [null, -1.5e-7],
    ],
  });
  expect(valuesOf(grid)).toEqual([
    ["Attendance", 0.92, true, false, { error: "#DIV/0!" }, null, ""],
    [null, -1.5e-7, null, null, null, null, null],
  ]);
  expect(textsOf(grid)[0]).toEqual(["Attendance", "0.92", "TRUE", "FALSE", "#DIV/0!", "", ""]);
});

test.each([
  ["an empty value", '<c r="A1"><v/></c>', null],
  ["an empty number", '<c r="A1"><v></v></c>', null],
  ["a number with blanks around", '<c r="A1"><v> 12 </v></c>', 12],
  ["a number with an exponent", '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
  ["seventeen digits", '<c r="A1"><v>0.58699999999999997</v></c>', 0.587],
  ["an entity in a number", '<c r="A1"><v>&#49;2</v></c>', "12"],
  ["a word that says it is a number", '<c r="A1"><v>n/a</v></c>', "n/a"],
  ["a text beside its formula", '<c r="A1" t="str"><f>B1&amp;""</f><v>a &lt; b</v></c>', "a < b"],
  ["an empty text beside its formula", '<c r="A1" t="str"><f>B1</f><v></v></c>', ""],
  ["text in the cell", '<c r="A1" t="inlineStr"><is><t>a</t></is></c>', "a"],
  [
    "rich text in the cell",
    '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t> b</t></r></is></c>',
    "a b",
  ],
  ["an empty text in the cell", '<c r="A1" t="inlineStr"><is><t/></is></c>', ""],
  ["CDATA", '<c r="A1" t="str"><v><![CDATA[a </v> & b]]> c</v></c>', "a </v> & b c"],
  ["a comment in a value", '<c r="A1" t="str"><v>a<!-- </c> -->b</v></c>', "ab"],
  ["a date by ISO 8601", '<c r="A1" t="d"><v>2024-03-31</v></c>', 45382],
  ["a date with a time", '<c r="A1" t="d"><v>2024-03-31T12:00:00</v></c>', 45382.5],
  ["the first day that Excel has", '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
  ["a date that is none", '<c r="A1" t="d"><v>soon</v></c>', "soon"],
  ["a shared text that there is not", '<c r="A1" t="s"><v>9</v></c>', null],
  ["a boolean by word", '<c r="A1" t="b"><v>true</v></c>', true],
  ["single quotes and line ends in a tag", "<c\n r='A1'\tt = 'str' ><v >x</v ></c >", "x"],
  ["an element that nobody knows", '<c r="A1"><y:v xmlns:y="y">1</y:v><v>2</v><extLst><ext/></extLst></c>', 2],
])("%s", (_, cell, value) => {
  expect(valueOf(cell)).toEqual(value);
});

test("shared texts: rich, phonetic, escaped, kept blanks, line ends, CDATA", () => {
  const items = [
    "<si><t>plain &amp; simple</t></si>",
    '<si><r><t>Great</t></r><r><rPr><b/></rPr><t xml:space="preserve">er </t></r><r><t>Sefton</t></r></si>',
    '<si><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh><phoneticPr fontId="1"/></si>',
    "<si><t>two_x000D_\r\nlines_x005F_x000D_</t></si>",
    "<si/>",
    "<si><t/></si>",
    "<si><t>   £ ✓ </t></si>",
  ];
  const expected = ["plain & simple", "Greater Sefton", "課", "two\r\nlines_x000D_", "", "", "   £ ✓ "];
  const cells = items
    .map((_, index) => `<c r="${"ABCDEFGH"[index] ?? ""}1" t="s"><v>${String(index)}</v></c>`)
    .join("");
  const read = (list: string) =>
    valuesOf(
      readSheet({ data: rows(`<row>${cells}</row>`) }, { parts: { "xl/sharedStrings.xml": `<sst>${list}</sst>` } }),
    );
  expect(read(items.join(""))).toEqual([expected]);
  expect(read(`<!-- <si> -->${items.join("\n")}`)).toEqual([expected]);
});

test("cells and rows without an address follow one another", () => {
  const data = rows('<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>');
  expect(valuesOf(readSheet({ data }))).toEqual([
    [1, null, null, 2, 3],
    [null, null, null, null, null],
    [4, null, null, null, null],
  ]);
});

test("cells out of order are put in order, and of two in one place the later counts", () => {
  const data = rows(
    '<row r="3"><c r="B3"><v>5</v></c><c r="A3"><f>B3</f><v>4</v></c></row><row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><f>A1</f><v>6</v></c></row>',
  );
  const grid = readSheet({ data });
  expect(valuesOf(grid)).toEqual([
    [1, null, 3],
    [null, null, null],
    [4, 6, null],
  ]);
  expect([grid.formula(2, 0), grid.formula(2, 1), grid.formula(0, 0)]).toEqual(["B3", "A1", undefined]);
});

test("places that Excel does not have are left out", () => {
  const refs = ["XFE1", "A0", "A1048577", "A4294967295", "AAAA1", "1", "A", "", "A-1", "A1B"];
  const cells = refs.map((ref) => `<c r="${ref}"><v>1</v></c>`).join("");
  const grid = readSheet({
    data: rows(`<row r="1"><c r="A1"><v>7</v></c>${cells}</row><row r="99999999999"><c><v>1</v></c></row>`),
  });
  expect(valuesOf(grid)).toEqual([[7]]);
});

test("two cells in far corners take no room between them", () => {
  const data = rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>');
  const grid = readSheet({ data });
  expect([grid.rowCount, grid.columnCount]).toEqual([1_048_576, 16_384]);
  expect([grid.value(0, 0), grid.value(1_048_575, 16_383), grid.value(500_000, 8000)]).toEqual([1, 2, null]);
});

test("look-ups outside the sheet answer as for an empty cell", () => {
  const grid = readSheet({ rows: [["a"]] });
  for (const [row, column] of [
    [-1, 0],
    [0, -1],
    [0, 1],
    [1, 0],
    [5e6, 5e6],
  ] as const) {
    const seen = [grid.value(row, column), grid.text(row, column), grid.format(row, column), grid.formula(row, column)];
    expect(seen).toEqual([null, "", "General", undefined]);
  }
});

test.each([
  ["a prefix on every element", { prefix: "x:" }],
  ["the strict form of the format", { strict: true }],
  ["both", { prefix: "main:", strict: true }],
  ["texts in the cells", { texts: "inline" }],
] as const)("%s reads the same", (_, options) => {
  const sheet = { rows: [["Attendance", { value: 0.92, formula: "46/50", format: "0%" }, true]], merges: ["A2:B3"] };
  const grid = readSheet(sheet, options);
  expect(textsOf(grid)).toEqual([["Attendance", "92%", "TRUE"]]);
  expect(grid.formula(0, 1)).toBe("46/50");
  expect(grid.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
});

test("a sheet in UTF-16 reads the same", () => {
  const xml =
    '\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row><c t="str"><v>£✓</v></c></row></sheetData></worksheet>';
  const grid = readSheet({}, { parts: { "xl/worksheets/sheet1.xml": Buffer.from(xml, "utf16le") } });
  expect(valuesOf(grid)).toEqual([["£✓"]]);
});
