import type { Relationship, WorkbookPackage, XmlElement } from "../../../files/package";
import {
  attributesOf,
  childElement,
  childElements,
  elementAttributes,
  isOfType,
  openTags,
} from "../../../files/package";
import { plainText } from "../../../files/read/rich-text";
import { chartsIn } from "../../../files/write/chart/drawing-xml";
import { outlineOf } from "../../../files/write/xml-edit";
import type { ChartModel } from "../chart";
import type { SheetLayout } from "../layout";
import { readChart } from "./chart-part";
import { textOf } from "./related";

/** DrawingML's lengths in a point, and pixels. */
const unitsPerPoint = 12_700;
const pointsPerPixel = 0.75;

/** The charts that a sheet has in the file, where they stand on it. */
export function readCharts(
  opened: WorkbookPackage,
  relationships: readonly Relationship[],
  layout: SheetLayout,
  freshId: () => string,
): readonly ChartModel[] {
  const drawing = relationships.find((one) => !one.external && isOfType(one, "drawing"))?.target;
  const text = textOf(opened, drawing);
  const outline = text === "" ? undefined : outlineOf(text);
  if (drawing === undefined || !outline) return [];
  const related = opened.relationships(drawing);
  const parts = new Map(related.ok ? related.value.map(({ id, target }) => [id, target]) : []);
  return chartsIn(text, outline).map(({ element, name, relationshipId }): ChartModel => {
    const part = parts.get(relationshipId);
    const [frame] = openTags(text, element, "cNvPr");
    const alt = (frame && attributesOf(text, frame).get("descr")) ?? "";
    return { id: freshId(), name, alt, part, ...readChart(textOf(opened, part)), ...placeOf(text, element, layout) };
  });
}

type Placed = Pick<ChartModel, "left" | "top" | "width" | "height">;

function placeOf(text: string, anchor: XmlElement, layout: SheetLayout): Placed {
  const start = cornerAt(text, childElement(text, anchor, "from"), layout);
  const end = childElement(text, anchor, "to");
  if (end) {
    const { x, y } = cornerAt(text, end, layout);
    return { left: start.x, top: start.y, width: Math.max(0, x - start.x), height: Math.max(0, y - start.y) };
  }
  const at = childElement(text, anchor, "pos");
  const size = childElement(text, anchor, "ext");
  const units = (element: XmlElement | undefined, name: string): number =>
    Number((element && elementAttributes(text, element).get(name)) ?? 0) / unitsPerPoint;
  return {
    left: at ? units(at, "x") : start.x,
    top: at ? units(at, "y") : start.y,
    width: units(size, "cx"),
    height: units(size, "cy"),
  };
}

function cornerAt(
  text: string,
  corner: XmlElement | undefined,
  layout: SheetLayout,
): { readonly x: number; readonly y: number } {
  const numbers = new Map(
    (corner ? childElements(text, corner) : []).map((one) => [
      one.local,
      Number(plainText(text.slice(one.openEnd, one.closeStart))),
    ]),
  );
  const number = (name: string): number => numbers.get(name) ?? 0;
  const { columnWidths, rowHeights, hiddenColumns, hiddenRows, standardWidth, standardHeight } = layout;
  const widthOf = (column: number): number =>
    hiddenColumns.has(column) ? 0 : (columnWidths.get(column) ?? standardWidth);
  const heightOf = (row: number): number => (hiddenRows.has(row) ? 0 : (rowHeights.get(row) ?? standardHeight));
  return {
    x: sum(number("col"), widthOf) * pointsPerPixel + number("colOff") / unitsPerPoint,
    y: sum(number("row"), heightOf) * pointsPerPixel + number("rowOff") / unitsPerPoint,
  };
}

/** Rows past this many are taken to be of the usual height: a bound on time for a drawing that says nonsense. */
const most = 1_100_000;

function sum(count: number, size: (index: number) => number): number {
  let all = 0;
  for (let index = 0; index < Math.min(count, most); index += 1) all += size(index);
  return all;
}
