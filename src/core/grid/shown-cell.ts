import { parseA1 } from "../cell/address";
import type { CellRef } from "../cell/address";
import type { GridSnapshot } from "./snapshot";

/** A formula that is one reference and nothing else: its sheet of this workbook in quotes or as it is, and its address. */
const reference = /^\+?(?:(?:'((?:[^'[]|'')+)'|([^\s'"![(){}+*/,:&<>=^-]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7})$/i;

/** The cell that a cell does nothing but show, as those of a summary do (`='Adult care'!C4`); undefined for any other cell. */
export function shownCell(grid: GridSnapshot | undefined, row: number, column: number): CellRef | undefined {
  const [, quoted, plain, address] = reference.exec(grid?.formula(row, column) ?? "") ?? [];
  const at = parseA1(address ?? "");
  return at && grid && { sheet: quoted?.replaceAll("''", "'") ?? plain ?? grid.sheet, ...at };
}
