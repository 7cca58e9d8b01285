import { columnLetters, columnNumber, lastColumn, lastRow } from "../../core/cell/address";

/**
 * What in a formula must be told apart from an address: texts, quoted sheet names, structured references and names; then cells, whole columns and
 * whole rows, with their dollar signs.
 */
const piece = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"?`,
    String.raw`'(?:[^']|'')*'?`,
    String.raw`\[(?:[^[\]]|\[[^[\]]*\])*\]?`,
    String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!\\])`,
    String.raw`(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!\\])`,
    String.raw`(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!\\])`,
    String.raw`[\p{L}\p{N}_.\\?]+`,
    String.raw`[\s\S]`,
  ].join("|"),
  "gu",
);

/**
 * A formula as it reads when copied some rows down and columns to the right: relative addresses move, fixed ones (`$`) stay, and those that leave
 * the sheet become `#REF!`.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string) => shiftColumn(fixed, letters, columns);
  const row = (fixed: string, digits: string) => shiftRow(fixed, digits, rows);
  return formula.replace(piece, (whole, ...groups: (string | undefined)[]) => {
    const [
      a = "",
      letters,
      b = "",
      digits,
      c = "",
      firstColumn,
      d = "",
      lastColumnOf,
      e = "",
      firstRow,
      g = "",
      lastRowOf,
    ] = groups;
    if (letters !== undefined && digits !== undefined) return joined("", column(a, letters), row(b, digits)) ?? whole;
    if (firstColumn !== undefined && lastColumnOf !== undefined)
      return joined(":", column(c, firstColumn), column(d, lastColumnOf)) ?? whole;
    if (firstRow !== undefined && lastRowOf !== undefined)
      return joined(":", row(e, firstRow), row(g, lastRowOf)) ?? whole;
    return whole;
  });
}

/** A moved column or row; null when it leaves the sheet, undefined when it was none. */
type Moved = string | null | undefined;

function joined(between: string, first: Moved, last: Moved): string | undefined {
  if (first === undefined || last === undefined) return undefined;
  return first === null || last === null ? "#REF!" : `${first}${between}${last}`;
}

function shiftColumn(fixed: string, letters: string, by: number): Moved {
  const number = columnNumber(letters);
  if (number < 0) return undefined;
  if (fixed !== "") return `$${letters}`;
  const moved = number + by;
  return moved < 0 || moved > lastColumn ? null : columnLetters(moved);
}

function shiftRow(fixed: string, digits: string, by: number): Moved {
  const number = Number(digits) - 1;
  if (number > lastRow) return undefined;
  if (fixed !== "") return `$${digits}`;
  const moved = number + by;
  return moved < 0 || moved > lastRow ? null : String(moved + 1);
}
