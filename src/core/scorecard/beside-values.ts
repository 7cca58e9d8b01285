import { samePeriod } from "../cell/period";
import type { ColumnLook } from "./column-facts";
import { mostly } from "./column-facts";
import type { HeaderColumn } from "./header";
import { isUnitText } from "./header-rows";

/** Words that stand among units for what has none. */
const unitWord = /^(?:yes ?\/ ?no|euros?|number|units?|[\p{L}%€$£²³/.]{1,6})$/iu;

/** Whether the cells below a heading that dates nothing are units, as those below "Target values" are before the columns of its years. */
export function isOfUnits(
  { column, heading, token }: HeaderColumn,
  look: ColumnLook,
  columns: readonly HeaderColumn[],
): boolean {
  if (token?.kind !== "value" || token.period) return false;
  const { numbers, samples: all } = look.at(column);
  // A page further down may repeat the heading.
  const samples = all.filter((text) => text !== heading.trim());
  const next = columns.find((one) => one.column > column)?.token;
  if (numbers > 0 || samples.length === 0 || next?.kind !== "value" || !next.period) return false;
  return samples.every((text) => unitWord.test(text)) && samples.filter(isUnitText).length * 2 >= samples.length;
}

/** Whether "Reference" is the figure to start from: beside it a heading says of which year it is. */
export function isReferenceFigure(
  { column, heading }: HeaderColumn,
  label: number,
  columns: readonly HeaderColumn[],
): boolean {
  const isYear = (one: HeaderColumn): boolean => one.column !== column && /^reference year\b/i.test(one.heading.trim());
  return column > label && /^reference(?: value)?$/i.test(heading.trim()) && columns.some(isYear);
}

/** Whether a column of sentences says what another of the same role and period says in figures. */
export function isSaidInFigures(
  { column, token }: HeaderColumn,
  look: ColumnLook,
  columns: readonly HeaderColumn[],
): boolean {
  if (token?.kind !== "value" || !token.role || !token.period) return false;
  const { filled, phrases } = look.at(column);
  if (filled === 0 || phrases < filled * mostly) return false;
  const { role, period } = token;
  return columns.some(({ column: other, token: said }) => {
    if (other === column || said?.kind !== "value" || said.role !== role || !said.period) return false;
    return samePeriod(said.period, period) && look.at(other).numbers * 2 >= look.at(other).filled;
  });
}
