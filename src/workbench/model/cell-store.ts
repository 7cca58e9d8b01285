import { lastColumn, type Area } from "../../core";
import { emptyCell, holdsSomething, type Cell } from "./cell";

/** The cells that a sheet came with. */
export interface CellSource {
  /** The area of cells with a value, a formula or a style of their own; undefined when there is none. */
  readonly used: Area | undefined;
  /** Of a cell that the source does not have, the cell as its row and column make it. */
  cell(row: number, column: number): Cell;
}

/** A source without cells. */
export const noCells: CellSource = { used: undefined, cell: () => emptyCell };

/** A number for a row and column, in the order of rows. */
export function cellKey(row: number, column: number): number {
  return row * (lastColumn + 1) + column;
}

/** The row and column of such a number. */
export function cellAt(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / (lastColumn + 1)), column: key % (lastColumn + 1) };
}

/** The cells of a sheet: those it came with, and what was put in their place since. */
export class CellStore {
  #source: CellSource;
  #changed = new Map<number, Cell>();
  #used: Area | undefined;

  constructor(source: CellSource = noCells) {
    this.#source = source;
    this.#used = source.used;
  }

  get(row: number, column: number): Cell {
    const changed = this.#changed.size === 0 ? undefined : this.#changed.get(cellKey(row, column));
    return changed ?? this.#source.cell(row, column);
  }

  /** The cell that was put in place of the one it came with, if any was. */
  changedAt(key: number): Cell | undefined {
    return this.#changed.get(key);
  }

  /** Every cell that was put in place of another, with its key. */
  get changed(): ReadonlyMap<number, Cell> {
    return this.#changed;
  }

  get source(): CellSource {
    return this.#source;
  }

  /** Puts a cell in place; undefined brings back the one it came with. */
  put(key: number, cell: Cell | undefined): void {
    if (cell) this.#changed.set(key, cell);
    else this.#changed.delete(key);
    const { row, column } = cellAt(key);
    this.#used = around(this.#used, row, column);
  }

  /** Puts whole other cells in place, as after rows were put in or taken out. */
  replace(state: CellsState): void {
    this.#source = state.source;
    this.#changed = new Map(state.changed);
    this.#used = state.source.used;
    for (const key of this.#changed.keys()) {
      const { row, column } = cellAt(key);
      this.#used = around(this.#used, row, column);
    }
  }

  /** All cells as they are, to be put back by `replace`. */
  state(): CellsState {
    return { source: this.#source, changed: new Map(this.#changed) };
  }

  /** Every touched cell once: those it came with and those put in place since. */
  *all(): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    const { used } = this;
    if (!used) return;
    for (let row = used.top; row <= used.bottom; row++) {
      for (let column = used.left; column <= used.right; column++) {
        const cell = this.get(row, column);
        if (cell !== emptyCell) yield { row, column, cell };
      }
    }
  }

  /** The area that has ever been touched: every cell outside it is empty. It may be larger than what is used now. */
  get used(): Area | undefined {
    return this.#used;
  }

  /** The area of cells that hold something, or differ from an untouched cell; undefined when none does. */
  usedNow(valuesOnly: boolean): Area | undefined {
    const { used } = this;
    if (!used) return undefined;
    const isUsed = (row: number, column: number): boolean => {
      const cell = this.get(row, column);
      return holdsSomething(cell) || (!valuesOnly && this.#isStyled(cell));
    };
    let { top, bottom, left, right } = used;
    const rowUsed = (row: number): boolean => some(left, right, (column) => isUsed(row, column));
    const columnUsed = (column: number): boolean => some(top, bottom, (row) => isUsed(row, column));
    while (top <= bottom && !rowUsed(top)) top++;
    if (top > bottom) return undefined;
    while (!rowUsed(bottom)) bottom--;
    while (!columnUsed(left)) left++;
    while (!columnUsed(right)) right--;
    return { top, left, bottom, right };
  }

  #isStyled(cell: Cell): boolean {
    return cell.format !== "General" || cell.look.fill !== undefined || Object.keys(cell.look.edges).length > 0;
  }
}

/** All cells of a sheet at one time. */
export interface CellsState {
  readonly source: CellSource;
  readonly changed: ReadonlyMap<number, Cell>;
}

function around(area: Area | undefined, row: number, column: number): Area {
  if (!area) return { top: row, left: column, bottom: row, right: column };
  if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) return area;
  return {
    top: Math.min(area.top, row),
    left: Math.min(area.left, column),
    bottom: Math.max(area.bottom, row),
    right: Math.max(area.right, column),
  };
}

function some(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let at = from; at <= to; at++) if (test(at)) return true;
  return false;
}
