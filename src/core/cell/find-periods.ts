import { noYear } from "./no-year";
import type { Period } from "./period";
import { periodForms } from "./period-forms";
import { monthNamed, monthNames, shortMonthNames, termNamed } from "./period-names";
import { readYearLabel } from "./year-label";

/** A period found in a text, and where: `text.slice(start, end)` is how it is written. */
export interface PlacedPeriod {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
}

/** Without a four-digit year, a split one, a quarter, or a word or apostrophe before two digits, there is no period. */
const mayHold =
  /(?:199|20\d|210)\d|\d\s?[/–—-]\s?\d|\d\.\d{1,2}\.\d|q(?:tr|uarter)?\.?\s?[1-4]|[a-z'’‘][^a-z\d]{0,4}\d\d|\b(?:first|second|third|fourth|[1-4]\S{0,3})\s(?:q(?:tr|ua)|k[vw]a|trimes)/i;

/**
 * The periods that a text names, in the order they stand in it: one in `2022/23 Target`, two in `Aut 21/Spr 22`. A year is never taken
 * out of a longer figure (12022, 2,022, 2022%), out of a span of years (2023-2026), or from a negative number. Years run from 1990 to 2100.
 */
export function findPeriods(text: string): readonly PlacedPeriod[] {
  if (!mayHold.test(text)) return [];
  const found: PlacedPeriod[] = [];
  const taken = new Uint8Array(text.length);
  for (const { needs, pattern, make } of periodForms) {
    if (!needs.test(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.subarray(start, end).includes(1)) continue;
      const period = make(match.slice(1));
      if (!period) continue;
      found.push({ period, start, end });
      taken.fill(1, start, end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Words that frame a period without changing it. */
export const frameWords: ReadonlySet<string> = new Set(
  (
    "year yr years academic financial fiscal school calendar term terms quarter month " +
    "the for in as at of on by end ending ended since from to during date"
  ).split(" "),
);
const longestPeriod = 48;

/**
 * The one period that a whole text is: `2022`, `2022/23`, `AY22/23`, `FY23`, `Sept'22`, `Spring term 2022`, `Q1 2022/23`, and without a
 * year (`noYear`) `Q3`, `September` or `Autumn term`. Words that only frame it ("Academic year", "by", "as at") are passed over; any
 * other word ("Target") makes the text more than a period, and the answer undefined.
 */
export function parsePeriod(text: string): Period | undefined {
  const label = text.replace(/[\u00a0\u202f\u2009]/g, " ").trim();
  if (label === "" || label.length > longestPeriod) return undefined;
  if (!/\d/.test(label)) return namedAlone(label);
  const joined = joinedYears(label);
  if (joined) return joined;
  const found = findPeriods(label);
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const rest = `${label.slice(0, only.start)} ${label.slice(only.end)}`.toLowerCase();
  return rest.split(/[\s()[\],:;.–-]+/).every((word) => word === "" || frameWords.has(word)) ? only.period : undefined;
}

const monthAlone = new RegExp(`^(?:${monthNames}|${shortMonthNames})\\.?$`, "i");

/** A month or term without its year. */
function namedAlone(label: string): Period | undefined {
  if (monthAlone.test(label)) return { kind: "month", year: noYear, month: monthNamed(label) };
  const term = /^(?:the )?(autumn|spring|summer|(?:aut|spr|sum)(?= term))(?: term)?$/i.exec(label)?.[1];
  return term === undefined ? undefined : { kind: "term", year: noYear, term: termNamed(term) };
}

/** Split years that only a cell of their own makes plain: `22-23` and the official statistics' `202223`. */
function joinedYears(label: string): Period | undefined {
  const parts = /^(\d\d)[-–](\d\d)$/.exec(label) ?? /^(\d{4})(\d\d)$/.exec(label);
  const year = parts && readYearLabel(`${parts[1] ?? ""}/${parts[2] ?? ""}`);
  return year ? { kind: "year", ...year } : undefined;
}
