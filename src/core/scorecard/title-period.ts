import { findPeriods, hasYear } from "../cell/period";
import type { Period } from "../cell/period";
import type { Layout } from "./columns";
import type { ValueColumn } from "./field";
import { words } from "./heading-periods";

type Year = Extract<Period, { kind: "year" }>;

/** The period that texts above a table speak of, and its year. */
export interface TitlePeriod {
  readonly period: Period;
  readonly year: Year;
}

/** The one year that texts above a table speak of, the nearest first; undefined when they name none, or the nearest names several. */
export function periodOfTitles(titles: readonly string[]): TitlePeriod | undefined {
  for (const title of titles) {
    const periods = findPeriods(title).map(({ period }) => period);
    const [first, ...others] = periods.flatMap(yearsOf);
    if (!first) continue;
    if (!others.every((one) => one.year === first.year && one.basis === first.basis)) return undefined;
    const [only, more] = periods;
    return { year: first, period: only && !more && hasYear(only) ? only : first };
  }
  return undefined;
}

function yearsOf(period: Period): readonly Year[] {
  if (!hasYear(period) || period.kind === "month" || period.kind === "term") return [];
  return [{ kind: "year", basis: period.basis, year: period.year }];
}

/**
 * A layout whose columns that name a part of a year, or a year by where it stands ("last year"), have it from the title. Where no column
 * says any period, and none is a baseline, all are of the title's.
 */
export function datedBy(layout: Layout, title: TitlePeriod | undefined): Layout {
  if (!title || layout.datedByRow) return layout;
  const { values } = layout;
  const isUndated = values.every(({ period, role }) => !period && role !== "baseline");
  const periodOf = (column: ValueColumn): Period | undefined =>
    dated(column, title.year) ?? (isUndated || layout.kind === "benchmark" ? title.period : undefined);
  if (values.every((column) => periodOf(column) === column.period)) return layout;
  return { ...layout, values: values.map((column) => withPeriod(column, periodOf(column))) };
}

function withPeriod(column: ValueColumn, period: Period | undefined): ValueColumn {
  return { ...column, period };
}

function dated({ period, heading }: ValueColumn, year: Year): Period | undefined {
  if (period) return hasYear(period) ? period : inYear(period, year);
  const said = words(heading);
  if (/\bthis (?:year|period)|\bcurrent year|\b(?:annual|full year|year end|yearly|summary\d?)(?= |$)/.test(said))
    return year;
  if (/\b(?:last|previous|prev|prior) year\b/.test(said)) return { ...year, year: year.year - 1 };
  return /\bnext year\b/.test(said) ? { ...year, year: year.year + 1 } : undefined;
}

/** A part of a year in that year. Of a year of two calendar years, what comes before its first month falls in the second. */
function inYear(period: Period, { basis, year }: Year): Period {
  switch (period.kind) {
    case "quarter":
      return { ...period, basis, year };
    case "month": {
      const first = basis === "calendar" ? 1 : basis === "academic" ? 9 : 4;
      return { ...period, year: period.month < first ? year + 1 : year };
    }
    case "term":
      return { ...period, year: basis === "calendar" || period.term === "autumn" ? year : year + 1 };
    case "year":
      return period;
    default:
      return period satisfies never;
  }
}
