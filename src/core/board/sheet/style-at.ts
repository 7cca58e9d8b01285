import type { Area } from "../../cell/address";
import type { GridSnapshot } from "../../grid/snapshot";
import type { CellStyle } from "../../plan/operation";
import { boardColumns, messageRow, type BoardColumn } from "./columns";
import { partHeadings } from "./words";

const wrappedColumns: readonly BoardColumn[] = ["measure", "runRate", "note"];
const headings: readonly unknown[] = Object.values(partHeadings);

/** How a cell of the board's sheet is styled, by where it is and what it says; undefined for plain. */
export function boardStyleAt(grid: GridSnapshot, table: Area, row: number, column: number): CellStyle | undefined {
  if (row < table.top) return column > 0 ? undefined : row === 0 ? "title" : row === messageRow ? "strong" : "quiet";
  if (row === table.top) return "heading";
  if (row > table.bottom) return column === 0 && headings.includes(grid.value(row, column)) ? "strong" : undefined;
  const key = boardColumns[column - table.left]?.key;
  if (key === "status") return "strong";
  return key && wrappedColumns.includes(key) ? "wrapped" : undefined;
}
