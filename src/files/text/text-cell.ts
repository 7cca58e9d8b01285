import { typeIn, type TypedIn } from "../../core/cell/type-in";

/** The sign that the numbers of a text have before their decimals. */
export type DecimalMark = "." | ",";

/** The number format of cells that are text whatever they look like. */
export const textFormat = "@";

/** Digits of which a number in a workbook keeps no more. */
const mostDigits = 15;

const error = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/;

/**
 * What a cell of a text file holds in a workbook: a number as it is written (`45%`, `1,234`, `36.0`, `+5`, `(12)` show as they stand), an
 * error that Excel wrote as one, and else its text. Ids stay whole: leading zeros and more than 15 digits make a text, and so does
 * `="007"`, by which programs keep Excel from eating the zeros. Nothing becomes a formula, and no date is guessed.
 */
export function textCell(text: string, decimal: DecimalMark): TypedIn {
  const [, kept] = /^="([^"]*)"$/.exec(text) ?? [];
  if (kept !== undefined) return { value: kept, format: textFormat };
  const trimmed = text.trim();
  if (error.test(trimmed)) return { value: { error: trimmed }, format: "General" };
  const digits = trimmed.replace(/\D/g, "");
  if (/^[-+]?0\d/.test(trimmed) || digits.length > mostDigits) return { value: text, format: numberless(trimmed) };
  const typed = typeIn(decimal === "," ? (withDot(trimmed) ?? text) : text);
  return typeof typed.value === "number" ? { ...typed, format: signed(typed.format, trimmed) } : typed;
}

/** The format of a text: one that is all digits must not become a number when somebody edits the cell. */
function numberless(trimmed: string): string {
  return /^[-+]?\d+$/.test(trimmed) ? textFormat : "General";
}

/** A number with a decimal comma in British spelling; undefined for any other text. */
function withDot(text: string): string | undefined {
  if (!/^[-+(]?£?\d[\d.]*(?:,\d+)?\)?(?: ?%)?$/.test(text)) return undefined;
  return text.replace(/[.,]/g, (sign) => (sign === "." ? "," : "."));
}

/** A number format that shows the sign, or the brackets of an accountant's negative, as they were written. */
function signed(format: string, text: string): string {
  const digits = format === "General" ? "0" : format;
  if (text.startsWith("+")) return `+${digits};-${digits};+${digits}`;
  return text.startsWith("(") ? `${digits};(${digits})` : format;
}

/** What the numbers of semicolon-separated rows have before their decimals: a comma where some have, and none has a dot. */
export function decimalMarkOf(rows: Iterable<readonly string[]>): DecimalMark {
  let commas = false;
  for (const row of rows) {
    for (const cell of row) {
      const text = cell.trim();
      if (/^[-+(]?£?\d+\.\d{1,2}\)?(?: ?%)?$/.test(text)) return ".";
      commas ||= /^[-+(]?£?\d+(?:\.\d{3})*,(?:\d{1,2}|\d{4,})\)?(?: ?%)?$/.test(text);
    }
  }
  return commas ? "," : ".";
}
