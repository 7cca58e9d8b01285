import { findPeriods, frameWords } from "./find-periods";
import type { Period } from "./period";
import { comparePeriods } from "./period-order";
import type { Surroundings } from "./reading";

/** A text with everything blanked that is not its number or its words, so that places stay; and what was taken out. */
export interface Stripped {
  readonly text: string;
  readonly asAt?: Period;
  readonly mark?: string;
  readonly count?: number;
}

/** Marks that a figure may yet change or has a footnote: `*`, `¹`, `^{34}`, `(p)`, `[r]`, `[note 2]`, "provisional" at either end. */
const markPattern =
  /[*†‡]{1,4}|[¹²³⁰⁴-⁹]{1,4}|\^\{?\d{1,3}\}?|(?<=\S\s?)(?:\((?:\d|note \d{1,2})\)|\[(?:\d{1,2}|note \d{1,2})\])(?=[\s*]|$)|[([](?:p|r|e|b|prov\.?|provisional|revised|est\.?|estimated?)[\])]|^(?:provisional|revised|estimated)\s|\s(?:provisional|revised|unvalidated|estimated)(?=\s*$)/giu;

/** A whole number in brackets with at most two words: `(7738)`, `(n=45)`, `(of 45)`, `(72,286 ha)`; or `n=45` at the end. */
const countPattern =
  /\(\s?(?:n\s?=\s?|of\s|from\s|out of\s)?(\d{1,3}(?:[, ]\d{3})+|\d{1,9})(?:\s[\p{L}]{1,16}){0,2}\s?\)|(?<=\s)n\s?=\s?(\d{1,9})(?=\s*$)/giu;

/** Blanks the periods, marks and bracketed counts of a text. A bracketed year is a period; a count needs a number beside it. */
export function strip(text: string): Stripped {
  const periods = findPeriods(text);
  const undated = periods.reduce((rest, { start, end }) => blank(rest, start, end), text);
  const marks: string[] = [];
  const unmarked = undated.replace(markPattern, (mark) => {
    marks.push(mark.trim());
    return " ".repeat(mark.length);
  });
  const counts: number[] = [];
  const uncounted = unmarked.replace(countPattern, (bracket: string, digits?: string, sample?: string) => {
    counts.push(Number((digits ?? sample ?? "").replace(/[, ]/g, "")));
    return " ".repeat(bracket.length);
  });
  const counted = counts[0] !== undefined && /\d/.test(uncounted);
  const asAt = periods
    .map(({ period }) => period)
    .sort(comparePeriods)
    .at(-1);
  return {
    text: counted ? uncounted : unmarked,
    ...(asAt && { asAt }),
    ...(marks.length > 0 && { mark: marks.join(" ") }),
    ...(counted && { count: counts[0] }),
  };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

/** A sign or letter that is all there is beside a number is a mark: `2.4%<`, `45%?`, `~8%`, `45.2p`. */
const loneMark = /^(?:[<>?~≈+-]{1,3}|[pre]|almost|nearly|about|around|approx(?:imately)?\.?|roughly|circa|ca\.?)$/i;

/**
 * What stands around the number that goes from `start` to `end` of a cell's text; undefined when only blanks do. `left` is what is left
 * beside it of the stripped text.
 */
export function surround(
  text: string,
  start: number,
  end: number,
  stripped: Stripped,
  left: string,
): Surroundings | undefined {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (before.trim() === "" && after.trim() === "") return undefined;
  const { asAt, count, mark } = stripped;
  const beside = left.trim();
  if (loneMark.test(beside)) return { before, after, ...(asAt && { asAt }), ...counted(count), mark: beside };
  const words = tidyNote(left);
  const note = asAt && isFrame(words) ? "" : words;
  return {
    before,
    after,
    ...(asAt && { asAt }),
    ...counted(count),
    ...(note !== "" && { note }),
    ...(mark && { mark }),
  };
}

function counted(count: number | undefined): { readonly count?: number } {
  return count === undefined ? {} : { count };
}

/** What is left of a text in single spaces, without empty brackets, or loose punctuation at its ends. */
function tidyNote(text: string): string {
  const bare = text
    .replace(/\s+/g, " ")
    .replace(/\( ?\)|\[ ?\]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[ ;:,.()|~*=/%-]+/, "");
  let end = bare.length;
  while (end > 0 && " ;:,.(|~*=/%-)".includes(bare.charAt(end - 1))) end--;
  const note = bare.slice(0, end);
  return note.includes("(") && !note.slice(note.lastIndexOf("(")).includes(")") ? `${note})` : note;
}

/** Whether words only frame a date: "as at", "by". */
function isFrame(words: string): boolean {
  return words
    .toLowerCase()
    .split(" ")
    .every((word) => frameWords.has(word));
}
