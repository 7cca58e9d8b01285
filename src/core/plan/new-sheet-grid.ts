import { type CellValue, isCellError } from "../cell/value";
import type { GridSnapshot } from "../grid/snapshot";
import type { NewCell, NewSheet } from "./new-sheet";

function textOf(value: CellValue): string {
  return isCellError(value) ? value.error : String(value ?? "");
}

const empty: NewCell = { value: null };

/** A new sheet as it will be read once it is made. Numbers show as they are stored. */
export function gridOfNewSheet({ name, rows }: NewSheet): GridSnapshot {
  const at = (row: number, column: number): NewCell => rows[row]?.[column] ?? empty;
  return {
    sheet: name,
    visibility: "visible",
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    value: (row, column) => at(row, column).value,
    text: (row, column) => textOf(at(row, column).value),
    format: (row, column) => at(row, column).format ?? "General",
    formula: (row, column) => at(row, column).formula,
    merges: [],
    isRowHidden: () => false,
    isColumnHidden: () => false,
    tables: [],
  };
}
