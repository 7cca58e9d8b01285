import type { Area } from "../../core";
import { cellsIn } from "../read/areas";

/** A cell of a sheet that is known. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** As few rectangles as runs give that hold these cells and no others: runs of a row, each joined to the same run of the row above. */
export function rectanglesOf(cells: readonly Cell[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.top === row && last.right >= column - 1)
      runs[runs.length - 1] = { ...last, right: Math.max(last.right, column) };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const run of runs) {
    const key = `${String(run.left)}:${String(run.right)}`;
    const above = open.get(key);
    if (above?.bottom === run.top - 1) {
      open.set(key, { ...above, bottom: run.bottom });
    } else {
      if (above) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** A rectangle of fewer cells than this is read whole, however few of its cells are wanted. */
const small = 500;

/** Rectangles that hold all of these cells, and others too where that saves asking for each alone. */
export function coverOf(cells: readonly Cell[]): readonly Area[] {
  const box = boxOf(cells);
  if (!box) return [];
  if (cellsIn(box) <= Math.max(small, 8 * cells.length)) return [box];
  const tall = box.bottom - box.top >= box.right - box.left;
  const sorted = [...cells].sort((a, b) => (tall ? a.row - b.row : a.column - b.column));
  const middle = Math.ceil(sorted.length / 2);
  if (middle === sorted.length) return [box];
  return [...coverOf(sorted.slice(0, middle)), ...coverOf(sorted.slice(middle))];
}

function boxOf(cells: readonly Cell[]): Area | undefined {
  return cells.reduce<Area | undefined>(
    (box, { row, column }) =>
      box
        ? {
            top: Math.min(box.top, row),
            left: Math.min(box.left, column),
            bottom: Math.max(box.bottom, row),
            right: Math.max(box.right, column),
          }
        : { top: row, left: column, bottom: row, right: column },
    undefined,
  );
}
