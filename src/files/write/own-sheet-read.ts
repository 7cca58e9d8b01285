import { columnNumber, formatA1, parseA1, type Area, type CellRef } from "../../core/cell/address";
import { chartsOn } from "../../core/chart/charts-on";
import type { OwnCell, OwnSheet } from "../../core/plan/operation";
import { childElement, childElements, elementAttributes, isTrue, openTags, type XmlElement } from "../package";
import { attributesOf } from "../package";
import { cellsOf, rowsOf } from "./cell-places";
import { readHolding, type SharedTexts } from "./cell-xml";
import { widthMargin } from "./own-sheet-xml";
import { usualWidth } from "./row-heights";
import type { OwnStyles } from "./own-styles";
import type { TableFacts } from "./table-xml";
import { outlineOf, type Outline } from "./xml-edit";

/** What is needed to read a sheet of ours: its part, its table, and what the cells' XML refers to. */
export interface OwnSheetSource {
  readonly name: string;
  readonly text: string;
  readonly table: TableFacts;
  readonly styles: OwnStyles;
  readonly texts: SharedTexts;
  /** The names of the charts of ours that are on it. */
  readonly charts: ReadonlySet<string>;
}

/** One of our own sheets as it stands in the workbook, whoever wrote it last: what was written reads back equal. */
export function readOwnSheet({ name, text, table, styles, texts, charts: named }: OwnSheetSource): OwnSheet {
  const outline = outlineOf(text);
  const rows = outline ? readRows(text, outline, styles, texts) : [];
  const area = statedArea(table.area, rows.length);
  const charts = named.size > 0 ? chartsOn(rows, area).filter(({ name: one }) => named.has(one)) : [];
  return {
    name,
    rows,
    widths: outline ? readWidths(text, outline) : [],
    table: { name: table.name, area },
    frozen: outline ? readFrozen(text, outline) : { rows: 0, columns: 0 },
    ...(charts.length > 0 && { charts }),
  };
}

/** The row that Excel insists on below a heading is not part of the table when the sheet has no such row. */
function statedArea(area: Area, rowCount: number): Area {
  return area.bottom === area.top + 1 && rowCount === area.bottom ? { ...area, bottom: area.top } : area;
}

function readRows(
  text: string,
  outline: Outline,
  styles: OwnStyles,
  texts: SharedTexts,
): readonly (readonly OwnCell[])[] {
  const data = childNamed(outline, "sheetData");
  const links = readLinks(text, childNamed(outline, "hyperlinks"));
  const rows: OwnCell[][] = [];
  for (const { row, element } of data ? rowsOf(text, data) : []) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    for (const place of cellsOf(text, element)) {
      while (cells.length < place.column) cells.push({ value: null });
      const link = links.get(formatA1(row, place.column));
      const style = styles.read(Number(elementAttributes(text, place.element).get("s") ?? 0));
      cells[place.column] = { ...readHolding(text, place.element, texts), ...style, ...(link ? { link } : {}) };
    }
  }
  return rows;
}

function readLinks(text: string, list: XmlElement | undefined): ReadonlyMap<string, CellRef> {
  const links = new Map<string, CellRef>();
  for (const tag of list ? openTags(text, list, "hyperlink") : []) {
    const attributes = attributesOf(text, tag);
    const target = parseLocation(attributes.get("location") ?? "");
    if (target) links.set((attributes.get("ref") ?? "").replaceAll("$", ""), target);
  }
  return links;
}

/** The cell that a link's location names, as `formatRef` writes it; undefined for a place that is no single cell. */
function parseLocation(location: string): CellRef | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(location);
  const at = parseA1(match?.[3] ?? "");
  return match && at ? { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", ...at } : undefined;
}

/** Widths in characters, up to the last column that was given one. */
function readWidths(text: string, outline: Outline): readonly number[] {
  const list = childNamed(outline, "cols");
  const widths: number[] = [];
  for (const column of list ? childElements(text, list) : []) {
    const attributes = elementAttributes(text, column);
    const last = Math.min(Number(attributes.get("max")), columnNumber("XFD"));
    if (!isTrue(attributes.get("customWidth")) || last - Number(attributes.get("min")) > mostAlike) continue;
    const width = Number((Number(attributes.get("width")) - widthMargin).toFixed(6));
    while (widths.length < Number(attributes.get("min")) - 1) widths.push(usualWidth);
    while (widths.length < last) widths.push(width);
  }
  return widths;
}

/** Columns to the end of the sheet that some programs give one width are not columns of ours. */
const mostAlike = 1000;

function readFrozen(text: string, outline: Outline): OwnSheet["frozen"] {
  const views = childNamed(outline, "sheetViews");
  const view = views && childElement(text, views, "sheetView");
  const pane = view && childElement(text, view, "pane");
  const attributes = pane && elementAttributes(text, pane);
  if (!attributes?.get("state")?.startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: Number(attributes.get("ySplit") ?? 0), columns: Number(attributes.get("xSplit") ?? 0) };
}

function childNamed(outline: Outline, local: string): XmlElement | undefined {
  return outline.children.find((child) => child.local === local);
}
