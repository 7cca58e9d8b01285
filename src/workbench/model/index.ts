/** The door of the workbook model: a workbook as the workbench holds, edits, shows and saves it. */
export type { BookState, NameModel, XmlPartModel } from "./book";
export type { CalcEngine, Calculated } from "./calc-engine";
export { emptyCell, holdsSomething, type Cell } from "./cell";
export { cellAt, cellKey } from "./cell-store";
export { emptyModel } from "./empty-model";
export type { CellPatch, Change, ChangeKind, ChangeSource, Edits, SheetsChange } from "./edits";
export { apiHabits, enterText, typingHabits, type Entered, type EntryHabits } from "./enter";
export * from "./chart";
export { chartNumbers, chartTexts, textFrom } from "./chart-cells";
export type * from "./kept";
export * from "./layout";
export { plainLook, type CellLook, type Edge } from "./look";
export { reasonNotToMove } from "./move/guards";
export { moveCells } from "./move/move-cells";
export type { Movement } from "./move/shift";
export { openModel, type OpenOptions } from "./open/open-model";
export {
  copyFormula,
  referencesOf,
  renameSheet,
  replaceReferences,
  writeReference,
  type Reference,
} from "./references";
export { saveModel } from "./save/save-model";
export { SheetModel, showValue } from "./sheet-model";
export { enterInto, WorkbookModel, type Selection, type WorkbookEvents } from "./workbook-model";
