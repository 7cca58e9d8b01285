import type { YearBasis } from "./period";

/** A year as a label says it: how it is counted and the calendar year in which it begins. */
export interface LabelledYear {
  readonly basis: YearBasis;
  readonly year: number;
}

/** Pattern sources, to be put together into larger ones. Only 1990 to 2100 may be a year: other figures are figures. */
export const fourDigits = "(?:199\\d|20\\d\\d|2100)";
export const longSplit = `${fourDigits}\\s?[/–—-]\\s?(?:${fourDigits}|\\d\\d)`;
export const shortSplit = "\\d\\d\\s?/\\s?\\d\\d";
export const splitYear = `(?:${longSplit}|${shortSplit})`;
export const anyYear = `(?:${splitYear}|${fourDigits}|['’‘]?\\d\\d)`;

/** Two-digit years are of this century, and not so far on that `96/97` could be one. */
const lastShortYear = 59;

/** The calendar year that two or four digits name, or undefined. */
export function fullYear(digits: string): number | undefined {
  const year = Number(digits);
  if (digits.length === 4) return year >= 1990 && year <= 2100 ? year : undefined;
  return digits.length === 2 && year <= lastShortYear ? 2000 + year : undefined;
}

/**
 * The year that a bare label names: `2022`, `'22`, `2022/23`, `2022-2023`, `22/23`. The second year of a split label must be the next
 * one, so that 2021/20 and 2020/25 are no years.
 */
export function readYearLabel(label: string): LabelledYear | undefined {
  const split = /^(\d{4}|\d\d)\s?[/–—-]\s?(\d{4}|\d\d)$/.exec(label);
  if (!split) {
    const year = fullYear(label.replace(/^['’‘]/, ""));
    return year === undefined ? undefined : { basis: "calendar", year };
  }
  const [, first = "", second = ""] = split;
  if (first === "99" && second === "00") return { basis: "split", year: 1999 };
  const year = fullYear(first);
  if (year === undefined) return undefined;
  const next = second.length === 4 ? year + 1 : (year + 1) % 100;
  return Number(second) === next ? { basis: "split", year } : undefined;
}

/**
 * A year whose label says how it is counted. `FY23` and `AY 2023` name a two-year year by the year in which it ends, as
 * treasuries and exam boards do; `FY 2022/23` names both.
 */
export function basedYear(basis: YearBasis, label: string): LabelledYear | undefined {
  const year = readYearLabel(label);
  if (!year || basis === "split") return year;
  if (year.basis === "split") return basis === "calendar" ? undefined : { basis, year: year.year };
  if (basis === "calendar") return year;
  return year.year > 1990 ? { basis, year: year.year - 1 } : undefined;
}

/** How the words before or after a year say that it is counted. */
export function yearBasis(words: string): YearBasis {
  if (/^(?:f|y\/e)/i.test(words)) return "financial";
  if (/^(?:a|s)/i.test(words)) return "academic";
  return "calendar";
}
