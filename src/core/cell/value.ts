/** An error that a cell shows in place of a value, such as `#DIV/0!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell stores. Dates are serial numbers; percentages are fractions, as Excel keeps them. Null is an empty cell. */
export type CellValue = null | number | string | boolean | CellError;

/** Whether a cell value is an error such as `#REF!`. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
