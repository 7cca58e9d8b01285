import type { Area } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";
import type { CellStyle } from "../plan/operation";
import { roleDrawnAs } from "./roles";

/** What the first cell of a block and of a row that is not drawn say. */
export const blockWords = { heading: "Drawn as", undrawn: "Not drawn" } as const;

/** How a cell of a sheet of charts is styled, by where it is and what its row says; undefined for plain. */
export function chartStyleAt(grid: GridSnapshot, table: Area, row: number, column: number): CellStyle | undefined {
  if (column === 0 && row < table.top) return row === 0 ? "title" : "quiet";
  if (column < table.left) return undefined;
  if (row === table.top) return column <= table.right ? "heading" : undefined;
  const first = grid.value(row, table.left);
  if (row > table.bottom && first === blockWords.heading) return "heading";
  const isDrawn = first === blockWords.undrawn || roleDrawnAs(first) !== undefined;
  return column === table.left && isDrawn ? "quiet" : undefined;
}
