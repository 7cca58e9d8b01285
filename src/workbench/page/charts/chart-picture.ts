import { drawChart, svgOf } from "../../../core";
import { canDraw, chartDrawing, type ChartModel, type SheetModel, type WorkbookModel } from "../../model";
import { make } from "../around/elements";
import type { ChartBox } from "./chart-box";

/** What a chart looks like now: its picture as markup, or, for a kind that the workbench does not draw, words in its place. */
export interface ChartPicture {
  readonly label: string;
  /** By which it is seen whether anything is to be drawn anew. */
  readonly key: string;
  readonly element: () => Element;
}

/** Letters of charts on the sheet, in pixels: Excel's 9 points. */
const letters = 12;

/** The picture of a chart at a size. */
export function pictureOf(
  chart: ChartModel,
  { width, height }: ChartBox,
  sheet: SheetModel,
  model: WorkbookModel,
): ChartPicture {
  const drawing = chartDrawing(chart, sheet, model);
  const label = [chart.name, drawing.title].filter((one) => one !== "").join(": ");
  if (!canDraw(chart)) {
    const kind = chart.type === "Invalid" ? "This chart" : `This chart (${chart.type})`;
    const words = `${kind} is kept as it is. Excel draws it.`;
    return {
      label,
      key: `${label}\n${words}`,
      element: () => make("div", { class: "not-drawn" }, make("b", {}, drawing.title), words),
    };
  }
  const svg = svgOf(drawChart(drawing, { width: Math.max(80, width), height: Math.max(60, height), letters }));
  return { label, key: svg, element: () => parsed(svg) };
}

function parsed(svg: string): Element {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  root.setAttribute("aria-hidden", "true");
  return document.importNode(root, true);
}
