import { strFromU8, unzipSync } from "fflate";
import { copySheet, giveName, nameFault, takeOutSheet, type WorkbookModel } from "../../../src/workbench/model";
import { everything } from "../../workbooks/everything";
import { makeWorkbook } from "../page/make-workbook";
import { cellsOf, opened, saved } from "./opened";

const made = (): WorkbookModel =>
  opened(
    makeWorkbook([
      {
        name: "Plan",
        cells: [
          ["a", 1, { formula: "B1+Plan!B1+'Last year'!A1", value: 7 }],
          ["b", 2, { formula: "SUM(B1:B2)", value: 3 }],
        ],
        behind:
          '<mergeCells count="1"><mergeCell ref="A4:B5"/></mergeCells>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>\'Last year\'!$A$1:$A$2</formula1></dataValidation></dataValidations>',
      },
      { name: "Last year", cells: [[5, { formula: "Plan!C1*2", value: 14 }], [6]] },
    ]),
  );

/** The part of the first sheet. */
const sheetXml = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());

const edit = (
  model: WorkbookModel,
  what: (edits: Parameters<Parameters<WorkbookModel["edit"]>[1]>[0]) => void,
): void => {
  model.edit("Sheets", what);
};

test("a sheet that is renamed is followed by every formula, in the file as well", () => {
  const model = made();
  const [plan, last] = model.sheets;
  edit(model, (edits) => {
    giveName(model, edits, last!, "Year before");
  });
  expect(plan?.formula(0, 2)).toBe("B1+Plan!B1+'Year before'!A1");
  const again = opened(saved(model));
  expect(again.sheets.map(({ name }) => name)).toEqual(["Plan", "Year before"]);
  expect(again.sheets[0]?.cell(0, 2)).toMatchObject({ formula: "B1+Plan!B1+'Year before'!A1", value: 7 });
  model.undo();
  expect(cellsOf(plan!)).toEqual(cellsOf(made().sheets[0]!));
});

test("sheets that change names with each other are told apart in the file", () => {
  const model = made();
  const [plan, last] = model.sheets;
  edit(model, (edits) => {
    giveName(model, edits, plan!, "Between");
    giveName(model, edits, last!, "Plan");
    giveName(model, edits, plan!, "Last year");
  });
  const again = opened(saved(model));
  expect(again.sheet("Last year")?.formula(0, 2)).toBe("B1+'Last year'!B1+Plan!A1");
  expect(sheetXml(saved(model))).toContain("<formula1>Plan!$A$1:$A$2</formula1>");
});

test("formulas that named a deleted sheet say so, in the file as well, and undo brings all back", () => {
  const model = made();
  const [plan, last] = model.sheets;
  edit(model, (edits) => {
    takeOutSheet(model, edits, last!);
  });
  expect(plan?.cell(0, 2)).toMatchObject({ formula: "B1+Plan!B1+#REF!", value: { error: "#REF!" } });
  const bytes = saved(model);
  expect(opened(bytes).sheets).toHaveLength(1);
  expect(sheetXml(bytes)).toContain("<formula1>#REF!</formula1>");
  model.undo();
  expect(model.sheets.map(cellsOf)).toEqual(made().sheets.map(cellsOf));
  expect(opened(saved(model)).sheets.map(cellsOf)).toEqual(made().sheets.map(cellsOf));
});

test("a copy stands beside its sheet, names itself, and calculates and saves by itself", () => {
  const model = made();
  const [plan] = model.sheets;
  edit(model, (edits) => {
    copySheet(model, edits, plan!, 1);
  });
  const copy = model.sheet("Plan (2)");
  expect(model.sheets.map(({ name }) => name)).toEqual(["Plan", "Plan (2)", "Last year"]);
  expect(copy?.formula(0, 2)).toBe("B1+'Plan (2)'!B1+'Last year'!A1");
  model.enter(copy!, 0, 1, "10");
  expect([copy?.value(0, 2), plan?.value(0, 2)]).toEqual([25, 7]);
  const again = opened(saved(model)).sheet("Plan (2)");
  expect(cellsOf(again!)).toEqual(cellsOf(copy!));
  expect(again?.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 1 }]);
});

test("a copy keeps the notes, what may be entered and the zoom of its sheet, in the file as well", () => {
  const model = opened(everything());
  const sheet = model.sheets.find(({ layout }) => layout.notes.length > 0)!;
  sheet.zoom = 0.75;
  edit(model, (edits) => {
    giveName(model, edits, sheet, "First");
    copySheet(model, edits, sheet, model.sheets.length);
  });
  const bytes = saved(model);
  const again = opened(bytes);
  const [first, copy] = [again.sheet("First"), again.sheet("First (2)")];
  const texts = (one: typeof first) => one?.layout.notes.map(({ row, column, text }) => [row, column, text]);
  expect(texts(copy)).toEqual(texts(first));
  expect(texts(copy)?.length).toBeGreaterThan(0);
  expect([first?.zoom, copy?.zoom]).toEqual([0.75, 0.75]);
  expect(first?.layout.notes).toEqual(sheet.layout.notes);

  // What may be entered is said by the same words; a sheet that names itself names the copy.
  const plan = made();
  edit(plan, (edits) => {
    giveName(plan, edits, plan.sheets[1]!, "Year before");
    copySheet(plan, edits, plan.sheets[0]!, 2);
  });
  const xml = strFromU8(unzipSync(saved(plan))["xl/worksheets/sheet3.xml"] ?? new Uint8Array());
  expect(xml).toMatch(/<dataValidation type="list"[^>]* sqref="B1"><formula1>'Year before'!\$A\$1:\$A\$2<\/formula1>/);
});

test("a zoom that the file states is shown and goes on to be what it is, until it is changed", () => {
  const view = '<sheetViews><sheetView zoomScale="80" workbookViewId="0"/></sheetViews>';
  const bytes = makeWorkbook([{ name: "Plan", cells: [["a"]], before: view }]);
  const model = opened(bytes);
  expect(model.sheets[0]?.zoom).toBe(0.8);
  expect(saved(model)).toEqual(bytes);
  model.sheets[0]!.zoom = 1;
  expect(sheetXml(saved(model))).not.toContain("zoomScale");
  model.sheets[0]!.zoom = 1.25;
  expect(sheetXml(saved(model))).toContain('zoomScale="125"');
  expect(opened(saved(model)).sheets[0]?.zoom).toBe(1.25);
});

test.each([
  ["", "empty"],
  ["x".repeat(32), "too-long"],
  ["1/2", "character"],
  ["'a", "apostrophe"],
  ["History", "reserved"],
  ["last YEAR", "taken"],
  ["plan", undefined],
  ["Größe & 2023–24", undefined],
])("as the name of the sheet Plan, “%s” is %s", (name, fault) => {
  const model = made();
  expect(nameFault(name, model, model.sheets[0])).toBe(fault);
});
