import { labelledPoint } from "../../../core/chart/look";
import type { LabelLook, MarkerLook, SeriesLook } from "../../../core/chart/look";
import { attribute } from "../xml-edit";
import type { SeriesSource } from "./chart-source";
import { escapeXml } from "../../package";
import { fillXml, lineXml, numberRef, textProperties, textRef } from "./shape-xml";

const sides = { above: "t", below: "b", right: "r" } as const satisfies Record<LabelLook["side"], string>;

/** A series of a chart. Of the lists of elements that kinds of series have, each holds those it may, in the order of the schema. */
export function seriesXml(series: SeriesSource, index: number, format: string): string {
  const { look, name, categories, values } = series;
  const number = String(index);
  const called = name.ref === undefined ? `<c:v>${escapeXml(name.text)}</c:v>` : textRef(name.ref, [name.text]);
  return (
    `<c:ser><c:idx val="${number}"/><c:order val="${number}"/><c:tx>${called}</c:tx>` +
    `<c:spPr>${look.kind === "line" ? "" : fillXml(look.fill)}${lineXml(look.line)}</c:spPr>` +
    betweenXml(look) +
    labelsXml(look, values.numbers, format) +
    (categories ? `<c:cat>${textRef(categories.ref, categories.texts)}</c:cat>` : "") +
    `<c:val>${numberRef(values.ref, format, values.numbers)}</c:val>${look.kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

/** What stands between a series' shape and its labels. */
function betweenXml({ kind, marker }: SeriesLook): string {
  switch (kind) {
    case "line":
      return markerXml(marker);
    case "column":
      return '<c:invertIfNegative val="0"/>';
    case "area":
      return "";
    default:
      return kind satisfies never;
  }
}

function markerXml(marker: MarkerLook | undefined): string {
  if (!marker) return '<c:marker><c:symbol val="none"/></c:marker>';
  const { shape, size, line } = marker;
  // LibreOffice shows the edge of a mark only where it has no fill, and one filled with white not at all.
  const fill = marker.fill === "#FFFFFF" ? undefined : marker.fill;
  return (
    `<c:marker><c:symbol val="${shape}"/><c:size val="${String(size)}"/>` +
    `<c:spPr>${fillXml(fill)}${lineXml({ color: line, width: 1.5, dash: "solid" })}</c:spPr></c:marker>`
  );
}

function labelsXml(look: SeriesLook, numbers: readonly (number | undefined)[], format: string): string {
  const { labels } = look;
  if (!labels) return "";
  const shown = labelXml(labels, format);
  if (labels.on === "all") return `<c:dLbls>${shown}</c:dLbls>`;
  const one = labelledPoint(numbers);
  if (one < 0) return "";
  return `<c:dLbls><c:dLbl><c:idx val="${String(one)}"/>${shown}</c:dLbl>${flags({ value: false, name: false })}</c:dLbls>`;
}

function labelXml({ says, side }: LabelLook, format: string): string {
  const separator = says === "name-and-value" ? "<c:separator> </c:separator>" : "";
  return (
    `<c:numFmt${attribute("formatCode", format)} sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textProperties({ size: 9, bold: says === "name-and-value" })}<c:dLblPos val="${sides[side]}"/>` +
    flags({ value: says !== "name", name: says !== "value" }) +
    separator
  );
}

function flags({ value, name }: { readonly value: boolean; readonly name: boolean }): string {
  const bit = (on: boolean): string => (on ? "1" : "0");
  return (
    `<c:showLegendKey val="0"/><c:showVal val="${bit(value)}"/><c:showCatName val="0"/><c:showSerName val="${bit(name)}"/>` +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  );
}
