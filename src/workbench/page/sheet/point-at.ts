import { formatA1, formatArea } from "../../../core";
import type { Place } from "../grid/moves";
import type { CellEditor } from "./cell-editor";

/** Where a reference may stand in a formula: behind an operator, a bracket or a comma. */
const awaits = /^=(?:.*[-+*/^&=<>(,;:{ ])?$/s;

/** A reference that was put into a formula by pointing: where it stands in the text, and the text as it was then. */
interface Pointed {
  readonly from: Place;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Pointing at cells while a formula is typed: a click puts a cell's address into it, dragging on makes that a range. */
export class Pointing {
  private pointed: Pointed | undefined;

  constructor(
    private readonly editor: CellEditor,
    private readonly bar: HTMLTextAreaElement,
  ) {}

  /** A press on a cell. False when the formula takes no reference where the caret is: the press then ends the edit. */
  press(at: Place): boolean {
    const { field } = this;
    const caret = field.selectionStart;
    const again = this.pointed?.text === field.value && this.pointed.end === caret ? this.pointed : undefined;
    if (!again && !awaits.test(field.value.slice(0, caret))) return false;
    this.put(at, at, again?.start ?? caret, again?.end ?? field.selectionEnd);
    return true;
  }

  /** Dragged on to another cell. */
  drag(to: Place): void {
    const { pointed } = this;
    if (pointed?.text === this.field.value) this.put(pointed.from, to, pointed.start, pointed.end);
  }

  private get field(): HTMLTextAreaElement {
    return document.activeElement === this.bar ? this.bar : this.editor.element;
  }

  private put(from: Place, to: Place, start: number, end: number): void {
    const { field } = this;
    const reference =
      from.row === to.row && from.column === to.column
        ? formatA1(from.row, from.column)
        : formatArea({
            top: Math.min(from.row, to.row),
            left: Math.min(from.column, to.column),
            bottom: Math.max(from.row, to.row),
            right: Math.max(from.column, to.column),
          });
    field.setSelectionRange(start, end);
    this.editor.insert(reference);
    field.focus({ preventScroll: true });
    this.pointed = { from, start, end: start + reference.length, text: field.value };
  }
}
