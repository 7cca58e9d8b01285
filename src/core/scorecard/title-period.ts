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
 * A layout whose columns that name a part of a year, or a year by where it stands ("last year"), have it from the title; so has a lone
 * target beside the parts of that year. Where no column says any period, and none is a baseline, all are of the title's.
 */
export function datedBy(layout: Layout, title: TitlePeriod | undefined): Layout {
  if (!title || layout.datedByRow) return layout;
  const { values } = layout;
  const isUndated = values.every(({ period, role }) => !period && role !== "baseline");
  const isParts = partsOnly(values);
  const periodOf = (column: ValueColumn): Period | undefined => {
    const said = dated(column, title) ?? (isRevisedYear(column, values) ? title.year : undefined);
    if (said) return said;
    if (isUndated || layout.kind === "benchmark") return title.period;
    return isParts && column.role === "target" && column.variant === undefined ? title.year : undefined;
  };
  const attributes = layout.attributes.map((one) =>
    one.period && !hasYear(one.period) ? { ...one, period: inYear(one.period, title.year) } : one,
  );
  if (values.every((column) => periodOf(column) === column.period)) return { ...layout, attributes };
  return { ...layout, attributes, values: values.map((column) => withPeriod(column, periodOf(column))) };
}

/** Whether a column revises the figures of the whole year beside it: "Annual target", then "Revised target". */
function isRevisedYear({ variant, period, role }: ValueColumn, values: readonly ValueColumn[]): boolean {
  if (variant !== "revised" || period) return false;
  return values.some(
    (one) => one.role === role && one.variant === undefined && !one.period && isWholeYear(one.heading),
  );
}

/** Whether two columns or more are quarters, months or terms without a year, only one is an undated target, and none is a year. */
function partsOnly(values: readonly ValueColumn[]): boolean {
  const parts = values.filter(({ period }) => period && !hasYear(period)).length;
  const undated = values.filter(({ period, role }) => !period && role === "target").length;
  return parts >= 2 && undated === 1 && values.every(({ period }) => !period || !hasYear(period));
}

function withPeriod(column: ValueColumn, period: Period | undefined): ValueColumn {
  return { ...column, period };
}

function dated({ period, heading }: ValueColumn, title: TitlePeriod): Period | undefined {
  const { year } = title;
  if (period) return hasYear(period) ? period : inYear(period, year);
  const said = words(heading);
  const part = /\b(this|current|last|previous|prev|prior) (?:quarter|qtr|month|term)\b/.exec(said)?.[1];
  if (part !== undefined) return partOf(part, title.period);
  if (wholeYear.test(said)) return year;
  if (/\b(?:last|previous|prev|prior) year\b/.test(said)) return { ...year, year: year.year - 1 };
  return /\bnext year\b/.test(said) ? { ...year, year: year.year + 1 } : undefined;
}

const wholeYear =
  /\b(?:this (?:year|period)|current year|annual|full (?:year|yr)|(?:year|yr) end|yearly|summary\d?)(?= |$)/;

/** Whether a heading names the year as a whole. */
export function isWholeYear(heading: string): boolean {
  return wholeYear.test(words(heading));
}

/** The quarter or month of a title, or the one before it; undefined when the title names a year. */
function partOf(word: string, period: Period): Period | undefined {
  const isThis = word === "this" || word === "current";
  if (period.kind === "year" || period.kind === "term") return undefined;
  if (isThis) return period;
  if (period.kind === "month")
    return period.month > 1 ? { ...period, month: period.month - 1 } : { ...period, year: period.year - 1, month: 12 };
  const [quarter, year] = [(period.quarter + 2) % 4, period.quarter === 1 ? period.year - 1 : period.year];
  return { ...period, year, quarter: (quarter + 1) as typeof period.quarter };
}

/** A part of a year in that year. Of a year of two calendar years, what comes before its first month falls in the second. */
export function inYear(period: Period, { basis, year }: Year): Period {
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
