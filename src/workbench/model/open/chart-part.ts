import {
  childElement,
  childElements,
  elementAttributes,
  isTrue,
  rootElement,
  type XmlElement,
} from "../../../files/package";
import { plainText } from "../../../files/read/rich-text";
import type { ChartModel, ChartTitleModel } from "../chart";
import { readSeries } from "./chart-series";

/** What a chart part says of a chart. */
export type ReadChart = Pick<ChartModel, "type" | "title" | "series" | "axis" | "labelsLow" | "legend" | "blanks">;

const nothing: ReadChart = {
  type: "Invalid",
  title: undefined,
  series: [],
  axis: { format: undefined, low: undefined, high: undefined, step: undefined },
  labelsLow: false,
  legend: undefined,
  blanks: "Zero",
};

/** Reads a chart part; of kinds that the workbench does not draw, no more than the kind and the title. */
export function readChart(xml: string): ReadChart {
  const root = xml === "" ? undefined : rootElement(xml);
  const chart = root && childElement(xml, root, "chart");
  const plot = chart && childElement(xml, chart, "plotArea");
  if (!chart || !plot) return nothing;
  const groups = childElements(xml, plot).filter(({ local }) => local.endsWith("Chart"));
  const hidden = hiddenEntries(xml, childElement(xml, chart, "legend"));
  const series = groups
    .flatMap((group) =>
      childElements(xml, group)
        .filter(({ local }) => local === "ser")
        .map((one) => ({ order: numberOf(xml, one, "order") ?? 0, element: one, type: typeOf(xml, group, one) })),
    )
    .sort((a, b) => a.order - b.order)
    .map(({ element, type }, index) => readSeries(xml, element, type, index, !hidden.has(index)));
  const blanks = valueOf(xml, chart, "dispBlanksAs");
  return {
    type: series[0]?.type ?? "Invalid",
    title: readTitle(xml, childElement(xml, chart, "title")),
    series,
    axis: readAxis(xml, childElement(xml, plot, "valAx")),
    labelsLow: tickLabels(xml, childElement(xml, plot, "catAx")) === "low",
    legend: childElement(xml, chart, "legend") ? "Bottom" : undefined,
    blanks: blanks === "gap" ? "NotPlotted" : blanks === "span" ? "Interplotted" : "Zero",
  };
}

/** The `val` of a child element. */
export function valueOf(xml: string, parent: XmlElement | undefined, local: string): string | undefined {
  const child = parent && childElement(xml, parent, local);
  return child && elementAttributes(xml, child).get("val");
}

function numberOf(xml: string, parent: XmlElement | undefined, local: string): number | undefined {
  const value = valueOf(xml, parent, local);
  return value === undefined || !Number.isFinite(Number(value)) ? undefined : Number(value);
}

/** Excel's name for the kind of a series in a group. */
function typeOf(xml: string, group: XmlElement, series: XmlElement): string {
  const grouping = valueOf(xml, group, "grouping") ?? "standard";
  switch (group.local) {
    case "lineChart": {
      const marker = childElement(xml, series, "marker");
      const plain = grouping === "standard" ? "Line" : `Line${capital(grouping)}`;
      return valueOf(xml, marker, "symbol") === "none" ? plain : plain === "Line" ? "LineMarkers" : plain;
    }
    case "areaChart":
      return grouping === "standard" ? "Area" : `Area${capital(grouping)}`;
    case "barChart":
      return `${valueOf(xml, group, "barDir") === "bar" ? "Bar" : "Column"}${capital(grouping)}`;
    default:
      return capital(group.local.replace(/Chart$/, ""));
  }
}

function capital(word: string): string {
  return word === "percentStacked" ? "Stacked100" : word.charAt(0).toUpperCase() + word.slice(1);
}

function readTitle(xml: string, title: XmlElement | undefined): ChartTitleModel | undefined {
  const tx = title && childElement(xml, title, "tx");
  if (!tx) return undefined;
  const inside = xml.slice(tx.openEnd, tx.closeStart);
  const from = /<(?:\w+:)?f>([^<]*)</.exec(inside)?.[1];
  const texts = [...inside.matchAll(/<(?:\w+:)?(?:t|v)>([^<]*)</g)].map((match) => plainText(match[1] ?? ""));
  const size = Number(/\bsz="(\d+)"/.exec(xml.slice(title.openEnd, title.closeStart))?.[1] ?? 1400) / 100;
  const bold = /\bb="1"/.test(xml.slice(title.openEnd, title.closeStart));
  return { text: texts.join(""), from: from === undefined ? undefined : plainText(from), size, bold };
}

function readAxis(xml: string, axis: XmlElement | undefined): ChartModel["axis"] {
  const scaling = axis && childElement(xml, axis, "scaling");
  const format = axis && childElement(xml, axis, "numFmt");
  const code = format && elementAttributes(xml, format).get("formatCode");
  return {
    format: code === "General" ? undefined : code,
    low: numberOf(xml, scaling, "min"),
    high: numberOf(xml, scaling, "max"),
    step: numberOf(xml, axis, "majorUnit"),
  };
}

function tickLabels(xml: string, axis: XmlElement | undefined): string | undefined {
  return valueOf(xml, axis, "tickLblPos");
}

function hiddenEntries(xml: string, legend: XmlElement | undefined): ReadonlySet<number> {
  const entries = (legend ? childElements(xml, legend) : []).filter(({ local }) => local === "legendEntry");
  const gone = entries.filter((entry) => isTrue(valueOf(xml, entry, "delete")));
  return new Set(gone.flatMap((entry) => numberOf(xml, entry, "idx") ?? []));
}
