import { formatPeriod, periodEnd } from "../cell/period";
import type { Period, Quarter } from "../cell/period";
import type { YearType } from "../measures/definition";
import type { CardChoices, CardYears, YearKind } from "./choices";

/** A year's part that there is a column of actuals for. */
export interface Slot {
  readonly period: Period;
  /** Which of the target years it is in, counted from 0. */
  readonly year: number;
  /** Which part of that year it ends, counted from 1, and how many there are. */
  readonly part: number;
  readonly parts: number;
}

/** An academic year is written as everybody does, without saying that it is one. */
const bases = { academic: "split", financial: "financial", calendar: "calendar" } as const;

/** The target years, in order. */
export function targetYears({ kind, first, count }: CardYears): readonly Extract<Period, { kind: "year" }>[] {
  return Array.from({ length: count }, (_, index) => ({ kind: "year", basis: bases[kind], year: first + index }));
}

/** The periods that actuals are reported for, in order. */
export function slotsOf({ years, actuals }: Pick<CardChoices, "years" | "actuals">): readonly Slot[] {
  return targetYears(years).flatMap(({ year: start }, year) => {
    const periods = partsOf(years.kind, actuals, start);
    return periods.map((period, index) => ({ period, year, part: index + 1, parts: periods.length }));
  });
}

function partsOf(kind: YearKind, step: CardChoices["actuals"], year: number): readonly Period[] {
  switch (step) {
    case "year":
      return [{ kind: "year", basis: bases[kind], year }];
    case "term":
      return [
        { kind: "term", term: "autumn", year },
        { kind: "term", term: "spring", year: year + 1 },
        { kind: "term", term: "summer", year: year + 1 },
      ];
    case "quarter":
      return ([1, 2, 3, 4] satisfies Quarter[]).map((quarter) => ({
        kind: "quarter",
        basis: bases[kind],
        year,
        quarter,
      }));
    default:
      return step satisfies never;
  }
}

/** The label of the year in which a published figure's period ends: 2024/25, or 2025 where it is of a calendar year. */
export function publishedPeriod(endsIn: number, type: YearType | undefined): string {
  const isCalendar = type === "calendar";
  return formatPeriod({
    kind: "year",
    basis: isCalendar ? "calendar" : "split",
    year: isCalendar ? endsIn : endsIn - 1,
  });
}

/** The calendar year by which the label of the first target year's results is known: 2027 for 2026/27. */
export function firstEnd(years: CardYears): number {
  const [first] = targetYears(years);
  return first ? periodEnd(first) : years.first;
}

/** The years as a title says them: `2026/27 to 2028/29`. */
export function sayYears(years: CardYears): string {
  const all = targetYears(years).map((period) => formatPeriod(period));
  const [first = "", last = ""] = [all[0], all.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}
