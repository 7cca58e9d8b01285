import { buildWorkbook } from "../../workbooks/build";
import { nodeCodec } from "../../workbooks/node-codec";
import { readBytes, readSheet } from "../../workbooks/read-built";
import { readWorkbook } from "../../../src/files/read";

const rows = [[1, 2, 3], [4], [5], [6]];

test("hidden rows and columns, however they were hidden", () => {
  const before = '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" width="0" customWidth="1"/></cols>';
  const grid = readSheet({ rows, before, hiddenRows: [1, 3] });
  expect([0, 1, 2, 3, 7].map((row) => grid.isRowHidden(row))).toEqual([false, true, false, true, false]);
  expect([0, 1, 2, 3, 9999].map((column) => grid.isColumnHidden(column))).toEqual([false, true, false, true, true]);
});

test("a sheet that hides all rows but its own", () => {
  const grid = readSheet({ rows: [[1], [], [2]], before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>' });
  expect([0, 1, 2, 3].map((row) => grid.isRowHidden(row))).toEqual([false, true, false, true]);
});

test("merged areas, and no area of one cell or none", () => {
  const grid = readSheet({ rows, merges: ["A1:C1", "B3:A2", "D4:D4", "nonsense", "A1:ZZZZ9"] });
  expect(grid.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 1, left: 0, bottom: 2, right: 1 },
  ]);
});

test("formatted blanks do not make a sheet larger, a formula without a result does", () => {
  const grid = readSheet({ rows: [[1, null, { format: "0%" }], [{ formula: "A1" }], [{ format: "0%" }]] });
  expect([grid.rowCount, grid.columnCount]).toEqual([2, 1]);
});

test("tables, visibility, names and order of sheets", () => {
  const { workbook, parts } = readBytes(
    buildWorkbook({
      sheets: [
        { name: "Score card & <notes>", rows, tables: [{ name: "Card", ref: "A1:C4" }] },
        { name: "Old", state: "hidden" },
        {
          name: "Secret",
          state: "veryHidden",
          tables: [
            { name: "One", ref: "B2:B3" },
            { name: "Two", ref: "D2:E3" },
          ],
        },
      ],
    }),
  );
  expect(workbook.sheets.map(({ sheet, visibility }) => [sheet, visibility])).toEqual([
    ["Score card & <notes>", "visible"],
    ["Old", "hidden"],
    ["Secret", "very-hidden"],
  ]);
  expect(workbook.sheets.map(({ tables }) => tables.map(({ name }) => name))).toEqual([["Card"], [], ["One", "Two"]]);
  expect(workbook.sheets[0]?.tables[0]?.area).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
  expect(parts.sheets.map(({ path }) => path)).toEqual([1, 2, 3].map((id) => `xl/worksheets/sheet${String(id)}.xml`));
});

test("a sheet that is all chart is listed but is no grid", () => {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationships = ["chartsheet", "worksheet"].map(
    (type, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relation}/${type}" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
  );
  const { workbook, parts } = readBytes(
    buildWorkbook({
      sheets: [{ name: "Chart" }, { name: "Card", rows }],
      parts: {
        "xl/_rels/workbook.xml.rels": `<Relationships>${relationships.join("")}</Relationships>`,
        "xl/worksheets/sheet1.xml": "<chartsheet/>",
      },
    }),
  );
  expect(workbook.sheets.map(({ sheet }) => sheet)).toEqual(["Card"]);
  expect(parts.sheets.map(({ kind }) => kind)).toEqual(["chartsheet", "worksheet"]);
});

test("progress is told after each sheet", () => {
  const told: [number, number][] = [];
  const bytes = buildWorkbook({ sheets: [{ name: "A", rows }, { name: "B" }] });
  readWorkbook(bytes, { codec: nodeCodec, onProgress: (done, all) => told.push([done, all]) });
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test("comments, instructions and unknown elements around the rows change nothing", () => {
  const before = '<!-- <sheetData> --><?x <sheetData> ?><y:z xmlns:y="y"><y:sheetData/></y:z>';
  const after = '<conditionalFormatting sqref="A1"/><!-- </worksheet> --><extLst><ext/></extLst>';
  const grid = readSheet({ rows, before, after, merges: ["A1:B1"] });
  expect([grid.rowCount, grid.value(3, 0), grid.merges.length]).toEqual([4, 6, 1]);
  expect(readSheet({ data: "<sheetData/>" }).rowCount).toBe(0);
});
