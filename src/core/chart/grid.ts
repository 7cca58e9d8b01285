import type { Area } from "../cell/address";
import type { OwnCell } from "../plan/operation";

/** Charts stand in a grid, side by side and beneath one another. */
export interface ChartGrid {
  readonly charts: number;
  readonly across: number;
  /** Rows of words beneath each chart. */
  readonly under: number;
}

/** Columns and rows that a chart covers, and that are left free after it. */
const size = { columns: 7, rows: 16, freeColumns: 1, freeRows: 1 } as const;

/** How many rows of the sheet one row of charts takes. */
export function chartRows({ under }: ChartGrid): number {
  return size.rows + under + size.freeRows;
}

/** Widths in characters of a column that a chart covers, and of one that is left free. */
const widths = { covered: 9, free: 2 } as const;

/** The grid for some charts: one alone, others two by two. */
export function gridOf(charts: number, under = 0): ChartGrid {
  return { charts, across: Math.max(1, Math.min(2, charts)), under };
}

/** How many columns a grid takes, from the first of the sheet. */
export function gridWidth({ across }: ChartGrid): number {
  return across * (size.columns + size.freeColumns);
}

/** The widths of a grid's columns, in characters. */
export function gridWidths(grid: ChartGrid): readonly number[] {
  const each = size.columns + size.freeColumns;
  return Array.from({ length: gridWidth(grid) }, (_, column) =>
    column % each < size.columns ? widths.covered : widths.free,
  );
}

/** The cells that each chart of a grid covers, whose first row is given. */
export function chartAreas(top: number, grid: ChartGrid): readonly Area[] {
  const { charts, across } = grid;
  return Array.from({ length: charts }, (_, index) => {
    const first = top + Math.floor(index / across) * chartRows(grid);
    const left = (index % across) * (size.columns + size.freeColumns);
    return { top: first, left, bottom: first + size.rows - 1, right: left + size.columns - 1 };
  });
}

/** How many rows of words stand beneath each chart of a sheet, by what its first column holds from a row on: the words of each row of charts. */
export function rowsOfWords(rows: readonly (readonly OwnCell[])[], top: number, charts: number): number {
  const isFilled = (row: number): boolean => {
    const cell = rows[row]?.[0];
    return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
  };
  const first = top + size.rows;
  let end = first;
  while (isFilled(end)) end += 1;
  if (end === first || charts <= gridOf(charts).across) return end - first;
  let next = end;
  while (next < rows.length && !isFilled(next)) next += 1;
  return next < rows.length ? next - first - size.rows - size.freeRows : end - first;
}
