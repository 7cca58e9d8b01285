import { isCellError, type CellValue } from "../../core";

/** Whether two cells store the same. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return Object.is(a, b) || a === b;
}
