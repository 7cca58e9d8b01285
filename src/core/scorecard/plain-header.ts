import type { CellValue } from "../cell/value";
import { layoutAsTold } from "./columns";
import { ColumnLook, mostly } from "./column-facts";
import type { FoundHeader } from "./find-header";
import type { HeaderFinder } from "./header";
import { loneText } from "./outside";
import { filledCells, isBlank, isBlankRow } from "./row";
import type { SheetView } from "./row";

/** Rows that a table without a telling header must have. */
const leastRows = 3;

/** Headings that say in what something is counted or measured. */
const measured =
  /[%£€$]|\b(?:per ?cent(?:age)?|share|number|count|total|amount|cost|anzahl|anteil|nombre|part|número|total|tonnes?|k?t|[kmg]wh|[kmg]w)\b|co2/i;
const totals = /\btotals?\b|^(?:sum|gesamt|summe|somme|totale|totaal)\b/i;

/**
 * A header that names neither roles nor periods, known by what stands around it: texts only, apart from what is above, each but the first
 * over a column of figures, and names below the first. Where no table is beside it (`isBeside`), a heading must say in what its figures
 * are, or a row that it is a total. Undefined for any other row.
 */
export function plainHeaderAt(
  view: SheetView,
  headers: HeaderFinder,
  row: number,
  isBeside: boolean,
): FoundHeader | undefined {
  const { grid } = view;
  const cells = filledCells(grid, row);
  const texts = cells.map(({ column }) => grid.value(row, column));
  if (cells.length < 2 || !texts.every((value) => typeof value === "string") || !isApart(view, row)) return undefined;
  // A row of times and shares kept as text, beside its number and name, is one of the figures that it stands over.
  const held = texts.filter((value) => view.read(value, "General", () => value).kind === "quantity").length;
  if (held > 0 && held >= texts.length - 2) return undefined;
  let bottom = row;
  while (bottom + 1 < grid.rowCount && !isBlankRow(grid, bottom + 1) && !isTitleOfNext(view, bottom + 1)) bottom++;
  const body = Array.from({ length: bottom - row }, (_, index) => row + 1 + index).filter(
    (one) => !loneText(grid, one),
  );
  const label = body.length < leastRows ? undefined : labelOf(view, body);
  const isRemark = (column: number): boolean => {
    const token = headers.tokenOf(row, column);
    return token?.kind === "attribute" && (token.role === "comment" || token.role === "source");
  };
  const headed = cells.filter(({ column }) => column !== label && !isCoded(view, body, column) && !isRemark(column));
  if (label === undefined || headed.length === 0 || headed.some(({ column }) => column < label)) return undefined;
  const look = new ColumnLook(view, row, bottom);
  const isFigures = ({ column }: { readonly column: number }): boolean => {
    const { numbers, filled } = look.at(column);
    return filled * 2 >= body.length && numbers >= filled * mostly;
  };
  const known = new Set([label, ...cells.map(({ column }) => column)]);
  const isWhole = body.every((one) => filledCells(grid, one).every(({ column }) => known.has(column)));
  if (!isWhole || !headed.every(isFigures)) return undefined;
  const isMeasured =
    headed.some(({ column }) => measured.test(grid.text(row, column))) ||
    body.some((one) => totals.test(grid.text(one, label).trim()));
  if (!isBeside && !isMeasured) return undefined;
  const right = Math.max(...known);
  const header = headers.told({ top: row, left: Math.min(...known), bottom: row, right });
  return { header, layout: layoutAsTold(view, header) };
}

/** Whether nothing but a title stands right above a row, and blank rows above that. */
export function isApart({ grid }: SheetView, row: number): boolean {
  const isFree = (one: number): boolean => one < 0 || isBlankRow(grid, one);
  return isFree(row - 1) || loneText(grid, row - 1) !== undefined;
}

/** Whether a row is a lone text with a row of texts below it, none of them a figure, as the title of another table is. */
function isTitleOfNext({ grid, read }: SheetView, row: number): boolean {
  const below = loneText(grid, row) ? filledCells(grid, row + 1).map(({ column }) => grid.value(row + 1, column)) : [];
  return (
    below.length > 2 &&
    below.every((value) => typeof value === "string" && read(value, "General", () => value).kind === "note")
  );
}

/** `TP01`, and not `Year 1`. */
const code = /^(?!\p{Lu}\p{Ll}{2,} )\p{L}{0,6}[-./ ]?\d{1,5}(?:[-./]\d{1,4})*\p{L}?$/u;

/** Whether a column holds codes such as `TP01`, a different one in each row. */
function isCoded({ grid }: SheetView, body: readonly number[], column: number): boolean {
  const texts = body.map((row) => grid.value(row, column));
  return texts.every((one) => typeof one === "string" && code.test(one.trim())) && new Set(texts).size === texts.length;
}

/** A year group and how many are in it: "3 (51)". */
function isCohort(value: CellValue): boolean {
  return typeof value === "string" && /^\d{1,2} \(\d{1,4}\)$/.test(value.trim());
}

/** The first column that has a name in every row, and no code. */
function labelOf(view: SheetView, body: readonly number[]): number | undefined {
  const { grid, read } = view;
  const isName = (row: number, column: number): boolean => {
    const value = grid.value(row, column);
    return typeof value === "string" && !isBlank(value) && (/\p{L}/u.test(value) || isCohort(value));
  };
  for (let column = 0; column < grid.columnCount; column++) {
    if (body.every((row) => isBlank(grid.value(row, column))) || isCoded(view, body, column)) continue;
    const notes = body.filter((row) => {
      const value = grid.value(row, column);
      return isCohort(value) || read(value, grid.format(row, column), () => grid.text(row, column)).kind === "note";
    });
    return body.every((row) => isName(row, column)) && notes.length * 2 >= body.length ? column : undefined;
  }
  return undefined;
}
