import type { Area } from "../../core";
import type { Change, SheetsChange } from "./edits";
import type { SheetModel } from "./sheet-model";

/** What is selected: areas of the sheet in front; the first is the one that was selected first. */
export interface Selection {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

/** What listeners of a workbook hear. */
export interface WorkbookEvents {
  /** Once for each change of an edit, when the edit is done. Changes by calculation come as "calculated". */
  readonly changed: Change;
  readonly selected: Selection;
  readonly sheets: SheetsChange;
  readonly activated: { readonly sheet: SheetModel; readonly before: SheetModel };
  /** After an edit, an undo or a redo: what can be undone may be another thing now. */
  readonly history: undefined;
}
