import type { Area } from "../../src/core/cell/address";
import type { Cell, Column, Look } from "./model";
import { typeCell } from "./type-cell";

/** A cell into which a text was typed: a number, a date, a text, or only a look. */
export function typed(row: number, column: number, text: string, look: Look): Cell {
  const { value, format } = typeCell(text);
  return { row, column, value, look: format === "General" ? look : { ...look, format } };
}

/** The cells of a row into which texts were typed, from column A on; the look of each by its column. */
export function typedRow(row: number, texts: readonly string[], lookOf: (column: number) => Look): readonly Cell[] {
  return texts.map((text, column) => typed(row, column, text, lookOf(column)));
}

/** A text over several cells of a row: the cells, which share a look, and the area to merge. */
export function across(
  row: number,
  left: number,
  right: number,
  text: string,
  look: Look,
): { readonly cells: readonly Cell[]; readonly merge: Area } {
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return {
    cells: columns.map((column) => typed(row, column, column === left ? text : "", look)),
    merge: { top: row, left, bottom: row, right },
  };
}

/**
 * The height in points that a row needs for its wrapped texts. Excel does not work it out for merged cells, nor before a file is
 * first edited. A letter of Arial 10 takes about nine tenths of a column's unit of width, and 13.2 points for each line.
 */
export function heightFor(texts: readonly { readonly text: string; readonly width: number }[], least = 16.8): number {
  const lines = Math.max(...texts.map(({ text, width }) => linesOf(text, width)));
  return Math.max(least, Math.round((lines * 13.2 + 3.6) * 10) / 10);
}

/** Lines that words take when no line is longer than the column. */
function linesOf(text: string, width: number): number {
  const [room, letter] = [width - 1, 0.88];
  let [lines, used] = [1, 0];
  for (const word of text.split(" ")) {
    const length = word.length * letter;
    if (used > 0 && used + letter + length > room) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? letter : 0) + length;
  }
  return lines;
}

/** Width of all columns together. */
export function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}
