import type { BookState } from "./book";
import type { CalcEngine } from "./calc-engine";
import type { Edits } from "./edits";
import { sameValue } from "./same-value";
import type { SheetModel } from "./sheet-model";

/** Calculates a workbook's formulas after edits, and remembers what has to be calculated with the next of them. */
export class Calculation {
  readonly #engine: CalcEngine | undefined;
  /** What an undo changed since the last calculation. */
  readonly #pending = new Map<SheetModel, Set<number>>();
  #pendingAll = false;

  constructor(engine: CalcEngine | undefined) {
    this.#engine = engine;
  }

  /** Whether the next calculation has to be one of everything. */
  get isAllPending(): boolean {
    return this.#pendingAll;
  }

  /** What an undo put back: formulas came back with what they come to, but the engine has to hear which of them are others now. */
  put({ touched, restructured }: Edits["reach"]): void {
    this.#pendingAll ||= restructured;
    for (const [sheet, keys] of touched) {
      const pending = this.#pending.get(sheet) ?? new Set();
      this.#pending.set(sheet, pending);
      for (const key of keys) pending.add(key);
    }
  }

  /** An edit ended without being calculated. */
  leave({ touched, restructured }: Edits): void {
    if (touched.size > 0 || restructured) this.#pendingAll = true;
  }

  /** Calculates what an edit changed, and puts the results in place as part of it. */
  run(state: BookState, edits: Edits): void {
    if (edits.touched.size === 0 && !edits.restructured) return;
    for (const [sheet, keys] of this.#pending) for (const key of keys) edits.touch(sheet, key);
    this.#pending.clear();
    const results = this.#engine?.calculate(state, edits.touched, edits.restructured || this.#pendingAll) ?? [];
    edits.touched.clear();
    edits.restructured = false;
    this.#pendingAll = false;
    for (const { sheet, row, column, value } of results) {
      const cell = sheet.cell(row, column);
      if (cell.formula === undefined) continue;
      const stale = value === undefined;
      if (stale ? cell.stale === true : cell.stale !== true && sameValue(cell.value, value)) continue;
      const { formula, format, look, isArray } = cell;
      const fresh = { formula, format, look, ...(isArray && { isArray }) };
      edits.putCell(sheet, row, column, stale ? { ...fresh, value: cell.value, stale } : { ...fresh, value });
      edits.tell(sheet, { top: row, left: column, bottom: row, right: column }, "calculated");
    }
  }
}
