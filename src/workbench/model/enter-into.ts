import type { Edits } from "./edits";
import { enterText, type EntryHabits } from "./enter";
import type { SheetModel } from "./sheet-model";

/** Enters a text into a cell within an edit, without telling of it. */
export function enterInto(
  edits: Edits,
  sheet: SheetModel,
  row: number,
  column: number,
  text: string,
  habits: EntryHabits,
): void {
  const { format } = sheet.cell(row, column);
  const entered = enterText(text, format, habits);
  edits.cell(sheet, row, column, {
    value: entered.value,
    ...(entered.formula !== undefined && { formula: entered.formula }),
    ...(entered.format !== undefined && format === "General" && { format: entered.format }),
  });
}
