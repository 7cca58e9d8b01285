export { noYear } from "./no-year";
export { findPeriods, parsePeriod, type PlacedPeriod } from "./find-periods";
export { comparePeriods, formatPeriod, hasYear, nextYear, periodEnd, periodLength, samePeriod } from "./period-order";
export { periodOfCell } from "./period-of-cell";

/** The part of the year a month, term or quarter name stands for is data, never a Date: no time zone may move a target. */
export type Period =
  | { readonly kind: "year"; readonly basis: YearBasis; readonly year: number }
  | { readonly kind: "term"; readonly term: Term; readonly year: number }
  | { readonly kind: "quarter"; readonly basis: YearBasis; readonly year: number; readonly quarter: Quarter }
  | { readonly kind: "month"; readonly year: number; readonly month: number };

/**
 * How a year is counted. `split` is a two-year label such as 2022/23 that does not say whether it is academic or financial; `year` is
 * always the calendar year in which the period begins.
 */
export type YearBasis = "calendar" | "academic" | "financial" | "split";

/** School terms. `year` of a term is the calendar year in which that term falls: Autumn 2021, Spring 2022. */
export type Term = "autumn" | "spring" | "summer";

/** Quarters of a year, counted from its own first month. */
export type Quarter = 1 | 2 | 3 | 4;

/** Whether a period is known and shorter than a year: a quarter, term or month. */
export function isPartOfYear(period: Period | undefined): boolean {
  return period !== undefined && period.kind !== "year";
}
