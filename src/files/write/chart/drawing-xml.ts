import type { Area } from "../../../core/cell/address";
import { attributesOf, childElements, openTags, prefixedAttribute, type XmlElement } from "../../package";
import { declaration, type Namespaces } from "../names";
import { attribute, outlineOf, type Outline } from "../xml-edit";
import { chartNamespaces } from "./chart-names";

/** A chart as a drawing places it. */
export interface PlacedChart {
  readonly name: string;
  readonly alt: string;
  readonly from: Corner;
  /** The corner that it ends at. */
  readonly to: Corner;
  readonly relationshipId: string;
}

/** A corner of a chart: a cell, and how far into it, in 12,700ths of a point. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/** The corners of a chart that covers whole cells. */
export function cornersOf({ top, left, bottom, right }: Area): Pick<PlacedChart, "from" | "to"> {
  return {
    from: { row: top, column: left, down: 0, across: 0 },
    to: { row: bottom + 1, column: right + 1, down: 0, across: 0 },
  };
}

/** A chart that a drawing has: where its element is, what it is called, and the relationship that leads to its part. */
export interface FoundChart {
  readonly element: XmlElement;
  readonly name: string;
  readonly relationshipId: string;
}

/** A drawing without anything in it. */
export function emptyDrawing(namespaces: Namespaces): string {
  const { drawing, main } = chartNamespaces(namespaces);
  return `${declaration}<xdr:wsDr xmlns:xdr="${drawing}" xmlns:a="${main}"></xdr:wsDr>`;
}

/** The element that places a chart; it says its own namespaces, so that it can stand in any drawing. */
export function anchorXml(placed: PlacedChart, id: number, namespaces: Namespaces): string {
  const { name, alt, from, to, relationshipId } = placed;
  const { drawing, main, chart, relationships } = chartNamespaces(namespaces);
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${drawing}" xmlns:a="${main}" editAs="oneCell">` +
    `<xdr:from>${cornerXml(from)}</xdr:from><xdr:to>${cornerXml(to)}</xdr:to>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(id)}"${attribute("name", name)}${attribute("descr", alt)}/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationships}" r:id="${relationshipId}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

function cornerXml({ row, column, down, across }: Corner, prefix = "xdr:"): string {
  const one = (name: string, value: number): string => `<${prefix}${name}>${String(value)}</${prefix}${name}>`;
  return one("col", column) + one("colOff", across) + one("row", row) + one("rowOff", down);
}

/** The charts of a drawing. */
export function chartsIn(text: string, outline: Outline): readonly FoundChart[] {
  return outline.children.flatMap((element) => {
    const [frame] = openTags(text, element, "cNvPr");
    const [chart] = openTags(text, element, "chart");
    const relationshipId = chart && prefixedAttribute(attributesOf(text, chart), "id");
    if (!frame || relationshipId === undefined) return [];
    return [{ element, name: attributesOf(text, frame).get("name") ?? "", relationshipId }];
  });
}

/** An id that no shape of a drawing has. */
export function freeShapeId(text: string): number {
  const root = outlineOf(text)?.root;
  const ids = root
    ? [...openTags(text, root, "cNvPr")].map((tag) => Number(attributesOf(text, tag).get("id") ?? 0))
    : [];
  return Math.max(1, ...ids.filter(Number.isInteger)) + 1;
}

/** Whether nothing is placed in a drawing. */
export function isEmptyDrawing(text: string): boolean {
  const root = outlineOf(text)?.root;
  return root === undefined || childElements(text, root).length === 0;
}

/** A drawing whose chart of a relationship is at other corners; all else that the drawing says of it stays. */
export function withChartAt(
  text: string,
  relationshipId: string,
  { from, to }: Pick<PlacedChart, "from" | "to">,
): string {
  const outline = outlineOf(text);
  const found = outline && chartsIn(text, outline).find((one) => one.relationshipId === relationshipId);
  if (!found) return text;
  const { element } = found;
  const anchor = text.slice(element.start, element.end);
  const moved = anchor
    .replace(
      /(<((?:[\w.-]+:)?)from>)[\s\S]*?(<\/\2from>)/,
      (_all, open: string, prefix: string, close: string) => open + cornerXml(from, prefix) + close,
    )
    .replace(
      /(<((?:[\w.-]+:)?)to>)[\s\S]*?(<\/\2to>)/,
      (_all, open: string, prefix: string, close: string) => open + cornerXml(to, prefix) + close,
    );
  return text.slice(0, element.start) + moved + text.slice(element.end);
}
