import { parsePeriod } from "../../core";
import type { CardYears, Period, YearKind } from "../../core";
import { Stop } from "../exit-code";

const form = "write them as 2026/27..2028/29, FY 2026/27..FY 2028/29 or 2026..2028, or one year alone.";

/**
 * The target years of a range; a label such as 2026/27 is a school year.
 *
 * @throws Stop when it is no range of years.
 */
export function yearsOf(range: string): CardYears {
  const [from = "", to = from, more] = range.split("..").map((one) => parsePeriod(one.trim()) ?? one);
  if (
    more !== undefined ||
    typeof from === "string" ||
    typeof to === "string" ||
    from.kind !== "year" ||
    to.kind !== "year"
  )
    throw new Stop(`--years ${range} is no range of years: ${form}`);
  if (kindOf(from) !== kindOf(to)) throw new Stop(`--years ${range} begins and ends with years of two kinds: ${form}`);
  if (to.year < from.year) throw new Stop(`--years ${range} ends before it begins: put the first year first.`);
  return { kind: kindOf(from), first: from.year, count: to.year - from.year + 1 };
}

const kinds = { academic: "academic", split: "academic", financial: "financial", calendar: "calendar" } as const;

function kindOf({ basis }: Extract<Period, { kind: "year" }>): YearKind {
  return kinds[basis];
}
