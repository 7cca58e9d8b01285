import type { ChartModel } from "../chart";
import type { SheetLayout } from "../layout";
import type { Shift } from "./shift";

/** Columns and rows are counted in pixels, charts in points. */
const pointsPerPixel = 0.75;

/** Charts after whole rows or columns were put in or taken out: each goes along with the cell under its corner, as large as it was. */
export function movedCharts(before: SheetLayout, after: SheetLayout, shift: Shift): readonly ChartModel[] {
  const edge = shift.down ? "top" : "left";
  const was = sizesOf(before, shift.down);
  const is = sizesOf(after, shift.down);
  return before.charts.map((chart) => {
    const { index, rest } = placeOf(chart[edge], was);
    if (index < shift.at) return chart;
    const isOut = !shift.inserts && index < shift.at + shift.count;
    const to = shift.inserts ? index + shift.count : Math.max(shift.at, index - shift.count);
    return { ...chart, [edge]: startOf(to, is) + (isOut ? 0 : rest) };
  });
}

type Size = (index: number) => number;

function sizesOf(layout: SheetLayout, rows: boolean): Size {
  const { rowHeights, columnWidths, hiddenRows, hiddenColumns, standardHeight, standardWidth } = layout;
  const [sizes, hidden, usual] = rows
    ? [rowHeights, hiddenRows, standardHeight]
    : [columnWidths, hiddenColumns, standardWidth];
  return (index) => (hidden.has(index) ? 0 : (sizes.get(index) ?? usual)) * pointsPerPixel;
}

/** No chart is further than this many rows from the start of its sheet. */
const furthest = 1_100_000;

/** The row or column that a distance from the start of a sheet falls into, and how far into it, both in points. */
export function placeOf(points: number, size: Size): { readonly index: number; readonly rest: number } {
  let rest = Math.max(0, points);
  let index = 0;
  for (let here = size(0); rest >= here - 1e-6 && index < furthest; here = size(index)) {
    rest -= here;
    index += 1;
  }
  return { index, rest: Math.max(0, rest) };
}

function startOf(index: number, size: Size): number {
  let start = 0;
  for (let one = 0; one < index; one += 1) start += size(one);
  return start;
}
