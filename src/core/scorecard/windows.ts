import type { Area } from "../cell/address";
import { areaHolds } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";

/** A sheet of which only an area is seen: every other cell is empty. Addresses stay as they are. */
export function windowOn(grid: GridSnapshot, area: Area): GridSnapshot {
  const sees = (row: number, column: number): boolean => areaHolds(area, row, column);
  return {
    sheet: grid.sheet,
    visibility: grid.visibility,
    rowCount: Math.min(grid.rowCount, area.bottom + 1),
    columnCount: Math.min(grid.columnCount, area.right + 1),
    value: (row, column) => (sees(row, column) ? grid.value(row, column) : null),
    text: (row, column) => (sees(row, column) ? grid.text(row, column) : ""),
    format: (row, column) => (sees(row, column) ? grid.format(row, column) : "General"),
    formula: (row, column) => (sees(row, column) ? grid.formula(row, column) : undefined),
    merges: grid.merges.filter(({ top, left, bottom, right }) => sees(top, left) && sees(bottom, right)),
    isRowHidden: (row) => grid.isRowHidden(row),
    isColumnHidden: (column) => grid.isColumnHidden(column),
    tables: [],
  };
}

/** A sheet on which some columns are empty. */
export function withoutColumns(grid: GridSnapshot, columns: readonly number[]): GridSnapshot {
  const sees = (column: number): boolean => !columns.includes(column);
  return {
    sheet: grid.sheet,
    visibility: grid.visibility,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    value: (row, column) => (sees(column) ? grid.value(row, column) : null),
    text: (row, column) => (sees(column) ? grid.text(row, column) : ""),
    format: (row, column) => (sees(column) ? grid.format(row, column) : "General"),
    formula: (row, column) => (sees(column) ? grid.formula(row, column) : undefined),
    merges: grid.merges,
    isRowHidden: (row) => grid.isRowHidden(row),
    isColumnHidden: (column) => grid.isColumnHidden(column),
    tables: grid.tables,
  };
}

/**
 * An area of a sheet turned over its corner: what stood down stands across. Its cell at row r and column c is the sheet's at row
 * `top + c` and column `left + r`. `corner` is read in place of the first cell when given: it heads both ways and may name neither.
 * Of several rows of headings (`heads`) the first alone names the measures.
 */
export function turned(grid: GridSnapshot, area: Area, corner: string | undefined, heads: number): GridSnapshot {
  const { top, left, bottom, right } = area;
  const named = (row: number, column: number): string | undefined =>
    column > 0 || row >= heads ? undefined : row === 0 ? corner : "";
  return {
    sheet: grid.sheet,
    visibility: grid.visibility,
    rowCount: right - left + 1,
    columnCount: bottom - top + 1,
    value: (row, column) => named(row, column) ?? grid.value(top + column, left + row),
    text: (row, column) => named(row, column) ?? grid.text(top + column, left + row),
    format: (row, column) => grid.format(top + column, left + row),
    formula: (row, column) => grid.formula(top + column, left + row),
    merges: grid.merges
      .filter((one) => areaHolds(area, one.top, one.left) && areaHolds(area, one.bottom, one.right))
      .map((one) => ({ top: one.left - left, left: one.top - top, bottom: one.right - left, right: one.bottom - top })),
    isRowHidden: (row) => grid.isColumnHidden(left + row),
    isColumnHidden: (column) => grid.isRowHidden(top + column),
    tables: [],
  };
}
