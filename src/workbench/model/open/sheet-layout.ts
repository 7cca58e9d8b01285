import { parseArea, type Area, type GridSnapshot } from "../../../core";
import {
  attributesOf,
  childElement,
  childElements,
  elementAttributes,
  isTrue,
  openTags,
  prefixedAttribute,
  rootElement,
  type Relationship,
  type XmlElement,
} from "../../../files/package";
import { newLayout, type LinkModel, type Protection, type SheetLayout } from "../layout";
import { readColor, type ThemeColors } from "./colors";
import { readConditionalFormats } from "./conditional-formats";
import type { Overlay } from "./looks";

/** Columns of the file that are alike, both ends included. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** A sheet's layout as far as its own part says it, and the styles of its columns. */
export interface ReadLayout {
  readonly layout: SheetLayout;
  readonly columns: readonly ColumnSpan[];
  /** How large the sheet is shown, 1 being the usual size. */
  readonly zoom: number;
}

/** What the sheet part is read with. */
export interface LayoutContext {
  readonly theme: ThemeColors;
  readonly overlays: readonly Overlay[];
  readonly relationships: readonly Relationship[];
  readonly freshId: () => string;
}

/** Rows past this many are not looked at for heights one by one: a bound on time and memory. */
const mostColumns = 16_384;

/** Reads everything of a sheet part but its cells. */
export function readLayout(xml: string, grid: GridSnapshot, context: LayoutContext): ReadLayout {
  const root = rootElement(xml);
  let layout: SheetLayout = { ...newLayout(grid.sheet), visibility: grid.visibility, merges: grid.merges };
  const columns: ColumnSpan[] = [];
  for (const child of root ? childElements(xml, root) : []) {
    if (child.local === "sheetPr") layout = { ...layout, tabColor: tabColor(xml, child, context.theme) };
    else if (child.local === "sheetViews") layout = { ...layout, ...readView(xml, child) };
    else if (child.local === "sheetFormatPr") layout = { ...layout, ...readStandards(xml, child) };
    else if (child.local === "cols") layout = { ...layout, ...readColumns(xml, child, columns) };
    else if (child.local === "sheetData")
      layout = { ...layout, ...readRows(xml.slice(child.openEnd, child.closeStart)) };
    else if (child.local === "sheetProtection") layout = { ...layout, protection: readProtection(xml, child) };
    else if (child.local === "hyperlinks") layout = { ...layout, links: readLinks(xml, child, context.relationships) };
  }
  const conditionalFormats = root ? readConditionalFormats(xml, root, context) : [];
  return { layout: { ...layout, conditionalFormats }, columns, zoom: readZoom(xml) };
}

/** The zoom that a sheet part states, 1 being the usual size. Excel shows from 10% to 400%. */
export function readZoom(xml: string): number {
  const root = rootElement(xml);
  const views = root && childElement(xml, root, "sheetViews");
  const view = views && childElement(xml, views, "sheetView");
  const percent = Number((view && elementAttributes(xml, view).get("zoomScale")) ?? 100);
  return percent >= 10 && percent <= 400 ? percent / 100 : 1;
}

function tabColor(xml: string, element: XmlElement, theme: ThemeColors): string | undefined {
  const color = childElement(xml, element, "tabColor");
  return color && readColor(elementAttributes(xml, color), theme);
}

function readView(xml: string, views: XmlElement): Partial<SheetLayout> {
  const view = childElement(xml, views, "sheetView");
  if (!view) return {};
  const attributes = elementAttributes(xml, view);
  const pane = childElement(xml, view, "pane");
  const paned = pane && elementAttributes(xml, pane);
  const frozen = paned?.get("state")?.startsWith("frozen") === true;
  return {
    showGridlines: (attributes.get("showGridLines") ?? "1") !== "0",
    showHeadings: (attributes.get("showRowColHeaders") ?? "1") !== "0",
    frozen: frozen
      ? { rows: Number(paned.get("ySplit") ?? 0), columns: Number(paned.get("xSplit") ?? 0) }
      : { rows: 0, columns: 0 },
  };
}

