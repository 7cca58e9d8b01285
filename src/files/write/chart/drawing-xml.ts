import type { Area } from "../../../core/cell/address";
import { attributesOf, childElements, openTags, prefixedAttribute, type XmlElement } from "../../package";
import { declaration, type Namespaces } from "../names";
import { attribute, outlineOf, type Outline } from "../xml-edit";
import { chartNamespaces } from "./chart-names";

/** A chart as a drawing places it. */
export interface PlacedChart {
  readonly name: string;
  readonly alt: string;
  /** The cells that it covers. */
  readonly area: Area;
  readonly relationshipId: string;
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

/** The element that places a chart over some cells; it says its own namespaces, so that it can stand in any drawing. */
export function anchorXml(
  { name, alt, area, relationshipId }: PlacedChart,
  id: number,
  namespaces: Namespaces,
): string {
  const { drawing, main, chart, relationships } = chartNamespaces(namespaces);
  const corner = (tag: string, column: number, row: number): string =>
    `<xdr:${tag}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${drawing}" xmlns:a="${main}" editAs="oneCell">` +
    corner("from", area.left, area.top) +
    corner("to", area.right + 1, area.bottom + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(id)}"${attribute("name", name)}${attribute("descr", alt)}/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationships}" r:id="${relationshipId}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
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
