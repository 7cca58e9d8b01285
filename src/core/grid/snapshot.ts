import type { Area, CellRef } from "../cell/address";
import type { CellValue } from "../cell/value";

/**
 * A frozen reading of one sheet. Rows and columns count from 0 and run from A1 to the last used cell.
 *
 * It is an interface of look-ups, not an array of cells, so that a host may keep a million cells in typed arrays and work out a
 * displayed text only when somebody asks. Every look-up outside the used area answers as for an empty cell.
 */
export interface GridSnapshot {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** What the cell stores: a fraction for a percentage, a serial number for a date, null when empty. */
  value(row: number, column: number): CellValue;
  /** What a person sees in the cell, by its number format; "" when empty. */
  text(row: number, column: number): string;
  /** The number format code, in US spelling; "General" when none was set. */
  format(row: number, column: number): string;
  /** The formula without its equals sign, or undefined. */
  formula(row: number, column: number): string | undefined;
  /**
   * The cells whose formula nothing has worked out yet, in order: what writes files without calculating leaves such, and they read as
   * empty. Left out by hosts that calculate.
   */
  withoutResult?(): readonly CellRef[];
  /** Merged areas. Only the top-left cell of each holds a value. */
  readonly merges: readonly Area[];
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  /** Excel tables on the sheet, by name, with the area they cover (header included). */
  readonly tables: readonly NamedArea[];
}

/** An Excel table and the area that it covers. */
export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

/** A frozen reading of a whole workbook, its sheets in the order of their tabs. */
export interface WorkbookSnapshot {
  readonly sheets: readonly GridSnapshot[];
}
