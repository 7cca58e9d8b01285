import type { Area } from "../../core";
import type { Answer } from "../session";
import { rangeOf } from "./areas";

/** Rows or columns of an area, to be asked whether they are hidden. */
export type Lines = "rows" | "columns";

/** An area of which some lines are hidden and others are not. */
export interface Mixed {
  readonly lines: Lines;
  readonly area: Area;
}

/** So many lines are asked one by one; of more, blocks first, and then the lines of those blocks where only some are hidden. */
export const mostSingleLines = 2_000;
const blockLines = 64;

/**
 * Asks which lines of a mixed area are hidden: Excel says of any range whether all of it is, none, or some (null). `hide` is told each
 * hidden line; what the answer gives are the blocks that are mixed themselves.
 */
export function askHidden(
  sheet: Excel.Worksheet,
  mixed: Mixed,
  hide: (line: number) => void,
): Answer<readonly Mixed[]> {
  const { lines } = mixed;
  const step = countOf(mixed) <= mostSingleLines ? 1 : blockLines;
  const parts = partsOf(mixed, step).map((part) => {
    const range = rangeOf(sheet, part);
    range.load(lines === "rows" ? "rowHidden" : "columnHidden");
    return { part, range };
  });
  return () =>
    parts.flatMap(({ part, range }): readonly Mixed[] => {
      // Null when only some are: its type does not say so.
      const hidden = (lines === "rows" ? range.rowHidden : range.columnHidden) as boolean | null;
      if (hidden === null) return [{ lines, area: part }];
      const [first, last] = lines === "rows" ? [part.top, part.bottom] : [part.left, part.right];
      for (let line = first; hidden && line <= last; line++) hide(line);
      return [];
    });
}

/** How many lines a mixed area has. */
export function countOf({ lines, area }: Mixed): number {
  return lines === "rows" ? area.bottom - area.top + 1 : area.right - area.left + 1;
}

/** The area in parts of some lines each. A part is one cell wide: it is the line that is hidden. */
function partsOf({ lines, area }: Mixed, step: number): readonly Area[] {
  const parts: Area[] = [];
  if (lines === "rows") {
    for (let top = area.top; top <= area.bottom; top += step) {
      parts.push({ ...area, top, bottom: Math.min(area.bottom, top + step - 1), right: area.left });
    }
    return parts;
  }
  for (let left = area.left; left <= area.right; left += step) {
    parts.push({ ...area, left, right: Math.min(area.right, left + step - 1), bottom: area.top });
  }
  return parts;
}
