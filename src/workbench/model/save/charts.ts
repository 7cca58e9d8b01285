import type { ChartSource, ChartText, SeriesSource } from "../../../files/write/chart/chart-source";
import { chartXml } from "../../../files/write/chart/chart-xml";
import {
  addDrawing,
  drawingOf,
  placeChart,
  removeCharts,
  removeDrawing,
  type ChartTarget,
} from "../../../files/write/chart/drawing-part";
import {
  chartsIn,
  isEmptyDrawing,
  withChartAt,
  type Corner,
  type PlacedChart,
} from "../../../files/write/chart/drawing-xml";
import { outlineOf } from "../../../files/write/xml-edit";
import { chartNumbers, chartTexts, textFrom } from "../chart-cells";
import { placeOf } from "../move/moved-charts";
import { canDraw, type ChartModel } from "../chart";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";

/** What DrawingML counts a point as. */
const unitsPerPoint = 12_700;

/** A pixel in points. */
const pointsPerPixel = 0.75;

/**
 * Writes the charts that were made on a sheet since the workbook was opened, and takes out those that were deleted. A chart that came with
 * the file stays as the file has it, where it was put. One of a kind that the workbench does not know (a pie) is not written.
 */
export function writeCharts(target: ChartTarget, path: string, sheet: SheetModel, model: WorkbookModel): void {
  const { draft } = target;
  const before = sheet.origin?.layout.charts ?? [];
  const now = sheet.layout.charts;
  const made = now.filter((chart) => chart.part === undefined && canDraw(chart));
  const gone = new Set(before.filter(({ id }) => !now.some((one) => one.id === id)).map(({ part }) => part));
  const elsewhere = now.filter(({ part, placed }) => part !== undefined && placed);
  if (made.length === 0 && gone.size === 0 && elsewhere.length === 0) return;
  const drawing = drawingOf(draft, path) ?? addDrawing(target, path);
  const text = draft.text(drawing);
  const outline = outlineOf(text);
  const parts = new Map(draft.relationships(drawing).map(({ id, target: part }) => [id, part]));
  const found = outline ? chartsIn(text, outline) : [];
  removeCharts(
    target,
    drawing,
    found.filter(({ relationshipId }) => gone.has(parts.get(relationshipId))),
  );
  for (const chart of elsewhere) {
    const id = [...parts].find(([, part]) => part === chart.part)?.[0];
    if (id !== undefined) draft.write(drawing, withChartAt(draft.text(drawing), id, placed(chart, sheet)));
  }
  for (const chart of made)
    placeChart(target, drawing, chartXml(sourceOf(chart, sheet, model), target.namespaces), placed(chart, sheet));
  if (isEmptyDrawing(draft.text(drawing))) removeDrawing(target, path, drawing);
}

function sourceOf(chart: ChartModel, sheet: SheetModel, model: WorkbookModel): ChartSource {
  const { title, axis, blanks, legend } = chart;
  return {
    title: title && textOf(title.text, title.from, sheet, model),
    series: chart.series.map((one): SeriesSource => ({
      name: textOf(one.name, one.nameFrom, sheet, model),
      categories:
        one.categories === undefined
          ? undefined
          : { ref: fixed(one.categories), texts: chartTexts(one.categories, sheet, model) },
      values: { ref: fixed(one.values ?? ""), numbers: chartNumbers(one.values, sheet, model) },
      look: one.look,
    })),
    format: axis.format ?? "General",
    low: axis.low,
    high: axis.high,
    step: axis.step,
    blanks: blanks === "Zero" ? "zero" : blanks === "Interplotted" ? "span" : "gap",
    legend: legend !== undefined,
  };
}

function textOf(text: string, from: string | undefined, sheet: SheetModel, model: WorkbookModel): ChartText {
  return from === undefined ? { text } : { text: textFrom(from, sheet, model), ref: fixed(from) };
}

/** A reference with its rows and columns fixed, as charts have them: `'Trajectory charts'!$S$9:$AD$9`. */
function fixed(reference: string): string {
  const cut = reference.lastIndexOf("!") + 1;
  return (
    reference.slice(0, cut) +
    reference
      .slice(cut)
      .replaceAll("$", "")
      .replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")
  );
}

function placed(chart: ChartModel, sheet: SheetModel): Omit<PlacedChart, "relationshipId"> {
  const { name, alt, left, top, width, height } = chart;
  const corner = (x: number, y: number): Corner => {
    const across = cellAt(x, (column) => sheet.columnWidth(column));
    const down = cellAt(y, (row) => sheet.rowHeight(row));
    return { column: across.index, across: across.rest, row: down.index, down: down.rest };
  };
  return { name, alt, from: corner(left, top), to: corner(left + width, top + height) };
}

/** The row or column that a distance from the sheet's corner falls into, and how far. */
function cellAt(points: number, size: (index: number) => number): { readonly index: number; readonly rest: number } {
  const { index, rest } = placeOf(points, (one) => size(one) * pointsPerPixel);
  return { index, rest: Math.round(rest * unitsPerPoint) };
}
