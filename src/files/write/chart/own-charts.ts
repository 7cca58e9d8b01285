import { isOwnChart } from "../../../core/chart/charts-on";
import type { OwnChart } from "../../../core/chart/own-chart";
import type { OwnSheet } from "../../../core/plan/operation";
import type { Draft } from "../draft";
import { same } from "../same";
import { outlineOf } from "../xml-edit";
import { chartXml } from "./chart-xml";
import { addDrawing, drawingOf, placeChart, removeCharts, removeDrawing, type ChartTarget } from "./drawing-part";
import { chartsIn, cornersOf, isEmptyDrawing, type FoundChart } from "./drawing-xml";
import { ownChartSource } from "./own-chart-source";

/** The names of our charts on a sheet. */
export function ownChartNames(draft: Draft, sheetPath: string): ReadonlySet<string> {
  const drawing = drawingOf(draft, sheetPath);
  return new Set(drawing === undefined ? [] : ownCharts(draft, drawing).map(({ name }) => name));
}

/**
 * Makes the charts of ours on a sheet part those that the sheet shall have. A chart that is drawn from the same cells as before stays where
 * and as the user has it; so does everything else that is drawn on the sheet.
 */
export function writeOwnCharts(
  target: ChartTarget,
  sheetPath: string,
  before: OwnSheet | undefined,
  after: OwnSheet,
): void {
  const wanted = after.charts ?? [];
  const { draft } = target;
  const present = drawingOf(draft, sheetPath);
  if (present === undefined && wanted.length === 0) return;
  const drawing = present ?? addDrawing(target, sheetPath);
  const found = ownCharts(draft, drawing);
  const kept = new Set<string>();
  for (const one of found) {
    const chart = wanted.find(({ name }) => name === one.name);
    const was = before?.charts?.find(({ name }) => name === one.name);
    if (!chart || !was || !same(chart, was)) continue;
    kept.add(one.name);
    refresh(target, drawing, one, { before, was }, { after, chart });
  }
  removeCharts(
    target,
    drawing,
    found.filter(({ name }) => !kept.has(name)),
  );
  const added = wanted.filter(({ name }) => !kept.has(name));
  for (const chart of added) addChart(target, drawing, after, chart);
  if (isEmptyDrawing(draft.text(drawing))) removeDrawing(target, sheetPath, drawing);
}

function ownCharts(draft: Draft, drawing: string): readonly FoundChart[] {
  const text = draft.text(drawing);
  const outline = outlineOf(text);
  return outline ? chartsIn(text, outline).filter(({ name }) => isOwnChart(name)) : [];
}

/** What a chart's part remembers of its cells is written anew where nobody else has written the part. */
function refresh(
  { draft, namespaces }: ChartTarget,
  drawing: string,
  { relationshipId }: FoundChart,
  { before, was }: { readonly before: OwnSheet | undefined; readonly was: OwnChart },
  { after, chart }: { readonly after: OwnSheet; readonly chart: OwnChart },
): void {
  const path = draft.relationships(drawing).find(({ id }) => id === relationshipId)?.target;
  if (path === undefined || !before || !draft.has(path)) return;
  if (draft.text(path) !== chartXml(ownChartSource(before, was), namespaces)) return;
  draft.write(path, chartXml(ownChartSource(after, chart), namespaces));
}

function addChart(target: ChartTarget, drawing: string, sheet: OwnSheet, chart: OwnChart): void {
  const xml = chartXml(ownChartSource(sheet, chart), target.namespaces);
  placeChart(target, drawing, xml, { name: chart.name, alt: chart.alt, ...cornersOf(chart.area) });
}
