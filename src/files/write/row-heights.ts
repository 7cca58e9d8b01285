import type { OwnCell } from "../../core/plan/operation";
import { looks } from "./looks";

/** The height of a line of 11-point letters, and of the tallest row that Excel has, in points. */
const lineHeight = 15;
const tallest = 409;

/** The height of a row with a title in it, in points. */
export const titleHeight = 24;

/** Excel's width of a column that was given none, in characters. */
export const usualWidth = 8.43;

/**
 * The height in points of a row whose texts wrap, reckoned from the widths of its columns, or that holds a title; undefined when one
 * usual line is enough.
 *
 * Excel fits rows without a height when it opens a file, but LibreOffice does not where it takes the file for Excel's own. The letters
 * are reckoned as wide as digits, which most are not: a row is rather a little too tall than a line too short.
 */
export function rowHeight(cells: readonly OwnCell[], widths: readonly number[]): number | undefined {
  const lines = cells.map((cell, column) => linesOf(cell, widths[column] ?? usualWidth));
  const most = Math.max(1, ...lines);
  if (most === 1 && cells.some(({ style }) => style === "title")) return titleHeight;
  return most === 1 ? undefined : Math.min(tallest, most * lineHeight);
}

function linesOf({ value, style = "plain" }: OwnCell, width: number): number {
  if (typeof value !== "string" || !looks[style].wrap) return 1;
  return value.split("\n").reduce((lines, paragraph) => lines + wrappedLines(paragraph, Math.max(1, width)), 0);
}

/** How many lines a paragraph takes when words go to the next line whole, as long as they fit into one. */
function wrappedLines(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= width) {
      used = needed;
      continue;
    }
    if (used > 0) lines++;
    lines += Math.max(0, Math.ceil(word.length / width) - 1);
    used = word.length > width ? word.length % width : word.length;
  }
  return lines;
}
