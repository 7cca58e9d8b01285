import { findPeriods, hasYear } from "../cell/period";
import type { Period } from "../cell/period";
import { dateIn, isoDay } from "./dates";

const day = (year: number, month: number, date: number): string => isoDay({ year, month, day: date });

/** The last day that a text on when something is due allows, as `2026-11-22`; undefined when it names none. Days come before months. */
export function lastDay(text: string): string | undefined {
  const date = dateIn(text);
  if (date) return isoDay(date);
  const ends = findPeriods(text).flatMap(({ period }) => (hasYear(period) ? [endOf(period)] : []));
  if (ends.length > 0) return ends.sort().at(-1);
  const last = text.match(/\b20\d\d\b/g)?.at(-1);
  return last === undefined ? undefined : day(Number(last), 12, 31);
}

/** The last day of a period. Months are given 31 days: later than any of theirs, and before the next. */
function endOf(period: Period): string {
  switch (period.kind) {
    case "month":
      return day(period.year, period.month, 31);
    case "term":
      return { autumn: day(period.year, 12, 31), spring: day(period.year, 4, 30), summer: day(period.year, 8, 31) }[
        period.term
      ];
    case "quarter":
      return quarterEnd(period.basis, period.year, period.quarter);
    case "year":
      return yearEnd(period.basis, period.year);
    default:
      return period satisfies never;
  }
}

type Basis = Extract<Period, { kind: "year" }>["basis"];

function yearEnd(basis: Basis, year: number): string {
  if (basis === "calendar") return day(year, 12, 31);
  return basis === "financial" ? day(year + 1, 3, 31) : day(year + 1, 8, 31);
}

function quarterEnd(basis: Basis, year: number, quarter: number): string {
  const before = basis === "calendar" ? 0 : basis === "academic" ? 8 : 3;
  const month = before + 3 * quarter;
  return month > 12 ? day(year + 1, month - 12, 31) : day(year, month, 31);
}
