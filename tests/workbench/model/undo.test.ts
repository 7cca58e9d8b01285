import fc from "fast-check";
import { lastColumn, lastRow } from "../../../src/core";
import {
  copySheet,
  fillCells,
  giveName,
  moveCells,
  newSheetName,
  reasonNotToMove,
  takeOutSheet,
  type Movement,
  type WorkbookModel,
} from "../../../src/workbench/model";
import { makeWorkbook } from "../page/make-workbook";
import { cellsOf, opened, saved } from "./opened";

const bytes = makeWorkbook([
  {
    name: "Plan",
    cells: [
      ["Measure", "2022/23", "2023/24", "Sum"],
      ["a", 1, 2, { formula: "SUM(B2:C2)", value: 3 }],
      ["b", 3, 4, { formula: "SUM(B3:C3)+Other!A1", value: 10 }],
    ],
    behind: '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>',
  },
  { name: "Other", cells: [[{ formula: "Plan!B2*3", value: 3 }]] },
]);

/** All of a workbook that a person would miss. */
function everythingOf(model: WorkbookModel): unknown {
  return model.sheets.map((sheet) => {
    const { merges, columnWidths, rowHeights, hiddenRows, hiddenColumns, frozen, visibility } = sheet.layout;
    const layout = [
      merges,
      [...columnWidths],
      [...rowHeights],
      [...hiddenRows],
      [...hiddenColumns],
      frozen,
      visibility,
    ];
    return [sheet.name, cellsOf(sheet), layout];
  });
}

/** One thing that a person does, by a few small numbers. */
type Act = readonly [kind: number, at: number, count: number];

const acts: readonly ((model: WorkbookModel, at: number, count: number) => void)[] = [
  (model, at, count) => {
    model.enter(model.sheets[0]!, at % 4, count % 4, count % 2 === 0 ? String(at) : "=B2+1");
  },
  (model, at, count) => {
    move(
      model,
      { top: at, bottom: at + count, left: 0, right: lastColumn },
      count % 2 === 0 ? "insert-down" : "delete-up",
    );
  },
  (model, at, count) => {
    move(model, { top: 0, bottom: lastRow, left: at, right: at + count }, count % 2 ? "insert-right" : "delete-left");
  },
  (model, at, count) => {
    const [sheet] = model.sheets;
    const from = { top: at % 3, bottom: at % 3, left: 0, right: 3 };
    model.edit("Fill", (edits) => {
      fillCells(edits, sheet!, from, { ...from, top: from.top + 1, bottom: from.top + 1 + count });
    });
  },
  (model, at) => {
    const sheet = model.sheets[at % model.sheets.length]!;
    model.edit("Rename", (edits) => {
      giveName(model, edits, sheet, `${newSheetName(model)} new`);
    });
  },
  (model, at) => {
    const sheet = model.sheets[at % model.sheets.length]!;
    model.edit("Copy", (edits) => copySheet(model, edits, sheet, at % 2));
  },
  (model, at) => {
    if (model.sheets.length < 2) return;
    const sheet = model.sheets[at % model.sheets.length]!;
    model.edit("Delete", (edits) => {
      takeOutSheet(model, edits, sheet);
    });
  },
];

function move(model: WorkbookModel, area: Parameters<typeof moveCells>[3], movement: Movement): void {
  const [sheet] = model.sheets;
  if (reasonNotToMove(sheet!, area, movement) !== undefined) return;
  model.edit("Move", (edits) => {
    moveCells(model, edits, sheet!, area, movement);
  });
}

const act: fc.Arbitrary<Act> = fc.tuple(fc.nat(acts.length - 1), fc.nat(6), fc.nat(3));

test("whatever is done, undone it is as before, and done again it is as it was, in the file as well", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 6 }), (list) => {
      const model = opened(bytes);
      const before = everythingOf(model);
      for (const [kind, at, count] of list) acts[kind]?.(model, at, count);
      const after = everythingOf(model);
      while (model.undo());
      expect(everythingOf(model)).toEqual(before);
      expect(saved(model)).toEqual(bytes);
      while (model.redo());
      expect(everythingOf(model)).toEqual(after);
    }),
    { numRuns: 80 },
  );
});

test("what an add-in keeps right after it wrote is undone with that; what it keeps by itself, by itself", () => {
  const model = opened(bytes);
  const keep = (text: string): void => {
    model.edit(
      "Add-in",
      (edits) => {
        edits.book({ settings: new Map([["kept", text]]) });
      },
      "add-in",
    );
  };
  keep("alone");
  expect(model.canUndo).toBe("Add-in");
  model.undo();
  model.edit(
    "Add-in",
    (edits) => {
      edits.area(model.active, { top: 0, left: 0, bottom: 0, right: 0 }, () => ({ value: "written" }));
    },
    "add-in",
  );
  keep("with it");
  model.undo();
  expect([model.active.value(0, 0), model.state.settings.size, model.canUndo]).toEqual(["Measure", 0, undefined]);
  model.redo();
  expect([model.active.value(0, 0), model.state.settings.get("kept")]).toEqual(["written", "with it"]);
});
