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
  if (typeof value === "number")
    return isGrouped(format, options) ? readText(text(), options) : readNumber(value, format, text);
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
    if (typeof value !== "string") return readCell(value, format, text, options);
    const before = known.get(value);
    if (before) return before;
    if (known.size >= mostTexts) known.clear();
    const reading = readText(value, options);
    known.set(value, reading);
    return reading;
  };
}

/** A number that Excel took for one of three decimals, though it was typed for a column in which the dot groups thousands. */
function isGrouped(format: string, { decimal }: ReadingOptions): boolean {
  return decimal === "," && format === "0.000";
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
 * A fraction as a percentage, without the dust of binary fractions: 0.587 is 58.7, not 58.699999999999996. Where rounding to a billionth
 * changes more than dust, the fraction has more decimals than anybody typed, and is left as it is.
 */
function hundredfold(value: number): number {
  const raw = value * 100;
  // Beyond this a billionth is finer than the dust.
  if (raw > 1e5 || raw < -1e5) return withoutDust(raw);
  const near = Math.round(raw * 1e9) / 1e9;
  return Math.abs(raw - near) <= Math.abs(raw) * 1e-14 ? near : raw;
}

/** Decimals of a format that shows only those there are: as few as agree with the number to the last decimal it may show. */
function shownDecimals(value: number, { decimals, mostDecimals }: FormatFacts): number {
  if (decimals === mostDecimals) return decimals;
  const dust = Math.abs(value) * 1e-15 + 0.5 / 10 ** mostDecimals;
  let shown = decimals;
  for (let power = 10 ** decimals; shown < mostDecimals; shown++, power *= 10) {
    if (Math.abs(value - Math.round(value * power) / power) < dust) break;
  }
  return shown;
}
