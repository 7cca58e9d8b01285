import { monthNames } from "./period-names";
import type { Quantity } from "./quantity";
import { readAlone } from "./read-alone";
import type { DecimalSign } from "./read-digits";
import { readChange } from "./read-change";
import { readRange } from "./read-range";
import { readSeveral } from "./read-several";
import { readShare } from "./read-share";
import type { Reading } from "./reading";
import type { NumberToken } from "./scan-numbers";
import { scanNumbers } from "./scan-numbers";
import type { Stripped } from "./surroundings";
import { isName } from "./number-names";
import { strip, surround } from "./surroundings";
import { readWords } from "./words";

/** How text is to be read, when the caller knows more than one cell can tell. */
export interface ReadingOptions {
  /** The decimal sign of the cell's column. */
  readonly decimal?: DecimalSign;
}

/** A longer text is prose, whatever figures it quotes. */
const longestValue = 300;
/** Most words, outside brackets, that may stand beside a figure that is the cell's value; and on both sides of it. */
const mostWords = 8;
const mostWordsAround = 3;
/** `Minus 64 %`: a sign in words. */
const minusInWords = /^\s*(?:minus|moins|meno|menos)\s?(?=\d)/i;
/** A dash of a text processor at the beginning of a number: `–0.42`. */
const dashForMinus = /^[–—](?=[\d.£$€]| \d[\d.,]*%? *$)/;
/** `%85`, as Turkish and Basque have it. */
const percentInFront = /^( *)%(\d[\d.,]*)(?= *$)/;
/** What a text that asks for a change has: a sign or a verb before or behind its figure. */
const mayChange =
  /^ *[+-]?\d.*(?:\p{L}|\/)|base ?line|hal[bv]|doubl|tripl|duplic|verdopp|verdubb|raddopp|moiti|dimezz|redu|rédu|ridu|decreas|disminu|diminu|increas|increm|improv|rais|augment|aument|peningkat|penurun|meningkat|menurun|naik|turun|grow|hausse|baisse|cut|lower|fall|drop|decline|rise|uplift|senk|verringer|rückgang|steiger|erhöh|zunahme|anstieg|vermind|daling|stijging|toename|spadek|wzrost|minskning|ökning/iu;
/** "12-Jan", "1-Mar-10": a day, and no figure. */
const dayOfMonth = new RegExp(`^(?:[12]?\\d|3[01])[- ](?:${monthNames})\\.?(?:[- ](?:\\d\\d|(?:19|20)\\d\\d))?$`, "i");
const errorText = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/**
 * Reads a cell's text: suppressed or missing figure, direction, range, a number with what stands around it, or else a note.
 *
 * A text that holds exactly one number, once periods, bracketed counts and marks are taken out, says that number. With several numbers,
 * with a figure that cannot be read as one, or as a sentence, it is a note: nothing is guessed.
 */
export function readText(text: string, options: ReadingOptions = {}): Reading {
  // One character for one, so that places in this text are places in the cell's.
  const typed = text.replace(minusInWords, "-");
  const even = typed
    .replace(/\s/g, " ")
    .replace(/[−﹣－]/g, "-")
    .replace(dashForMinus, "-")
    .replace(percentInFront, "$1$2%");
  const trimmed = even.trim();
  const shown = text.trim();
  if (trimmed === "") return { kind: "empty" };
  if (trimmed.length > longestValue) return { kind: "note", text: shown };
  if (errorText.test(trimmed)) return { kind: "error", code: trimmed };
  const figure = (): Reading | undefined =>
    /\d/.test(trimmed) && !dayOfMonth.test(trimmed)
      ? (readSeveral(trimmed, shown, options.decimal) ?? new FigureText(typed, even).read(options))
      : undefined;
  return (
    readWords(trimmed, shown) ??
    (mayChange.test(trimmed) ? readChange(trimmed, shown, options.decimal) : undefined) ??
    figure() ?? { kind: "note", text: shown }
  );
}

/** A text with a digit in it: as typed, and with plain spaces and hyphens. */
class FigureText {
  constructor(
    private readonly typed: string,
    private readonly text: string,
  ) {}

