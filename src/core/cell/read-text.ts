import type { Quantity } from "./quantity";
import type { DecimalSign } from "./read-digits";
import { readRange } from "./read-range";
import { readShare } from "./read-share";
import type { Reading } from "./reading";
import type { NumberToken } from "./scan-numbers";
import { scanNumbers } from "./scan-numbers";
import { strip, surround, tidyNote } from "./surroundings";
import { readWords } from "./words";

/** How text is to be read, when the caller knows more than one cell can tell. */
export interface ReadingOptions {
  /** The decimal sign of the cell's column. */
  readonly decimal?: DecimalSign;
}

/** A longer text is prose, whatever figures it quotes. */
const longestValue = 300;
/** Most words, outside brackets, that may stand beside a figure that is the cell's value. */
const mostWords = 8;

/**
 * Reads a cell's text: suppressed or missing figure, direction, range, a number with what stands around it, or else a note.
 *
 * A text that holds exactly one number, once periods, bracketed counts and marks are taken out, says that number. With several numbers,
 * with a figure that cannot be read as one, or as a sentence, it is a note: nothing is guessed.
 */
export function readText(text: string, options: ReadingOptions = {}): Reading {
  // One character for one, so that places in this text are places in the cell's.
  const even = text.replace(/\s/g, " ").replace(/[−﹣－]/g, "-");
  const trimmed = even.trim();
  if (trimmed === "") return { kind: "empty" };
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(trimmed))
    return { kind: "error", code: trimmed };
  const shown = text.trim();
  const words = trimmed.length > longestValue ? undefined : readWords(trimmed);
  if (words) return { ...words, text: shown } as Reading;
  const figures = trimmed.length > longestValue || !/\d/.test(trimmed) ? undefined : readFigures(even, shown, options);
  return figures ?? { kind: "note", text: shown };
}

function readFigures(text: string, shown: string, options: ReadingOptions): Reading | undefined {
  const alone = readAlone(text, options);
  if (alone) return alone;
  const stripped = strip(text);
  const rest = stripped.text;
  const gap = rest.length - rest.trimStart().length;
  const share = readShare(rest.trim().replace(/\s?\(\s*\)$/, ""));
  if (share) {
    const end = gap + share.length;
    return figure(text, share.quantity, gap, end, stripped, rest.slice(end));
  }
  const tokens = scanNumbers(rest, options.decimal);
  if (!tokens) return undefined;
  const range = readRange(
    rest.replace(/\(\s*\)/g, (empty) => " ".repeat(empty.length)),
    tokens,
    shown,
  );
  const [token] = tokens;
  if (range || !token || tokens.length > 1 || isName(rest, token)) return range;
  const left = `${rest.slice(0, token.start)} ${rest.slice(token.reach)}`;
  if (
    left
      .replace(/\([^()]*\)/g, " ")
      .split(/\s+/)
      .filter((word) => word !== "").length > mostWords
  )
    return undefined;
  // The words that belong to the number are part of the note when they scaled it: "mln".
  const scaled = token.reach > token.end && (token.quantity.unit === "number" || token.quantity.unit === "money");
  return figure(text, token.quantity, token.start, token.end, stripped, scaled ? around(rest, token) : left);
}

function around(text: string, token: NumberToken): string {
  return `${text.slice(0, token.start)} ${text.slice(token.end)}`;
}

function figure(
  text: string,
  quantity: Quantity,
  start: number,
  end: number,
  stripped: ReturnType<typeof strip>,
  left: string,
): Reading {
  const circled = surround(text, start, end, stripped, tidyNote(left));
  return { kind: "quantity", quantity, typed: "text", ...(circled && { around: circled }) };
}

/** A text that is a number and nothing else, in brackets when an accountant's negative. A year in brackets is left to be a period. */
function readAlone(text: string, options: ReadingOptions): Reading | undefined {
  const trimmed = text.trim();
  const inside = /^\(([^()]+)\)(%?)$/.exec(trimmed);
  const bare = inside ? `${inside[1]?.trim() ?? ""}${inside[2] ?? ""}` : trimmed;
  if (inside && /^(?:199\d|20\d\d|2100)$/.test(bare)) return undefined;
  const [token, more] = scanNumbers(bare, options.decimal) ?? [];
  if (!token || more || token.start !== 0) return undefined;
  const isAll = token.end === bare.length;
  const isUnit = token.reach === bare.length && token.quantity.unit !== "number" && token.quantity.unit !== "money";
  if (!isAll && !(isUnit && !inside)) return undefined;
  if (inside && token.signed) return undefined;
  const quantity = inside ? { ...token.quantity, value: -token.quantity.value } : token.quantity;
  const gap = text.length - text.trimStart().length;
  if (isAll) return { kind: "quantity", quantity, typed: "text" };
  return {
    kind: "quantity",
    quantity,
    typed: "text",
    around: { before: text.slice(0, gap), after: text.slice(gap + token.end) },
  };
}

const names =
  /(?<!\p{L})(?:year|stage|ks|phase|level|grade|band|tier|priority|objective|actions?|section|table|figure|appendix|note|week|option|part|page|top|no\.?|number|ref|line|item|step|activity)\s?$/iu;

/** A number that names something and counts nothing: `Year 11`, `5th`, `Key Stage 4`. */
function isName(text: string, token: NumberToken): boolean {
  if (/^(?:st|nd|rd|th)(?!\p{L})/iu.test(text.slice(token.end, token.end + 3))) return true;
  return names.test(text.slice(Math.max(0, token.start - 12), token.start));
}
