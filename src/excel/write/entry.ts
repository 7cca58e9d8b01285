import { isCellError, type CellContent } from "../../core";

/**
 * How a content is put into a cell. Excel reads what it is given as if somebody typed it, so that the number format has to be right before
 * and after: a cell formatted as text takes anything for text, and a formula in a General cell takes on the format of what it refers to.
 */
export interface Entry {
  readonly entry: string | number | boolean;
  /** The number format to set before the entry; undefined to leave it. */
  readonly formatBefore: string | undefined;
  /** The number format to set once more after it. */
  readonly formatAfter: string | undefined;
}

/** The number format of cells that hold whatever is entered as text. */
const textFormat = "@";

/** How to enter a content into a cell that has a number format now. */
export function entryOf(content: CellContent, presentFormat: string): Entry {
  const format = content.format ?? presentFormat;
  const isText = content.formula === undefined && (typeof content.value === "string" || content.value === null);
  if (format === textFormat && !isText) {
    return { entry: enteredAs(content, format), formatBefore: "General", formatAfter: format };
  }
  return {
    entry: enteredAs(content, format),
    formatBefore: format === presentFormat ? undefined : format,
    formatAfter: content.formula === undefined ? undefined : format,
  };
}

/** How to enter a content into a cell that has the number format that it is given, whatever it had. */
export function givenEntry(cell: CellContent = { value: null }): Entry {
  const format = cell.format ?? "General";
  const entry = entryOf({ ...cell, format }, format);
  return { ...entry, formatBefore: entry.formatBefore ?? format };
}

function enteredAs({ value, formula }: CellContent, format: string): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string") return value;
  return format === textFormat || staysText(value) ? value : `'${value}`;
}

/**
 * Whether Excel takes a text for nothing but text: it begins with a letter and holds no digit, and is no truth value. Any other is given
 * a leading apostrophe, which Excel does not show and does not count to the text: the cell looks as before, and neither `=1+1` becomes a
 * formula nor `Mar 2024` a date nor `12%` a number.
 */
export function staysText(text: string): boolean {
  return text === "" || (/^\p{L}[^\d]*$/u.test(text) && !/^(?:true|false)$/i.test(text.trim()));
}
