import { isOwnChart } from "../../../core/chart/charts-on";
import type { OwnChart } from "../../../core/chart/own-chart";
import type { OwnSheet } from "../../../core/plan/operation";
import { isOfType } from "../../package";
import type { Draft } from "../draft";
import type { Namespaces } from "../names";
import { worksheetOrder } from "../orders";
import { partsReachable } from "../reachable";
import { same } from "../same";
import { appendInside, applyEdits, outlineOf, putChild, removeElement, withOpenRoot } from "../xml-edit";
import { chartContentType, drawingContentType } from "./chart-names";
import { chartXml } from "./chart-xml";
import { anchorXml, chartsIn, emptyDrawing, freeShapeId, isEmptyDrawing, type FoundChart } from "./drawing-xml";
import { ownChartSource } from "./own-chart-source";

/** A workbook whose charts are written. */
export interface ChartTarget {
  readonly draft: Draft;
  /** The path of the workbook part, beside whose folders new parts are put. */
  readonly workbook: string;
  readonly namespaces: Namespaces;
}

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

function drawingOf(draft: Draft, sheetPath: string): string | undefined {
  return draft
    .relationships(sheetPath)
    .find((one) => !one.external && isOfType(one, "drawing") && draft.has(one.target))?.target;
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

function removeCharts({ draft }: ChartTarget, drawing: string, gone: readonly FoundChart[]): void {
  if (gone.length === 0) return;
  const before = partsReachable(draft);
  draft.write(
    drawing,
    applyEdits(
      draft.text(drawing),
      gone.map(({ element }) => removeElement(element)),
    ),
  );
  draft.dropRelationships(drawing, new Set(gone.map(({ relationshipId }) => relationshipId)));
  const after = new Set(partsReachable(draft));
  draft.remove(before.filter((path) => !after.has(path)));
}

function addChart(target: ChartTarget, drawing: string, sheet: OwnSheet, chart: OwnChart): void {
  const { draft, workbook, namespaces } = target;
  const path = draft.freePath(workbook, "charts/chart");
  const xml = chartXml(ownChartSource(sheet, chart), namespaces);
  const relationshipId = draft.add(path, xml, chartContentType, drawing, `${namespaces.relationships}/chart`);
  const text = withOpenRoot(draft.text(drawing));
  const outline = outlineOf(text);
  if (!outline) return;
  const anchor = anchorXml({ ...chart, relationshipId }, freeShapeId(text), namespaces);
  draft.write(drawing, applyEdits(text, [appendInside(text, outline.root, anchor)]));
}

function addDrawing({ draft, workbook, namespaces }: ChartTarget, sheetPath: string): string {
  const path = draft.freePath(workbook, "drawings/drawing");
  const type = `${namespaces.relationships}/drawing`;
  const id = draft.add(path, emptyDrawing(namespaces), drawingContentType, sheetPath, type);
  const text = draft.text(sheetPath);
  const outline = outlineOf(text);
  if (!outline) return path;
  const xml = `<${outline.prefix}drawing xmlns:r="${namespaces.relationships}" r:id="${id}"/>`;
  draft.write(sheetPath, applyEdits(text, putChild(text, outline, worksheetOrder, "drawing", xml)));
  return path;
}

/** Takes out a drawing that nothing is left in. */
function removeDrawing({ draft }: ChartTarget, sheetPath: string, drawing: string): void {
  const ids = draft.relationships(sheetPath).filter((one) => one.target === drawing);
  draft.dropRelationships(sheetPath, new Set(ids.map(({ id }) => id)));
  draft.remove([drawing]);
  const text = draft.text(sheetPath);
  const outline = outlineOf(text);
  if (outline) draft.write(sheetPath, applyEdits(text, putChild(text, outline, worksheetOrder, "drawing", "")));
}
