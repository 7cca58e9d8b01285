import type { FormatFacts } from "./number-format";
import { formatFacts } from "./number-format";
import { withoutDust } from "./quantity";
import type { Reading } from "./reading";
import type { ReadingOptions } from "./read-text";
import { readText } from "./read-text";
import type { CellValue } from "./value";

export { readText, type ReadingOptions } from "./read-text";

/**
 * Reads one cell from what it stores, its number format and, only where those two do not say (dates), what it shows. `text` is asked for
 * late because working out a displayed number is dear.
 */
export type CellReader = (value: CellValue, format: string, text: () => string) => Reading;

const empty: Reading = { kind: "empty" };

/** Reads one cell. For many cells, a `cellReader` remembers the texts that it has met. */
export function readCell(value: CellValue, format: string, text: () => string, options: ReadingOptions = {}): Reading {
  if (typeof value === "number") return readNumber(value, format, text);
  if (value === null) return empty;
  if (typeof value === "string") return readText(value, options);
  return typeof value === "boolean"
    ? { kind: "note", text: value ? "TRUE" : "FALSE" }
    : { kind: "error", code: value.error };
}

/** Texts that a reader remembers before it starts afresh. */
const mostTexts = 4096;

/** A reader for the cells of one column or sheet. */
export function cellReader(options: ReadingOptions = {}): CellReader {
  const known = new Map<string, Reading>();
  return (value, format, text) => {
    if (typeof value !== "string") return readCell(value, format, text);
    const before = known.get(value);
    if (before) return before;
    if (known.size >= mostTexts) known.clear();
    const reading = readText(value, options);
    known.set(value, reading);
    return reading;
  };
}

function readNumber(value: number, format: string, text: () => string): Reading {
  const facts = formatFacts(format);
  if (facts.isDate) return { kind: "note", text: text() };
  if (!Number.isFinite(value)) return { kind: "error", code: "#NUM!" };
  const scaled = facts.scale === 1 ? value : hundredfold(value);
  return {
    kind: "quantity",
    quantity: { value: scaled, unit: facts.unit, decimals: shownDecimals(scaled, facts) },
    typed: "number",
  };
}

/**
 * A fraction as a percentage, without the dust of binary fractions. Rounding to a millionth settles nearly every cell at a tenth of the
 * cost; a fraction that has more decimals than that goes the exact way.
 */
function hundredfold(value: number): number {
  const raw = value * 100;
  const near = Math.round(raw * 1e6) / 1e6;
  return Math.abs(raw - near) < 1e-10 && Math.abs(raw) < 1e6 ? near : withoutDust(raw);
}

function shownDecimals(value: number, facts: FormatFacts): number {
  if (facts.decimals === facts.mostDecimals || Number.isInteger(value)) return facts.decimals;
  const shortest = decimalsOf(value) > facts.mostDecimals ? decimalsOf(withoutDust(value)) : decimalsOf(value);
  return Math.min(facts.mostDecimals, Math.max(facts.decimals, shortest));
}

/** Decimals of a number's shortest text. */
function decimalsOf(value: number): number {
  const text = String(value);
  const exponent = text.indexOf("e");
  const point = text.indexOf(".");
  const digits = point < 0 ? 0 : (exponent < 0 ? text.length : exponent) - point - 1;
  return Math.max(0, exponent < 0 ? digits : digits - Number(text.slice(exponent + 1)));
}
