import { findPeriods, hasYear } from "../cell/period";
import type { Period } from "../cell/period";
import type { Layout } from "./columns";
import type { ValueColumn } from "./field";

type Year = Extract<Period, { kind: "year" }>;

/** The one year that texts above a table speak of, the nearest first; undefined when they name none, or the nearest names several. */
export function yearOfTitles(titles: readonly string[]): Year | undefined {
  for (const title of titles) {
    const years = findPeriods(title).flatMap(({ period }) => yearsOf(period));
    const [first, ...others] = years;
    if (!first) continue;
    return others.every((one) => one.year === first.year && one.basis === first.basis) ? first : undefined;
  }
  return undefined;
}

function yearsOf(period: Period): readonly Year[] {
  if (!hasYear(period) || period.kind === "month" || period.kind === "term") return [];
  return [{ kind: "year", basis: period.basis, year: period.year }];
}

/** A layout whose columns that name a part of a year, or a year by where it stands ("last year"), have it from the title. */
export function datedBy(layout: Layout, year: Year | undefined): Layout {
  if (!year || !layout.values.some((column) => dated(column, layout, year) !== column.period)) return layout;
  return { ...layout, values: layout.values.map((column) => withPeriod(column, dated(column, layout, year))) };
}

function withPeriod(column: ValueColumn, period: Period | undefined): ValueColumn {
  return { ...column, period };
}

function dated({ period, heading, role }: ValueColumn, { kind }: Layout, year: Year): Period | undefined {
  if (period) return hasYear(period) ? period : inYear(period, year);
  if (/\bthis (?:year|period)|\bcurrent year|\b(?:annual|full.?year|year.?end|yearly)\b/i.test(heading)) return year;
  if (/\b(?:last|previous|prior) year\b/i.test(heading)) return { ...year, year: year.year - 1 };
  if (/\bnext year\b/i.test(heading)) return { ...year, year: year.year + 1 };
  return kind === "benchmark" && (role === "actual" || role === "benchmark") ? year : undefined;
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
