import { formatA1 } from "../../../core";
import type { Place } from "../grid/moves";
import type { CellEditor } from "./cell-editor";

/** Where a reference may stand in a formula: behind an operator, a bracket or a comma. */
const awaits = /^=(?:.*[-+*/^&=<>(,;:{ ])?$/s;

/** A click on a cell while a formula is typed puts the cell's address into it. False when the text takes none at the caret. */
export function takesReference(editor: CellEditor, bar: HTMLTextAreaElement, at: Place): boolean {
  const field = document.activeElement === bar ? bar : editor.element;
  if (!awaits.test(field.value.slice(0, field.selectionStart))) return false;
  editor.insert(formatA1(at.row, at.column));
  field.focus({ preventScroll: true });
  return true;
}
