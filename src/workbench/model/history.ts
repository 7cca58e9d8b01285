import type { Change, Edits, SheetsChange, Step } from "./edits";

/** An edit that was made: what it was, and all that undoing or redoing it takes. */
export interface Done {
  readonly what: string;
  readonly steps: readonly Step[];
  readonly changes: readonly Change[];
  readonly sheetChanges: readonly SheetsChange[];
  /** What has to be calculated again when it is undone. */
  readonly reach: Edits["reach"];
}

const mostUndo = 200;

/** The edits that were made, those that were undone, and which of them was the last when the workbook was saved. */
export class History {
  #undo: Done[] = [];
  #redo: Done[] = [];
  #saved: Done | undefined;

  /** An edit was made: what was undone before cannot be done again. */
  add(done: Done): void {
    this.#undo.push(done);
    if (this.#undo.length > mostUndo) this.#undo.shift();
    this.#redo = [];
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
