import { createEngine } from "../../../src/workbench/engine";
import { openModel, saveModel, type SheetModel, type WorkbookModel } from "../../../src/workbench/model";

/** A workbook opened from bytes, with the engine of the page. */
export function opened(bytes: Uint8Array): WorkbookModel {
  const model = openModel(bytes, { engine: createEngine() });
  if (!model.ok) throw new Error(model.refusal.message);
  return model.value;
}

/** The bytes of a workbook as it is saved. */
export function saved(model: WorkbookModel): Uint8Array {
  const bytes = saveModel(model);
  if (!bytes.ok) throw new Error(bytes.refusal.message);
  return bytes.value;
}

/** All that is told apart of the cells of a sheet. */
export function cellsOf(sheet: SheetModel): readonly unknown[] {
  return [...sheet.cells.all()]
    .filter(({ cell }) => cell.value !== null || cell.formula !== undefined)
    .map(({ row, column, cell }) => [row, column, cell.value, cell.formula, cell.format, cell.look.fill, cell.isArray]);
}
