import { comparePeriods } from "./period-order";
import { findPeriods } from "./find-periods";
import type { Period } from "./period";
import type { Surroundings } from "./reading";

/** A text with everything taken out that is not its number: blanked, so that positions stay. What was taken is beside it. */
export interface Stripped {
  readonly text: string;
  readonly asAt: Period | undefined;
  readonly mark: string | undefined;
  readonly count: number | undefined;
}

const markPattern =
  /[*†‡]{1,4}|[¹²³⁰⁴-⁹]{1,4}|\^\{?\d{1,3}\}?|[([](?:p|r|e|b|prov\.?|provisional|revised|est\.?|estimated?|\d|note \d{1,2})[\])](?=[\s*]|$)|(?<![\p{L}])(?:provisional|revised|unvalidated|estimated?)(?!\p{L})/giu;
const countPattern =
  /\(\s?(?:n\s?=\s?|of\s|from\s|out of\s)?(\d{1,3}(?:[, ]\d{3})+|\d{1,9})(?:\s[\p{L}]{1,16}){0,2}\s?\)/giu;

/** Blanks the periods, marks and bracketed counts of a text; a bracketed year is a period, any other bracketed whole number a count. */
export function strip(text: string): Stripped {
  const periods = findPeriods(text);
  let rest = text;
  for (const { start, end } of periods) rest = blank(rest, start, end);
  const marks: string[] = [];
  rest = rest.replace(markPattern, (mark, ...details) => {
    const at: unknown = details.at(-2);
    if (typeof at === "number" && at === 0 && /^[([]\d/.test(mark)) return mark;
    marks.push(mark);
    return " ".repeat(mark.length);
  });
  let count: number | undefined;
  const counted = rest.replace(countPattern, (bracket: string, digits: string) => {
    count ??= Number(digits.replace(/[, ]/g, ""));
    return " ".repeat(bracket.length);
  });
  const keepsNumber = /\d/.test(counted);
  return {
    text: keepsNumber ? counted : rest,
    asAt: periods.reduce<Period | undefined>((last, { period }) => later(last, period), undefined),
    mark: marks.length > 0 ? marks.join(" ") : undefined,
    count: keepsNumber ? count : undefined,
  };
}

function later(last: Period | undefined, period: Period): Period {
  return last && comparePeriods(last, period) > 0 ? last : period;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

/** What stands around a number from `start` to `end` of the whole text; `words` is what is left of it as a note. */
export function surround(
  whole: string,
  start: number,
  end: number,
  stripped: Stripped,
  words: string,
): Surroundings | undefined {
  const before = whole.slice(0, start);
  const after = whole.slice(end);
  if (before.trim() === "" && after.trim() === "") return undefined;
  const sign = /^[<>]$/.exec(words)?.[0];
  const mark = sign ?? stripped.mark;
  const note = sign === undefined && words !== "" ? words : undefined;
  return {
    before,
    after,
    ...(stripped.count === undefined ? {} : { count: stripped.count }),
    ...(stripped.asAt === undefined ? {} : { asAt: stripped.asAt }),
    ...(note === undefined ? {} : { note }),
    ...(mark === undefined ? {} : { mark }),
  };
}

/** What is left of a text, in single spaces, without empty brackets and loose punctuation at its ends. */
export function tidyNote(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/\( ?\)|\[ ?\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s;:,.()|~*=/%-]+/, "")
    .replace(/(?:[;:,.()|~*=/%-]| )+$/, "");
}