  read({ decimal }: ReadingOptions): Reading | undefined {
    const whole = this.text.trim();
    const share = readShare(whole);
    if (share?.length === whole.length && !/^\d{4}/.test(whole)) return quantityReading(share.quantity);
    const alone = readAlone(this.text, decimal);
    if (alone) return this.figure(alone.quantity, alone.start, alone.end, { text: "" }, "");
    return this.readStripped(strip(this.text), decimal) ?? this.readBefore(remarkOf(this.text), decimal);
  }

  /** The figure in front of a remark that has figures of its own. */
  private readBefore(remark: number | undefined, decimal: DecimalSign | undefined): Reading | undefined {
    if (remark === undefined) return undefined;
    const head = this.text.slice(0, remark).trimEnd();
    const reading = new FigureText(this.typed.slice(0, head.length), head).readStripped(strip(head), decimal);
    if (reading?.kind !== "quantity")
      return reading?.kind === "range" ? { ...reading, text: this.typed.trim() } : undefined;
    const { around } = reading;
    const after = (around?.after ?? "") + this.typed.slice(head.length);
    const note = [around?.note, this.text.slice(remark).trim()].filter((one) => one !== undefined).join(" ");
    return { ...reading, around: { ...around, before: around?.before ?? "", after, note } };
  }

  private readStripped(stripped: Stripped, decimal: DecimalSign | undefined): Reading | undefined {
    const rest = stripped.text.replace(/\(\s*\)/g, (empty) => " ".repeat(empty.length));
    const gap = rest.length - rest.trimStart().length;
    const share = readShare(rest.trim());
    if (share) return this.figure(share.quantity, gap, gap + share.length, stripped, rest.slice(gap + share.length));
    const tokens = scanNumbers(rest, decimal);
    if (!tokens) return undefined;
    const range = readRange(rest, tokens, this.typed.trim());
    const [token] = tokens;
    if (range || !token || tokens.length > 1 || isName(rest, token)) return range;
    const ahead = rest.slice(0, token.start);
    const behind = rest.slice(isScaled(token) ? token.end : token.reach);
    if (isProse(ahead, behind)) return undefined;
    return this.figure(token.quantity, token.start, token.end, stripped, `${ahead} ${behind}`);
  }

  private figure(quantity: Quantity, start: number, end: number, stripped: Stripped, left: string): Reading {
    const around = surround(this.typed, start, end, stripped, left);
    return around ? { ...quantityReading(quantity), around } : quantityReading(quantity);
  }
}

/** A bracket that runs to the end of a text, closed or cut off. */
const lastBracket = /^[^()]*\d[^()]*?\s?(?=\((?:[^()]|\([^()]*\))*\)?$)/;
/** A change against an earlier time behind a level: `1,40 Mt -43% /2004`. */
const changeBehind =
  /^[^()%]*\d[^()%]*?\s(?=\(?[-+]\s?\d[\d.,]*\s?% ?(?:\/|vs\.?|versus|from|since|on|over|compared (?:to|with)|against) ?\d{4}\)?$)/i;

/** Where a remark with figures of its own begins behind the figure of a text; undefined when there is none. */
function remarkOf(text: string): number | undefined {
  return (lastBracket.exec(text) ?? changeBehind.exec(text))?.[0].length;
}

function quantityReading(quantity: Quantity): Reading & { kind: "quantity" } {
  return { kind: "quantity", quantity, typed: "text" };
}

/** Whether a word multiplied the number (`mln`): it is kept as a note, since the figure shown is another. */
function isScaled({ quantity, end, reach }: NumberToken): boolean {
  return reach > end && (quantity.unit === "number" || quantity.unit === "money");
}

/** Whether the words beside a number make it part of a sentence. */
function isProse(ahead: string, behind: string): boolean {
  const before = wordsOutsideBrackets(ahead);
  const after = wordsOutsideBrackets(behind);
  return before + after > (before > 0 && after > 0 ? mostWordsAround : mostWords);
}

function wordsOutsideBrackets(text: string): number {
  return text
    .replace(/\([^()]*\)/g, " ")
    .split(" ")
    .filter((word) => word !== "").length;
}
