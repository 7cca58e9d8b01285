import { findPeriods, parsePeriod } from "../cell/period";
import type { Period } from "../cell/period";
import { plainPeriods } from "./plain-periods";

/** A name of several words written as one is at least this long; `DoT` is an abbreviation. */
const shortestJoined = 7;

/** Small letters and single spaces, without punctuation; names written as one word (`ActualOutput_Q1`) come apart. */
export function words(text: string): string {
  const apart = text
    .split(" ")
    .map((word) => (word.length < shortestJoined ? word : word.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")))
    .join(" ");
  return apart
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

/** A heading apart from the period that it names. */
export interface Parted {
  /** Small words, without the periods and what stands in brackets. */
  readonly plain: string;
  readonly all: string;
  readonly period: Period | undefined;
  readonly periods: number;
}

/** Takes the period out of a heading: the one outside brackets, the last of several. */
export function parted(text: string): Parted {
  const apart = plainPeriods(text.includes(" ") ? text : text.replaceAll("_", " "));
  const whole = parsePeriod(apart);
  if (whole) return { plain: "", all: "", period: whole, periods: 1 };
  const found = findPeriods(apart);
  let rest = apart;
  for (const { start, end } of [...found].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const open = found.filter(({ start }) => !/[([][^)\]]*$/.test(apart.slice(0, start)));
  const outside = words(rest.replace(/\([^)]*\)?|\[[^\]]*\]?/g, " "));
  return {
    plain: outside,
    all: words(rest),
    period: (open.at(-1) ?? found.at(-1))?.period,
    periods: found.length,
  };
}
