import { sameCell } from "../cell/address";
import { type CellValue, isCellError } from "../cell/value";
import type { CellContent, OwnCell } from "./operation";

/** How near two results of one formula must be to count as one, relative or below 1 absolute: programs add up in their own order. */
const dust = 1e-9;

/** Whether the last results of formulas count when cells are compared. */
export type Results = "results-count" | "results-aside";

/** Whether a cell already holds what it shall hold. A wanted content without a format leaves the cell's format as it is. */
export function holdsContent(present: CellContent, wanted: CellContent): boolean {
  return (wanted.format === undefined || sameFormat(present, wanted)) && sameWritten(present, wanted);
}

/** Whether two cells of our own sheets say the same and lead to the same place. */
export function sameOwnCell(a: OwnCell, b: OwnCell, results: Results): boolean {
  const led = a.link && b.link ? sameCell(a.link, b.link) : a.link === b.link;
  const came = results === "results-aside" || a.formula === undefined || sameResult(a.value, b.value);
  return led && came && sameFormat(a, b) && sameWritten(a, b);
}

function sameFormat(a: CellContent, b: CellContent): boolean {
  return (a.format ?? "General") === (b.format ?? "General");
}

/** Whether two cells were given the same formula, or where neither was, the same value. */
export function sameWritten(a: CellContent, b: CellContent): boolean {
  if (a.formula !== undefined || b.formula !== undefined) return a.formula === b.formula;
  return sameValue(a.value, b.value);
}

/** An empty text and an empty cell cannot be told apart once written. */
function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) && isCellError(b)) return a.error === b.error;
  return (a === "" ? null : a) === (b === "" ? null : b);
}

function sameResult(a: CellValue, b: CellValue): boolean {
  if (typeof a !== "number" || typeof b !== "number") return sameValue(a, b);
  return Math.abs(a - b) <= dust * Math.max(1, Math.abs(a), Math.abs(b));
}