/** Widths in the file count characters of 7 pixels, with 5 pixels of margin in them. */
export function widthInPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7);
}

function readStandards(xml: string, element: XmlElement): Partial<SheetLayout> {
  const attributes = elementAttributes(xml, element);
  const width = attributes.get("defaultColWidth");
  const height = attributes.get("defaultRowHeight");
  return {
    ...(width !== undefined && { standardWidth: widthInPixels(Number(width)) }),
    ...(height !== undefined && { standardHeight: pixelsOfPoints(Number(height)) }),
  };
}

/** Excel draws 96 pixels and 72 points to the inch. */
export function pixelsOfPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

function readColumns(xml: string, list: XmlElement, spans: ColumnSpan[]): Partial<SheetLayout> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const tag of openTags(xml, list, "col")) {
    const attributes = attributesOf(xml, tag);
    const first = Number(attributes.get("min")) - 1;
    const last = Math.min(Number(attributes.get("max")), mostColumns) - 1;
    if (!(first >= 0 && last >= first) || spans.length >= mostColumns) continue;
    const width = attributes.get("width");
    const hidden = isTrue(attributes.get("hidden")) || Number(width ?? 1) === 0;
    spans.push({ first, last, style: Number(attributes.get("style") ?? 0) });
    for (let column = first; column <= last; column++) {
      if (width !== undefined && !hidden) columnWidths.set(column, widthInPixels(Number(width)));
      if (hidden) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

function readRows(data: string): Partial<SheetLayout> {
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  let row = -1;
  for (const match of data.matchAll(/<(?:[\w.-]+:)?row((?:\s[^>]*?)?)\/?>/g)) {
    const tag = match[1] ?? "";
    const place = /\sr\s*=\s*["'](\d+)["']/.exec(tag)?.[1];
    row = place === undefined ? row + 1 : Number(place) - 1;
    const height = /\sht\s*=\s*["']([\d.]+)["']/.exec(tag)?.[1];
    if (height !== undefined) rowHeights.set(row, pixelsOfPoints(Number(height)));
    if (isTrue(/\shidden\s*=\s*["'](\w+)["']/.exec(tag)?.[1])) hiddenRows.add(row);
  }
  return { rowHeights, hiddenRows };
}

/** What protection forbids unless the file says otherwise, and what it lets. */
const protectable: Readonly<Record<string, boolean>> = {
  objects: true,
  scenarios: true,
  formatCells: false,
  formatColumns: false,
  formatRows: false,
  insertColumns: false,
  insertRows: false,
  insertHyperlinks: false,
  deleteColumns: false,
  deleteRows: false,
  selectLockedCells: true,
  selectUnlockedCells: true,
  sort: false,
  autoFilter: false,
  pivotTables: false,
};

function readProtection(xml: string, element: XmlElement): Protection | undefined {
  const attributes = elementAttributes(xml, element);
  if (!isTrue(attributes.get("sheet"))) return undefined;
  const allowed = Object.entries(protectable).map(([name, usual]) => {
    const locked = attributes.get(name);
    return [name, locked === undefined ? usual : !isTrue(locked)] as const;
  });
  return { allowed: Object.fromEntries(allowed) };
}

function readLinks(xml: string, list: XmlElement, relationships: readonly Relationship[]): readonly LinkModel[] {
  const targets = new Map(relationships.map((one) => [one.id, one.target]));
  const links: LinkModel[] = [];
  for (const tag of openTags(xml, list, "hyperlink")) {
    const attributes = attributesOf(xml, tag);
    const area: Area | undefined = parseArea(attributes.get("ref") ?? "");
    const id = prefixedAttribute(attributes, "id");
    const address = id === undefined ? undefined : targets.get(id);
    const place = attributes.get("location");
    const tip = attributes.get("tooltip");
    if (!area) continue;
    links.push({
      area,
      ...(address !== undefined && { address }),
      ...(place !== undefined && { place }),
      ...(tip !== undefined && { tip }),
    });
  }
  return links;
}
