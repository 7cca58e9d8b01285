import fc from "fast-check";
import { lastColumn, lastRow, type Area } from "../../../src/core";
import { moveCells, reasonNotToMove, type Movement, type WorkbookModel } from "../../../src/workbench/model";
import { comparePackages } from "../../workbooks/compare";
import { everything } from "../../workbooks/everything";
import { makeWorkbook } from "../page/make-workbook";
import { cellsOf, opened, saved } from "./opened";

const savedAgain = (model: WorkbookModel): WorkbookModel => opened(saved(model));

const rows = (top: number, bottom = top): Area => ({ top, bottom, left: 0, right: lastColumn });
const columns = (left: number, right = left): Area => ({ top: 0, bottom: lastRow, left, right });

function move(model: WorkbookModel, area: Area, movement: Movement, sheet = model.sheets[0]!): void {
  model.edit("Move", (edits) => {
    moveCells(model, edits, sheet, area, movement);
  });
}

const made = (): WorkbookModel =>
  opened(
    makeWorkbook([
      {
        name: "Plan",
        before: '<cols><col min="2" max="3" width="20" customWidth="1"/></cols>',
        cells: [
          ["Measure", "2023", "2024", "Sum"],
          ["a", 1, 2, { formula: "SUM(B2:C2)", value: 3 }],
          ["b", 3, 4, { formula: "SUM(B3:C3)", value: 7 }],
          ["c", 5, 6, { formula: "B$2+$C4+Other!A1", value: 13 }],
        ],
        behind:
          '<mergeCells count="1"><mergeCell ref="A6:B7"/></mergeCells>' +
          '<conditionalFormatting sqref="B2:C4"><cfRule type="expression" priority="1"><formula>B2&gt;$D2</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="whole" sqref="B2:C4"><formula1>$B$2</formula1></dataValidation></dataValidations>' +
          '<ignoredErrors><ignoredError sqref="B3" numberStoredAsText="1"/></ignoredErrors>',
      },
      {
        name: "Other",
        cells: [
          [
            { formula: "Plan!B3*2", value: 6 },
            { formula: "SUM(Plan!B:B)", value: 9 },
          ],
        ],
      },
    ]),
  );

test("formulas of all sheets, merges, widths and formats follow a row and a column that are put in", () => {
  const model = made();
  move(model, rows(2), "insert-down");
  move(model, columns(1), "insert-right");
  const [plan, other] = model.sheets;
  expect([plan?.formula(1, 4), plan?.formula(4, 4)]).toEqual(["SUM(C2:D2)", "C$2+$D5+Other!A1"]);
  expect([other?.formula(0, 0), other?.formula(0, 1)]).toEqual(["Plan!C4*2", "SUM(Plan!C:C)"]);
  expect(plan?.merges).toEqual([{ top: 6, bottom: 7, left: 0, right: 2 }]);
  expect([plan?.columnWidth(2), plan?.columnWidth(3), plan?.columnWidth(4)]).toEqual([140, 140, 64]);
  expect(plan?.layout.conditionalFormats).toMatchObject([
    { areas: [{ top: 1, left: 2, bottom: 4, right: 3 }], condition: { formula: "C2>$E2" } },
  ]);
  model.undo();
  model.undo();
  expect(cellsOf(model.sheets[0]!)).toEqual(cellsOf(made().sheets[0]!));
});

test("a format that loses its first row is told for the next one, in the model and in the file", () => {
  const model = made();
  move(model, rows(1), "delete-up");
  const wanted = [{ areas: [{ top: 1, left: 1, bottom: 2, right: 2 }], condition: { formula: "B2>$D2" } }];
  expect(model.sheets[0]?.layout.conditionalFormats).toMatchObject(wanted);
  expect(savedAgain(model).sheets[0]?.layout.conditionalFormats).toMatchObject(wanted);
  expect(model.sheets[0]?.formula(2, 3)).toBe("#REF!+$C3+Other!A1");
});

