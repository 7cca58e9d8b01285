import type { ChartModel, SheetModel } from "../../model";
import { placeOf } from "../../model/move/moved-charts";
import type { Axis } from "../grid/axis";
import type { Layout } from "../grid/layout";
import { headHeight } from "../grid/layout";

/** Where a chart stands on the canvas of the grid, in pixels. */
export interface ChartBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const pixelsPerPoint = 4 / 3;

/** A chart's place on the screen: at the cell under its corner, whose row may be taller there than Excel counts it. */
export function boxOf(chart: ChartModel, sheet: SheetModel, { sheet: shown, headWidth }: Layout): ChartBox {
  const across = along(chart.left, shown.columns, (column) => sheet.columnWidth(column));
  const down = along(chart.top, shown.rows, (row) => sheet.rowHeight(row));
  const right = along(chart.left + chart.width, shown.columns, (column) => sheet.columnWidth(column));
  const bottom = along(chart.top + chart.height, shown.rows, (row) => sheet.rowHeight(row));
  return { left: headWidth + across, top: headHeight + down, width: right - across, height: bottom - down };
}

function along(points: number, axis: Axis, size: (index: number) => number): number {
  const { index, rest } = placeOf(points, (one) => size(one) / pixelsPerPoint);
  return axis.start(index) + Math.min(rest * pixelsPerPoint, Math.max(axis.size(index), rest * pixelsPerPoint));
}
