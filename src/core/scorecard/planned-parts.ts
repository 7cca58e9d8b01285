import { isPartOfYear } from "../cell/period";
import type { DraftColumn } from "./column-roles";
import type { SheetView } from "./row";

/** Quarters or months that a table must have, and rows below its headings that are looked at. */
const fewestParts = 3;
const searched = 40;
/** Rows that must be told, those that must add up, and the share of the former that must lead to their target. */
const fewestRows = 4;
const fewestSums = 2;
const mostly = 0.75;

/**
 * Columns of quarters, terms or months without a role that break the target of their year down: in nearly all rows they add up to it, end
 * with it or are the same. What was reached hardly ever does so to the digit.
 */
export function withPlannedParts(
  columns: readonly DraftColumn[],
  view: SheetView,
  bottom: number,
): readonly DraftColumn[] {
  const parts = columns.filter(isOpenPart);
  const aims = columns.filter(
    ({ is }) => is.kind === "value" && is.role === "target" && (is.period?.kind ?? "year") === "year",
  );
  const [aim] = aims;
  if (parts.length < fewestParts || !aim || aims.length > 1 || !arePlanned(view, bottom, aim, parts)) return columns;
  return columns.map((one) =>
    one.is.kind === "value" && parts.includes(one) ? { ...one, is: { ...one.is, role: "target" } } : one,
  );
}

function isOpenPart({ is }: DraftColumn): boolean {
  return is.kind === "value" && is.role === undefined && isPartOfYear(is.period);
}

function arePlanned(view: SheetView, bottom: number, aim: DraftColumn, parts: readonly DraftColumn[]): boolean {
  const { grid } = view;
  let told = 0;
  let led = 0;
  let summed = 0;
  for (let row = bottom + 1; row < Math.min(grid.rowCount, bottom + 1 + searched); row++) {
    const whole = valueAt(view, row, aim.column);
    const own = parts.flatMap(({ column }) => valueAt(view, row, column) ?? []);
    if (whole === undefined || whole === 0 || own.length < fewestParts) continue;
    told++;
    const isSum = Math.abs(own.reduce((sum, value) => sum + value, 0) - whole) < 1e-6 * Math.abs(whole);
    if (isSum) summed++;
    if (isSum || own.at(-1) === whole || own.every((value) => value === own[0])) led++;
  }
  return told >= fewestRows && summed >= fewestSums && led >= told * mostly;
}

function valueAt({ grid, read }: SheetView, row: number, column: number): number | undefined {
  const reading = read(grid.value(row, column), grid.format(row, column), () => grid.text(row, column));
  return reading.kind === "quantity" ? reading.quantity.value : undefined;
}
