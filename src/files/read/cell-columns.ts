import { findSorted } from "./growing";

/** What a cell's number stands for: itself, or the place of its text. */
export const kinds = {
  blank: 0,
  number: 1,
  shared: 2,
  text: 3,
  rich: 4,
  boolean: 5,
  error: 6,
} as const;

/** The anchor of a shared formula: followers have its formula, moved by their distance from it. */
export interface SharedAnchor {
  readonly row: number;
  readonly column: number;
  /** Its text in the sheet's heap. */
  readonly text: number;
}

/**
 * The cells of a sheet in typed arrays, in order of row and column, only those that the file has: two cells in far corners are two
 * entries, and a million take 13 MB.
 */
export interface CellColumns {
  /** The rows that have cells, ascending; row `rows[i]` has the cells from `starts[i]` up to `starts[i + 1]`. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  /** Places in the workbook's table of number formats. */
  readonly formats: Uint16Array;
  readonly numbers: Float64Array;
  /** The cells that have formulas, ascending. */
  readonly formulaCells: Int32Array;
  /** For each of those: the text's place in the heap, or of a follower -1 less the number of its anchor. */
  readonly formulaTexts: Int32Array;
  readonly anchors: readonly (SharedAnchor | undefined)[];
}

/** The place of the cell at a row and column; -1 when the file has none. */
export function findCell(cells: CellColumns, row: number, column: number): number {
  const place = findSorted(cells.rows, 0, cells.rows.length, row);
  return place < 0 ? -1 : findSorted(cells.columns, cells.starts[place]!, cells.starts[place + 1]!, column);
}

/** How many rows and columns hold something, counted from A1. A cell that is only formatted holds nothing. */
export function measureCells(cells: CellColumns): { readonly rowCount: number; readonly columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  cells.rows.forEach((row, place) => {
    for (let cell = cells.starts[place + 1]! - 1; cell >= cells.starts[place]!; cell--) {
      if (cells.kinds[cell] === kinds.blank && findSorted(cells.formulaCells, 0, cells.formulaCells.length, cell) < 0)
        continue;
      rowCount = row + 1;
      columnCount = Math.max(columnCount, cells.columns[cell]! + 1);
      break;
    }
  });
  return { rowCount, columnCount };
}
