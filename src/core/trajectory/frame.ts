import { type Period, periodEnd } from "../cell/period";
import type { Measure } from "../scorecard/model";

/** The year that a measure's figures are counted over: school year to August, financial year to March, calendar year. */
export type YearFrame = "academic" | "financial" | "calendar";

/** The month that each year ends with. */
export const lastMonth = { academic: 8, financial: 3, calendar: 12 } as const satisfies Record<YearFrame, number>;

/**
 * The year that a measure is counted over: as its own columns say it, else as its definition has it, else the school year. A snapshot on
 * a day belongs to the school year that the day is in.
 */
export function frameOf({ fields, definition }: Measure): YearFrame {
  const periods = fields.flatMap(({ period }) => (period ? [period] : []));
  if (periods.some((period) => "basis" in period && period.basis === "financial")) return "financial";
  if (periods.some(isOfSchoolYear)) return "academic";
  const type = definition?.entry.yearType;
  return type === "financial" || type === "calendar" ? type : "academic";
}

function isOfSchoolYear(period: Period): boolean {
  return period.kind === "term" || ("basis" in period && period.basis === "academic");
}

/**
 * When a period ends, in whole twelfths of a year, so that fractions of a path are exact. Year y of any frame ends at 12 y, where y is
 * the year that the label of its results names (2022/23: 2023), and its months and quarters lie before that.
 */
export function timeOf(period: Period, frame: YearFrame): number {
  switch (period.kind) {
    case "year":
    case "quarter":
      return Math.round(periodEnd(period) * 12);
    case "term":
      return frame === "academic"
        ? Math.round(periodEnd(period) * 12)
        : monthTime(termEnd[period.term], period.year, frame);
    case "month":
      return monthTime(period.month, period.year, frame);
    default:
      return period satisfies never;
  }
}

/** The months that terms end with where years are not school years. */
const termEnd = { autumn: 12, spring: 3, summer: 8 } as const;

/** Months after the last of a year belong to the year that ends in the next calendar year. */
function monthTime(month: number, year: number, frame: YearFrame): number {
  const ends = lastMonth[frame];
  return month > ends ? 12 * year + month - ends : 12 * (year - 1) + 12 - ends + month;
}
