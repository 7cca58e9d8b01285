import type { CellValue } from "../core";

/**
 * What a cell stores, from Excel's `values` and `valueTypes`. An error and a text that only looks like one differ by the type alone. A
 * formula that came to an empty text has one; any other empty cell has nothing.
 */
export function cellValue(raw: unknown, type: unknown, hasFormula: boolean): CellValue {
  if (type === "Error") return { error: String(raw) };
  if (typeof raw === "number" || typeof raw === "boolean") return raw;
  if (typeof raw !== "string") return null;
  return raw === "" && !hasFormula ? null : raw;
}
