import { createEngine } from "../../../src/workbench/engine";
import { emptyModel, type WorkbookModel } from "../../../src/workbench/model";
import { buildWorkbook } from "../../workbooks/build";
import { readBytes } from "../../workbooks/read-built";
import { opened, saved } from "./opened";

function filled(cells: readonly (readonly string[])[]): WorkbookModel {
  const model = emptyModel({ engine: createEngine() });
  model.edit("Fill", () => {
    cells.forEach((row, r) => {
      row.forEach((text, c) => {
        model.enter(model.active, r, c, text);
      });
    });
  });
  return model;
}

test("formulas follow what they read, over sheets, names and ranges", () => {
  const model = filled([["1", "=A1*2", "=B1+1", "=SUM(A1:A3)", '=IF(A1>5,"high","low")'], ["2", "=A9"], ["3"]]);
  const sheet = model.active;
  const row = (): unknown[] => [1, 2, 3, 4].map((column) => sheet.value(0, column));
  expect(row()).toEqual([2, 3, 6, "low"]);
  expect(sheet.value(1, 1)).toBe(0);
  model.enter(sheet, 0, 0, "10");
  expect(row()).toEqual([20, 21, 15, "high"]);
  model.undo();
  expect(row()).toEqual([2, 3, 6, "low"]);
  const other = model.edit("Add", (edits) => edits.addSheet("Other one", model.freshId()));
  model.enter(other, 0, 0, "='Sheet1'!D1+1");
  model.edit("Name", (edits) => {
    edits.book({ names: [{ name: "Rate", formula: "Sheet1!$A$3", comment: "", visible: true, sheet: undefined }] });
  });
  model.enter(other, 0, 1, "=Rate*100");
  expect(other.value(0, 0)).toBe(7);
  expect(other.value(0, 1)).toBe(300);
  model.enter(sheet, 2, 0, "4");
  expect(other.value(0, 0)).toBe(8);
  expect(other.value(0, 1)).toBe(400);
});

test("errors are errors, and structured references know their table", () => {
  const model = filled([
    ["Name", "Value"],
    ["a", "1"],
    ["b", "2"],
    ["=1/0", "=NOTAFUNCTION(1)", "=SUM(Card[Value])"],
  ]);
  const sheet = model.active;
  expect(sheet.value(3, 0)).toEqual({ error: "#DIV/0!" });
  expect(sheet.value(3, 1)).toEqual({ error: "#NAME?" });
  model.edit("Table", (edits) => {
    edits.layout(sheet, {
      tables: [
        {
          id: "1",
          name: "Card",
          area: { top: 0, left: 0, bottom: 2, right: 1 },
          style: "",
          showHeaders: true,
          showTotals: false,
          showBandedRows: true,
          showBandedColumns: false,
          showFilterButton: true,
          highlightFirstColumn: false,
          highlightLastColumn: false,
        },
      ],
    });
  });
  expect(sheet.value(3, 2)).toBe(3);
  model.enter(sheet, 2, 1, "5");
  expect(sheet.value(3, 2)).toBe(6);
});

test("a formula that the engine cannot do keeps its value and says so", () => {
  const bytes = buildWorkbook({
    sheets: [{ name: "Card", rows: [[2, { value: 42, formula: "NOTAFUNCTION(A1)" }, { value: 4, formula: "A1*2" }]] }],
  });
  const model = opened(bytes);
  const [sheet] = model.sheets;
  model.enter(sheet!, 0, 0, "3");
  expect(sheet!.cell(0, 1)).toMatchObject({ value: 42, stale: true });
  expect(sheet!.cell(0, 2)).toMatchObject({ value: 6 });
});

test("formulas that the file has no results of are calculated on opening, which is no change, and their results are saved", () => {
  const rows = [
    ["Homes", 145, { formula: "ROUND(B1*1.05,0)" }, { formula: "ROUND(C1*1.05,0)" }],
    [{ formula: "Other!A1" }, { formula: "SUM(B1:D1)" }, { value: 7, formula: "B1" }],
  ];
  const model = opened(
    buildWorkbook({
      sheets: [
        { name: "Card", rows },
        { name: "Other", rows: [["Text"]] },
      ],
    }),
  );
  const [sheet] = model.sheets;
  expect([2, 3].map((column) => sheet!.value(0, column))).toEqual([152, 160]);
  expect([0, 1].map((column) => sheet!.value(1, column))).toEqual(["Text", 457]);
  // What the file has a result of keeps it until something changes.
  expect(sheet!.value(1, 2)).toBe(7);
  expect(model.isChanged).toBe(false);
  expect(model.canUndo).toBeUndefined();
  const again = readBytes(saved(model)).workbook.sheets[0]!;
  expect([again.value(0, 3), again.value(1, 0), again.formula(0, 3)]).toEqual([160, "Text", "ROUND(C1*1.05,0)"]);
});

test("20,000 different formulas are all calculated", () => {
  const model = emptyModel({ engine: createEngine() });
  const sheet = model.active;
  model.enter(sheet, 0, 0, "1");
  model.edit("Fill", (edits) => {
    edits.area(sheet, { top: 1, left: 0, bottom: 20_000, right: 0 }, (row) => ({
      value: null,
      formula: `A${String(row)}+1`,
    }));
  });
  expect(sheet.value(20_000, 0)).toBe(20_001);
  model.enter(sheet, 0, 0, "2");
  expect(sheet.value(20_000, 0)).toBe(20_002);
});
