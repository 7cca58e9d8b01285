import type { SeriesLook } from "../../../../core";
import type { ChartModel, SeriesModel, SheetModel } from "../../../model";
import { itemNotFound } from "../../host-error";
import type { HostContext } from "../../type-table";

/** A chart of a sheet. */
export interface ChartRef {
  readonly sheet: SheetModel;
  readonly id: string;
}

/** A series of a chart. */
export interface SeriesRef extends ChartRef {
  readonly index: number;
}

/** A point of a series. */
export interface PointRef extends SeriesRef {
  readonly point: number;
}

/** The chart itself; throws ItemNotFound when it is gone. */
export function chartOf({ sheet, id }: ChartRef): ChartModel {
  const found = sheet.layout.charts.find((one) => one.id === id);
  if (!found) throw itemNotFound("Chart");
  return found;
}

/** Changes a chart. */
export function change(ref: ChartRef, patch: Partial<ChartModel>, { edits }: HostContext): void {
  edits.layout(ref.sheet, {
    charts: ref.sheet.layout.charts.map((one) => (one.id === ref.id ? { ...one, ...patch } : one)),
  });
}

/** Whether a chart is still there. */
export function isLive({ sheet, id }: ChartRef, { model }: HostContext): boolean {
  return model.sheets.includes(sheet) && sheet.layout.charts.some((one) => one.id === id);
}

/** The series of a chart. */
export function seriesOf(ref: ChartRef): readonly SeriesRef[] {
  return chartOf(ref).series.map((_, index) => ({ sheet: ref.sheet, id: ref.id, index }));
}

/** The series itself; throws ItemNotFound when it is gone. */
export function seriesAt(ref: SeriesRef): SeriesModel {
  const found = chartOf(ref).series[ref.index];
  if (!found) throw itemNotFound("ChartSeries");
  return found;
}

/** Changes a series. */
export function changeSeries(ref: SeriesRef, patch: Partial<SeriesModel>, host: HostContext): void {
  const series = chartOf(ref).series.map((one, index) => (index === ref.index ? { ...one, ...patch } : one));
  change(ref, { series }, host);
}

/** Changes how a series looks. */
export function changeLook(ref: SeriesRef, patch: Partial<SeriesLook>, host: HostContext): void {
  changeSeries(ref, { look: { ...seriesAt(ref).look, ...patch } }, host);
}
