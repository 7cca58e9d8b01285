import { lastColumn, lastRow, type Area } from "../../../core";
import { emptyCell, type Cell } from "../cell";
import { cellAt, cellKey, type CellsState, type CellSource } from "../cell-store";
import { movedArea, type Shift } from "./shift";

/** The cells of a source at other places, after rows, columns or cells were put in and taken out. Nothing is copied: a large sheet moves at once. */
export class ShiftedCells implements CellSource {
  readonly used: Area | undefined;

  private constructor(
    readonly base: CellSource,
    readonly shifts: readonly Shift[],
  ) {
    let used = base.used;
    for (const shift of shifts) used = used && usedAfter(used, shift);
    this.used = used;
  }

  /** A source after one shift more. */
  static of(source: CellSource, ...shifts: readonly Shift[]): CellSource {
    if (shifts.length === 0) return source;
    return source instanceof ShiftedCells
      ? new ShiftedCells(source.base, [...source.shifts, ...shifts])
      : new ShiftedCells(source, shifts);
  }

  cell(row: number, column: number): Cell {
    let [fromRow, fromColumn] = [row, column];
    for (let place = this.shifts.length - 1; place >= 0; place--) {
      const shift = this.shifts[place];
      if (!shift) break;
      const along = shift.down ? fromColumn : fromRow;
      if (along < shift.across[0] || along > shift.across[1]) continue;
      const at = shift.down ? fromRow : fromColumn;
      if (at < shift.at) continue;
      if (shift.inserts && at < shift.at + shift.count) return emptyCell;
      const from = shift.inserts ? at - shift.count : at + shift.count;
      if (shift.down) fromRow = from;
      else fromColumn = from;
    }
    return fromRow > lastRow || fromColumn > lastColumn ? emptyCell : this.base.cell(fromRow, fromColumn);
  }
}

/** All cells of a sheet after a shift. */
export function shiftedState({ source, changed }: CellsState, shift: Shift): CellsState {
  const moved = new Map<number, Cell>();
  for (const [key, cell] of changed) {
    const { row, column } = cellAt(key);
    const area = movedArea({ top: row, left: column, bottom: row, right: column }, shift);
    if (area) moved.set(cellKey(area.top, area.left), cell);
  }
  return { source: ShiftedCells.of(source, shift), changed: moved };
}

/** An area that moves along only in part is still all that is used, and more when room was made in it. */
function usedAfter(used: Area, shift: Shift): Area | undefined {
  const [first, last] = shift.down ? [used.left, used.right] : [used.top, used.bottom];
  if (first >= shift.across[0] && last <= shift.across[1]) return movedArea(used, shift);
  if (!shift.inserts) return used;
  const end = shift.down ? used.bottom : used.right;
  if (end < shift.at) return used;
  return shift.down
    ? { ...used, bottom: Math.min(lastRow, end + shift.count) }
    : { ...used, right: Math.min(lastColumn, end + shift.count) };
}
