import { isOfType } from "../../package";
import type { Draft } from "../draft";
import type { Namespaces } from "../names";
import { worksheetOrder } from "../orders";
import { partsReachable } from "../reachable";
import { appendInside, applyEdits, outlineOf, putChild, removeElement, withOpenRoot } from "../xml-edit";
import { chartContentType, drawingContentType } from "./chart-names";
import { anchorXml, emptyDrawing, freeShapeId, type FoundChart, type PlacedChart } from "./drawing-xml";

/** A workbook whose charts are written. */
export interface ChartTarget {
  readonly draft: Draft;
  /** The path of the workbook part, beside whose folders new parts are put. */
  readonly workbook: string;
  readonly namespaces: Namespaces;
}

/** The path of a sheet's drawing; undefined when nothing is drawn on it. */
export function drawingOf(draft: Draft, sheetPath: string): string | undefined {
  return draft
    .relationships(sheetPath)
    .find((one) => !one.external && isOfType(one, "drawing") && draft.has(one.target))?.target;
}

/** Adds a chart to a drawing. */
export function placeChart(
  { draft, workbook, namespaces }: ChartTarget,
  drawing: string,
  xml: string,
  placed: Omit<PlacedChart, "relationshipId">,
): void {
  const path = draft.freePath(workbook, "charts/chart");
  const relationshipId = draft.add(path, xml, chartContentType, drawing, `${namespaces.relationships}/chart`);
  const text = withOpenRoot(draft.text(drawing));
  const outline = outlineOf(text);
  if (!outline) return;
  const anchor = anchorXml({ ...placed, relationshipId }, freeShapeId(text), namespaces);
  draft.write(drawing, applyEdits(text, [appendInside(text, outline.root, anchor)]));
}

/** Takes charts out of a drawing, with every part that only they led to. */
export function removeCharts({ draft }: ChartTarget, drawing: string, gone: readonly FoundChart[]): void {
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

/** Adds an empty drawing to a sheet; gives its path. */
export function addDrawing({ draft, workbook, namespaces }: ChartTarget, sheetPath: string): string {
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
export function removeDrawing({ draft }: ChartTarget, sheetPath: string, drawing: string): void {
  const ids = draft.relationships(sheetPath).filter((one) => one.target === drawing);
  draft.dropRelationships(sheetPath, new Set(ids.map(({ id }) => id)));
  draft.remove([drawing]);
  const text = draft.text(sheetPath);
  const outline = outlineOf(text);
  if (outline) draft.write(sheetPath, applyEdits(text, putChild(text, outline, worksheetOrder, "drawing", "")));
}
