import type { Dash, LabelLook, LineLook, MarkerLook, SeriesLook } from "../../../core";
import { childElement, childElements, elementAttributes, isTrue, type XmlElement } from "../../../files/package";
import { plainText } from "../../../files/read/rich-text";
import { usualLook, type SeriesModel } from "../chart";
import { valueOf } from "./chart-part";

const unitsPerPoint = 12_700;

/** Reads a series of a chart part. What the workbench does not draw of its look (effects, gradients, pictures) is left as Excel's usual. */
export function readSeries(
  xml: string,
  series: XmlElement,
  type: string,
  index: number,
  inLegend: boolean,
): SeriesModel {
  const tx = childElement(xml, series, "tx");
  return {
    name: tx ? plainText(/<(?:\w+:)?v>([^<]*)</.exec(xml.slice(tx.openEnd, tx.closeStart))?.[1] ?? "") : "",
    nameFrom: reference(xml, tx),
    values: reference(xml, childElement(xml, series, "val")),
    categories: reference(xml, childElement(xml, series, "cat")),
    type,
    look: { ...readLook(xml, series, usualLook(type, index)), inLegend },
  };
}

function reference(xml: string, inside: XmlElement | undefined): string | undefined {
  const found = inside && /<(?:\w+:)?f>([^<]*)</.exec(xml.slice(inside.openEnd, inside.closeStart))?.[1];
  return found === undefined ? undefined : plainText(found);
}

function readLook(xml: string, series: XmlElement, usual: SeriesLook): SeriesLook {
  const shape = childElement(xml, series, "spPr");
  const outline = shape && childElement(xml, shape, "ln");
  const fill = shape && colorOf(xml, shape);
  return {
    ...usual,
    line: outline ? readLine(xml, outline, usual.line) : usual.line,
    fill: usual.kind === "line" ? undefined : fill === "none" ? undefined : (fill ?? usual.fill),
    marker: readMarker(xml, childElement(xml, series, "marker"), usual.marker),
    labels: readLabels(xml, childElement(xml, series, "dLbls")),
  };
}

/** The colour that fills a shape: `none` for no fill, undefined where the file leaves it to the theme. */
function colorOf(xml: string, shape: XmlElement): string | undefined {
  if (childElement(xml, shape, "noFill")) return "none";
  const solid = childElement(xml, shape, "solidFill");
  const color = solid && valueOf(xml, solid, "srgbClr");
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

const dashes: Readonly<Record<string, Dash>> = { solid: "solid", sysDot: "dot", dot: "dot" };

function readLine(xml: string, outline: XmlElement, usual: LineLook | undefined): LineLook | undefined {
  const color = colorOf(xml, outline);
  if (color === "none") return undefined;
  const width = Number(elementAttributes(xml, outline).get("w") ?? NaN) / unitsPerPoint;
  const dash = valueOf(xml, outline, "prstDash");
  return {
    color: color ?? usual?.color ?? "#4472C4",
    width: Number.isFinite(width) ? width : (usual?.width ?? 2.25),
    dash: dash === undefined ? "solid" : (dashes[dash] ?? "dash"),
  };
}

function readMarker(
  xml: string,
  marker: XmlElement | undefined,
  usual: MarkerLook | undefined,
): MarkerLook | undefined {
  const symbol = valueOf(xml, marker, "symbol");
  if (!marker || symbol === "none") return symbol === "none" ? undefined : usual;
  const shape = childElement(xml, marker, "spPr");
  const fill = shape && colorOf(xml, shape);
  const outline = shape && childElement(xml, shape, "ln");
  const edge = outline && colorOf(xml, outline);
  const plain = usual ?? { shape: "circle", size: 5, fill: "#4472C4", line: "#4472C4" };
  return {
    shape: symbol === "diamond" ? "diamond" : "circle",
    size: Number(valueOf(xml, marker, "size") ?? plain.size),
    fill: fill === "none" ? undefined : (fill ?? plain.fill),
    line: edge === undefined || edge === "none" ? plain.line : edge,
  };
}

const sides: Readonly<Record<string, LabelLook["side"]>> = { t: "above", b: "below", r: "right" };

function readLabels(xml: string, labels: XmlElement | undefined): LabelLook | undefined {
  if (!labels) return undefined;
  const one = childElements(xml, labels).find(({ local }) => local === "dLbl");
  const shown = one ?? labels;
  const value = isTrue(valueOf(xml, shown, "showVal"));
  const name = isTrue(valueOf(xml, shown, "showSerName"));
  if (!value && !name) return undefined;
  const says = value && name ? "name-and-value" : name ? "name" : "value";
  return { says, side: sides[valueOf(xml, shown, "dLblPos") ?? "r"] ?? "right", on: one ? "one" : "all" };
}
