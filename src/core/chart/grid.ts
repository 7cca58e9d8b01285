import type { Area } from "../cell/address";

/** Charts stand in a grid, side by side and beneath one another. */
export interface ChartGrid {
  readonly charts: number;
  readonly across: number;
}

/** Columns and rows that a chart covers, and that are left free after it. */
const size = { columns: 7, rows: 16, freeColumns: 1, freeRows: 1 } as const;

/** How many rows of the sheet one row of charts takes. */
export const chartRows: number = size.rows + size.freeRows;

/** Widths in characters of a column that a chart covers, and of one that is left free. */
const widths = { covered: 9, free: 2 } as const;

/** The grid for some charts: one alone, others two by two. */
export function gridOf(charts: number): ChartGrid {
  return { charts, across: Math.max(1, Math.min(2, charts)) };
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
export function chartAreas(top: number, { charts, across }: ChartGrid): readonly Area[] {
  return Array.from({ length: charts }, (_, index) => {
    const first = top + Math.floor(index / across) * chartRows;
    const left = (index % across) * (size.columns + size.freeColumns);
    return { top: first, left, bottom: first + size.rows - 1, right: left + size.columns - 1 };
  });
}
