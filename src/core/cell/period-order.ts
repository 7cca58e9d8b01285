import { noYear } from "./no-year";
import type { Period, YearBasis } from "./period";
import { shortMonths, termTitles } from "./period-names";

/** The label of a period, which `parsePeriod` reads back: `2022`, `AY 2022/23`, `Autumn 2021`, `2022/23 Q1`, `Sept 2022`. */
export function formatPeriod(period: Period): string {
  switch (period.kind) {
    case "year":
      return formatYear(period.basis, period.year);
    case "quarter":
      return hasYear(period)
        ? `${formatYear(period.basis, period.year)} Q${String(period.quarter)}`
        : `Q${String(period.quarter)}`;
    case "term":
      return withYear(termTitles[period.term], period.year);
    case "month":
      return withYear(shortMonths[period.month - 1] ?? "", period.year);
    default:
      return period satisfies never;
  }
}

function formatYear(basis: YearBasis, year: number): string {
  if (basis === "calendar") return String(year);
  const split = `${String(year)}/${String((year + 1) % 100).padStart(2, "0")}`;
  return basis === "split" ? split : `${basis === "academic" ? "AY" : "FY"} ${split}`;
}

function withYear(name: string, year: number): string {
  return year === noYear ? name : `${name} ${String(year)}`;
}

/** Whether a period says its year; a column headed `Q3` does not. */
export function hasYear(period: Period): boolean {
  return period.year !== noYear;
}

/**
 * When a period ends, in years, on the clock that school results keep: year y ends with the summer of y.
 *
 * So the labels of successive targets are one year apart however they are written (2022 ends at 2022; 2022/23, academic or financial, at
 * 2023), and the parts of a year fall inside it: Autumn 2022 at 2022 1/3, Spring 2023 at 2022 2/3, Summer 2023 at 2023; months from
 * September 2022 (2022 1/12) to August 2023 (2023); quarter q of a year that ends at e, at e - 1 + q/4. Periods that begin their years at
 * different times (April, September, January) can so be put in order, but the distance between them is only that of their labels.
 */
export function periodEnd(period: Period): number {
  switch (period.kind) {
    case "year":
      return yearEnd(period.basis, period.year);
    case "quarter":
      return yearEnd(period.basis, period.year) - 1 + period.quarter / 4;
    case "term":
      return period.term === "autumn"
        ? period.year + 1 / 3
        : period.term === "spring"
          ? period.year - 1 / 3
          : period.year;
    case "month":
      return period.month > 8 ? period.year + (period.month - 8) / 12 : period.year - (8 - period.month) / 12;
    default:
      return period satisfies never;
  }
}

function yearEnd(basis: YearBasis, year: number): number {
  return basis === "calendar" ? year : year + 1;
}

const lengths = { year: 1, term: 1 / 3, quarter: 1 / 4, month: 1 / 12 } as const satisfies Record<
  Period["kind"],
  number
>;

/** How long a period lasts, in years. */
export function periodLength(period: Period): number {
  return lengths[period.kind];
}

/** Orders periods by their end, then the shorter first, then by label; 0 only when they are the same. */
export function comparePeriods(a: Period, b: Period): number {
  if (a === b) return 0;
  const byEnd = periodEnd(a) - periodEnd(b);
  // Thirds and twelfths of a year do not add up exactly: less than an hour apart is together.
  if (Math.abs(byEnd) > 1e-4) return byEnd;
  return periodLength(a) - periodLength(b) || order(formatPeriod(a), formatPeriod(b));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same period a year later. One without a year stays as it is. */
export function nextYear(period: Period): Period {
  return hasYear(period) ? { ...period, year: period.year + 1 } : period;
}

/** Whether two periods are one: same kind, year, and way of counting it. */
export function samePeriod(a: Period, b: Period): boolean {
  return a === b || (a.kind === b.kind && a.year === b.year && formatPeriod(a) === formatPeriod(b));
}
