import type { ColumnLook } from "./column-facts";
import { mostly } from "./column-facts";
import type { HeaderColumn } from "./header";
import type { FieldRole } from "./model";

const yearWord = /(?<!\p{L})(?:years?|yr|fy|año|ano|anno|année|jahr|jaar|år|tahun|date|period)(?!\p{L})/iu;

/**
 * Headings of which those over the years of some values alone say so: "Baseline year" or "Year" beside a baseline, whatever language
 * they are in. A year for the whole row, as long tables have it, stays one: there the same measure comes again.
 */
export function withOwnDates(
  columns: readonly HeaderColumn[],
  label: number,
  look: ColumnLook,
): readonly HeaderColumn[] {
  const said = columns.map((one): HeaderColumn => {
    const role = datedRole(one, columns, look);
    return role ? dating(one, role) : one;
  });
  const { filled, distinct } = look.at(label);
  return distinct < filled ? said : said.map((one) => besideOf(one, said) ?? one);
}

function dating(one: HeaderColumn, role: FieldRole): HeaderColumn {
  return { ...one, token: { kind: "period", ofTarget: false, within: role } };
}

/** The role of a column of years whose heading names it, as another column's does: "Año línea base" beside "Línea base". */
function datedRole(
  { column, heading, token }: HeaderColumn,
  columns: readonly HeaderColumn[],
  look: ColumnLook,
): FieldRole | undefined {
  if (token?.kind !== "value" || token.role === undefined || token.period) return undefined;
  const { role } = token;
  const { years, filled } = look.at(column);
  if (filled === 0 || years < filled * mostly || !(role === "baseline" || yearWord.test(heading))) return undefined;
  const shared = columns.some((one) => one.column !== column && one.token?.kind === "value" && one.token.role === role);
  return shared ? role : undefined;
}

/** A plain "Year" right behind or before a baseline without one, where the targets have none of their own or stand elsewhere. */
function besideOf(one: HeaderColumn, columns: readonly HeaderColumn[]): HeaderColumn | undefined {
  const { token, column } = one;
  if (token?.kind !== "period" || token.ofTarget || token.within) return undefined;
  const roleAt = (place: number): FieldRole | undefined => {
    const beside = columns.find((other) => other.column === place)?.token;
    return beside?.kind === "value" && !beside.period ? beside.role : undefined;
  };
  const behind = roleAt(column - 1);
  if (behind === "baseline" || (behind === "target" && hasDatedBaseline(columns))) return dating(one, behind);
  return roleAt(column + 1) === "baseline" ? dating(one, "baseline") : undefined;
}

/** Whether a "Year" stands at a baseline, so that another at the target is its. */
function hasDatedBaseline(columns: readonly HeaderColumn[]): boolean {
  return columns.some(({ token, column }) => {
    const before = columns.find((other) => other.column === column - 1)?.token;
    return token?.kind === "period" && before?.kind === "value" && before.role === "baseline";
  });
}
