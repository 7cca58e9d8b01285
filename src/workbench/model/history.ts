import type { Change, ChangeSource, Edits, SheetsChange, Step } from "./edits";

/** An edit that was made: what it was, and all that undoing or redoing it takes. */
export interface Done {
  readonly what: string;
  readonly source: ChangeSource;
  /** When it was done, in milliseconds of the page. */
  readonly at: number;
  readonly steps: readonly Step[];
  readonly changes: readonly Change[];
  readonly sheetChanges: readonly SheetsChange[];
  /** What has to be calculated again when it is undone. */
  readonly reach: Edits["reach"];
}

const mostUndo = 200;

/** What an add-in keeps in the workbook so soon after it wrote something belongs to that, in milliseconds. */
const keptWithin = 2000;

/** The edits that were made, those that were undone, and which of them was the last when the workbook was saved. */
export class History {
  #undo: Done[] = [];
  #redo: Done[] = [];
  #saved: Done | undefined;

  /** An edit was made: what was undone before cannot be done again. */
  add(done: Done): void {
    this.#redo = [];
    const last = this.#undo.at(-1);
    if (last && isKeptWith(done, last)) {
      this.#undo[this.#undo.length - 1] = { ...last, steps: [...last.steps, ...done.steps], at: done.at };
      return;
    }
    this.#undo.push(done);
    if (this.#undo.length > mostUndo) this.#undo.shift();
  }

  /** Undoes the last edit, and gives it. */
  undo(): Done | undefined {
    const done = this.#undo.pop();
    if (!done) return undefined;
    for (const step of [...done.steps].reverse()) step.undo();
    this.#redo.push(done);
    return done;
  }

  /** Does again what was last undone, and gives it. */
  redo(): Done | undefined {
    const done = this.#redo.pop();
    if (!done) return undefined;
    for (const step of done.steps) step.redo();
    this.#undo.push(done);
    return done;
  }

  get canUndo(): string | undefined {
    return this.#undo.at(-1)?.what;
  }

  get canRedo(): string | undefined {
    return this.#redo.at(-1)?.what;
  }

  /** Whether something was changed since the start or the last `markSaved`. */
  get isChanged(): boolean {
    return this.#undo.at(-1) !== this.#saved;
  }

  markSaved(): void {
    this.#saved = this.#undo.at(-1);
  }
}

/** Excel's own undo knows nothing of what add-ins keep: here it goes with the write that it is about. */
function isKeptWith(done: Done, last: Done): boolean {
  const isKeeping = done.changes.length === 0 && done.sheetChanges.length === 0;
  return isKeeping && done.source === "add-in" && last.source === "add-in" && done.at - last.at < keptWithin;
}
