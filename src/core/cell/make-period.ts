import { noYear } from "./no-year";
import type { Period, Quarter, Term } from "./period";
import { monthNamed, termNamed } from "./period-names";
import { basedYear, fullYear, readYearLabel, yearBasis } from "./year-label";

/** The year that a label names; `words` say how it is counted, when there are any. */
export function yearOf(words: string, label: string): Period | undefined {
  const year = words === "" ? readYearLabel(label) : basedYear(yearBasis(words), label.replace(/^(\d\d)-/, "$1/"));
  return year && { kind: "year", ...year };
}

/** The quarter of the year that a label names. */
export function quarterOf(quarter: string, words: string, label: string): Period | undefined {
  const year = words === "" ? readYearLabel(label) : basedYear(yearBasis(words), label);
  return year && { kind: "quarter", ...year, quarter: Number(quarter) as Quarter };
}

/** A quarter whose label names no year. */
export function quarterAlone(quarter: string): Period {
  return { kind: "quarter", basis: "calendar", year: noYear, quarter: Number(quarter) as Quarter };
}

/** The term of the year that a label names. Of a split year, autumn falls in the first calendar year and the other terms in the second. */
export function termOf(name: string, label: string): Period | undefined {
  const year = readYearLabel(label);
  const term: Term = termNamed(name);
  if (!year) return undefined;
  return { kind: "term", term, year: year.basis === "split" && term !== "autumn" ? year.year + 1 : year.year };
}

/** The month, from two digits, of a year that a label names. */
export function monthOf(label: string, digits: string): Period | undefined {
  const year = fullYear(label);
  const month = Number(digits);
  return year === undefined || month < 1 || month > 12 ? undefined : { kind: "month", year, month };
}

/** The named month of a year that a label names. */
export function namedMonth(name: string, label: string): Period | undefined {
  const month = monthNamed(name);
  // "may 20" in a sentence is a verb and a number.
  return name.startsWith("may") ? undefined : monthOf(label, String(month));
}

/** A year known by its last month: March ends a financial year, July and August a school year, December a calendar one. */
export function yearEnding(name: string, label: string): Period | undefined {
  return yearThatEnds(monthNamed(name), label);
}

/** A year known by its first and its last month: "Apr 22 - Mar 23". Undefined for any other span of months. */
export function twelveMonths(first: number, from: string, last: number, to: string): Period | undefined {
  const [begins, ends] = [monthOf(from, String(first)), monthOf(to, String(last))];
  if (begins?.kind !== "month" || ends?.kind !== "month") return undefined;
  const months = 12 * (ends.year - begins.year) + ends.month - begins.month + 1;
  return months === 12 ? yearThatEnds(last, to) : undefined;
}

function yearThatEnds(month: number, label: string): Period | undefined {
  const ends = monthOf(label, String(month));
  if (ends?.kind !== "month" || ends.year <= 1990) return undefined;
  if (month === 3) return { kind: "year", basis: "financial", year: ends.year - 1 };
  if (month === 7 || month === 8) return { kind: "year", basis: "academic", year: ends.year - 1 };
  return month === 12 ? { kind: "year", basis: "calendar", year: ends.year } : ends;
}
