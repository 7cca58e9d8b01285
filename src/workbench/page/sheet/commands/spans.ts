import { lastColumn, lastRow, type Area } from "../../../../core";

/** Rows or columns of a sheet. */
export type Line = "row" | "column";

/** Rows or columns from one to another, both among them. */
export type Span = readonly [first: number, last: number];

/** The rows or columns that some areas lie on, each once, from the first on. */
export function spansOf(areas: readonly Area[], line: Line): readonly Span[] {
  const sorted = areas
    .map((area): Span => (line === "row" ? [area.top, area.bottom] : [area.left, area.right]))
    .sort(([a], [b]) => a - b);
  const joined: Span[] = [];
  for (const span of sorted) {
    const before = joined.at(-1);
    if (before && span[0] <= before[1] + 1) joined[joined.length - 1] = [before[0], Math.max(before[1], span[1])];
    else joined.push(span);
  }
  return joined;
}

/** The whole rows or columns of a span. */
export function areaOfSpan([first, last]: Span, line: Line): Area {
  return line === "row"
    ? { top: first, bottom: last, left: 0, right: lastColumn }
    : { top: 0, bottom: lastRow, left: first, right: last };
}

/** How many rows or columns there are in some spans. */
export function countOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** Whether an area is whole rows, or whole columns. */
export function isWholeLine(area: Area, line: Line): boolean {
  return line === "row" ? area.left === 0 && area.right === lastColumn : area.top === 0 && area.bottom === lastRow;
}