test("however rows and columns move, what is saved reads back as it stood on screen", () => {
  const place = fc.record({
    at: fc.nat(7),
    count: fc.integer({ min: 1, max: 3 }),
    movement: fc.constantFrom<Movement>("insert-down", "insert-right", "delete-up", "delete-left"),
  });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), (moves) => {
      const model = made();
      for (const { at, count, movement } of moves) {
        const down = movement === "insert-down" || movement === "delete-up";
        move(model, down ? rows(at, at + count - 1) : columns(at, at + count - 1), movement);
      }
      const again = savedAgain(model);
      model.sheets.forEach((sheet, number) => {
        const read = again.sheets[number]!;
        expect(cellsOf(read)).toEqual(cellsOf(sheet));
        expect(read.merges).toEqual(sheet.merges);
        expect(read.layout.conditionalFormats.map(({ areas, condition }) => [areas, condition])).toEqual(
          sheet.layout.conditionalFormats.map(({ areas, condition }) => [areas, condition]),
        );
        expect(read.layout.columnWidths).toEqual(sheet.layout.columnWidths);
      });
    }),
    { numRuns: 60 },
  );
});

test("of a workbook with one of everything, a row put in loses nothing", () => {
  const bytes = everything();
  const model = opened(bytes);
  move(model, rows(1), "insert-down");
  const after = saved(model);
  const { lost, broken } = comparePackages(bytes, after);
  expect(broken).toEqual([]);
  expect(lost).toEqual([]);
  expect(cellsOf(opened(after).sheets[0]!)).toEqual(cellsOf(model.sheets[0]!));
  expect(opened(after).sheets[0]?.layout.notes).toEqual(model.sheets[0]?.layout.notes);
});

test("a move that would tear a merged cell or a table apart is refused in words", () => {
  const sheet = made().sheets[0]!;
  expect(reasonNotToMove(sheet, { top: 1, bottom: 1, left: 0, right: 0 }, "insert-down")).toContain("merged cell");
  expect(reasonNotToMove(sheet, rows(1), "insert-down")).toBeUndefined();
  expect(reasonNotToMove(sheet, rows(0, lastRow - 2), "insert-down")).toContain("off the end");
});

test("rows or columns put in and taken out again leave every cell, merge and format as it was", () => {
  const place = fc.record({ at: fc.nat(8), count: fc.integer({ min: 1, max: 4 }), down: fc.boolean() });
  fc.assert(
    fc.property(place, ({ at, count, down }) => {
      const model = made();
      const area = down ? rows(at, at + count - 1) : columns(at, at + count - 1);
      move(model, area, down ? "insert-down" : "insert-right");
      move(model, area, down ? "delete-up" : "delete-left");
      model.sheets.forEach((sheet, number) => {
        const before = made().sheets[number]!;
        expect(cellsOf(sheet)).toEqual(cellsOf(before));
        expect(sheet.merges).toEqual(before.merges);
        expect(sheet.layout.columnWidths).toEqual(before.layout.columnWidths);
        expect(sheet.layout.conditionalFormats).toEqual(before.layout.conditionalFormats);
      });
    }),
    { numRuns: 60 },
  );
});

test("after rows were put in and that was undone, formulas go on following what is typed", () => {
  const model = made();
  const [plan, other] = model.sheets;
  move(model, rows(1, 3), "insert-down");
  model.undo();
  model.enter(plan!, 2, 1, "30");
  expect([plan?.value(2, 3), other?.value(0, 0)]).toEqual([34, 60]);
  model.enter(plan!, 1, 3, "7");
  model.undo();
  model.enter(plan!, 1, 1, "10");
  expect(plan?.value(1, 3)).toBe(12);
});

test("sums over rows that are taken out are less by them at once", () => {
  const model = made();
  move(model, rows(2), "delete-up");
  expect(model.sheets[1]?.value(0, 1)).toBe(6);
  model.undo();
  expect(model.sheets[1]?.value(0, 1)).toBe(9);
});
