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
  const column = (points: number): number => along(points, shown.columns, shown.zoom, (at) => sheet.columnWidth(at));
  const row = (points: number): number => along(points, shown.rows, shown.zoom, (at) => sheet.rowHeight(at));
  const [across, down] = [column(chart.left), row(chart.top)];
  const [right, bottom] = [column(chart.left + chart.width), row(chart.top + chart.height)];
  return { left: headWidth + across, top: headHeight + down, width: right - across, height: bottom - down };
}

function along(points: number, axis: Axis, zoom: number, size: (index: number) => number): number {
  const { index, rest } = placeOf(points, (one) => size(one) / pixelsPerPoint);
  return axis.start(index) + rest * pixelsPerPoint * zoom;
}
