import { formatA1, formatArea, parseArea, type Area } from "../../core/cell/address";
import type { CellContent } from "../../core/plan/operation";
import { childElements, elementAttributes, type XmlElement } from "../package";
import type { CellFormats } from "./cell-formats";
import { findRows, type RowPlace } from "./cell-places";
import type { ColumnStyles } from "./cell-styles";
import { holdingXml, type SharedTexts } from "./cell-xml";
import {
  appendInside,
  attribute,
  isEmptyTag,
  removeElement,
  setAttributes,
  withAttributes,
  type Edit,
  type Outline,
} from "./xml-edit";

/** What a cell shall hold, counted from 0. Its format stays as it is unless the content has one. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** The number format that it has then. */
  readonly format: string;
}

/** A sheet whose cells are written, and what their XML refers to. */
export interface SheetContext {
  readonly text: string;
  readonly outline: Outline;
  readonly formats: CellFormats;
  readonly columns: ColumnStyles;
  readonly texts: SharedTexts;
}

/** The edits that write cells of a sheet, found in one pass over it. Each cell may be named once. */
export function cellEdits(sheet: SheetContext, writes: readonly CellWrite[]): readonly Edit[] {
  const byRow = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const inRow = byRow.get(write.row) ?? [];
    byRow.set(write.row, inRow);
    inRow.push(write);
  }
  const wanted = [...byRow.keys()].sort((a, b) => a - b);
  const edits: Edit[] = [];
  const behind: string[] = [];
  for (const place of findRows(sheet.text, sheet.outline, wanted)) {
    const inRow = (byRow.get(place.row) ?? []).sort((a, b) => a.column - b.column);
    if (place.element) edits.push(...rowEdits(sheet, place, place.element, inRow));
    else if (place.at !== undefined) edits.push({ start: place.at, end: place.at, text: newRow(sheet, place, inRow) });
    else behind.push(newRow(sheet, place, inRow));
  }
  const data = sheet.outline.children.find((child) => child.local === "sheetData");
  if (data && behind.join("") !== "") edits.push(appendInside(sheet.text, data, behind.join("")));
  return [...edits, ...dimensionEdit(sheet, writes)];
}

function newRow(sheet: SheetContext, place: RowPlace, writes: readonly CellWrite[]): string {
  const { prefix } = sheet.outline;
  const cells = writes.map((write) => newCell(sheet, place, write)).join("");
  if (cells === "") return "";
  return `<${prefix}row r="${String(place.row + 1)}">${cells}</${prefix}row>`;
}

function rowEdits(
  sheet: SheetContext,
  place: RowPlace,
  element: XmlElement,
  writes: readonly CellWrite[],
): readonly Edit[] {
  const edits: Edit[] = [];
  const added: string[] = [];
  let count = place.cells.length;
  for (const write of writes) {
    const present = place.cells.find(({ column }) => column === write.column);
    const xml = present ? changedCell(sheet, place, present.element, write) : newCell(sheet, place, write);
    if (present) {
      edits.push({ start: present.element.start, end: present.element.end, text: xml });
      if (xml === "") count--;
      continue;
    }
    if (xml === "") continue;
    count++;
    const next = place.cells.find(({ column }) => column > write.column);
    if (next) edits.push({ start: next.element.start, end: next.element.start, text: xml });
    else added.push(xml);
  }
  if (count === 0 && edits.length > 0 && saysNothing(sheet.text, element)) return [removeElement(element)];
  return [...edits, ...rowEnd(sheet, element, added.join(""), spans(sheet.text, element, writes))];
}

/** Whether a row may go with its cells: beside them it has only its number and the hint at its columns. */
function saysNothing(text: string, row: XmlElement): boolean {
  if (childElements(text, row).some(({ local }) => local !== "c")) return false;
  return [...elementAttributes(text, row).keys()].every((name) => name === "r" || name === "spans");
}

function rowEnd(sheet: SheetContext, row: XmlElement, added: string, span: string | undefined): readonly Edit[] {
  const tag = span === undefined ? undefined : setAttributes(sheet.text, row, { spans: span });
  const inside = added === "" ? undefined : appendInside(sheet.text, row, added);
  if (tag && inside && isEmptyTag(sheet.text, row)) {
    return [{ ...tag, text: tag.text.replace(/\/>$/, () => inside.text) }];
  }
  return [tag, inside].filter((edit) => edit !== undefined);
}

/** A row's hint at the columns that it uses, when it has one that writing makes too small. */
function spans(text: string, row: XmlElement, writes: readonly CellWrite[]): string | undefined {
  const present = /^(\d+):(\d+)$/.exec(elementAttributes(text, row).get("spans") ?? "");
  if (!present) return undefined;
  const columns = writes.filter(({ content }) => !isEmpty(content)).map(({ column }) => column + 1);
  const first = Math.min(Number(present[1]), ...columns);
  const last = Math.max(Number(present[2]), ...columns);
  const wider = `${String(first)}:${String(last)}`;
  return wider === present[0] ? undefined : wider;
}

function newCell(sheet: SheetContext, place: RowPlace, { row, column, content }: CellWrite): string {
  const usual = sheet.columns.defaultStyle(sheet.text, place, column);
  const style = content.format === undefined ? usual : sheet.formats.withFormat(usual, content.format);
  if (isEmpty(content) && style === usual) return "";
  const { prefix } = sheet.outline;
  const { type, inside } = holdingXml(content, prefix, sheet.texts);
  const tag = `<${prefix}c r="${formatA1(row, column)}"${attribute("s", style === 0 ? undefined : style)}${attribute("t", type)}`;
  return inside === "" ? `${tag}/>` : `${tag}>${inside}</${prefix}c>`;
}

/** The cell's XML with what it shall hold; "" when nothing is left that its row and column do not say anyway. */
function changedCell(sheet: SheetContext, place: RowPlace, cell: XmlElement, { column, content }: CellWrite): string {
  const { text } = sheet;
  const attributes = elementAttributes(text, cell);
  const own = Number(attributes.get("s") ?? 0);
  const style = content.format === undefined ? own : sheet.formats.withFormat(own, content.format);
  const extra = childElements(text, cell)
    .filter(({ local }) => local !== "f" && local !== "v" && local !== "is")
    .map(({ start, end }) => text.slice(start, end))
    .join("");
  const bare = extra === "" && [...attributes.keys()].every((name) => name === "r" || name === "s" || name === "t");
  if (isEmpty(content) && bare && style === sheet.columns.defaultStyle(text, place, column)) return "";
  const { type, inside } = holdingXml(content, sheet.outline.prefix, sheet.texts);
  const changes = { ...(style === own ? {} : { s: style === 0 ? undefined : String(style) }), t: type, cm: undefined };
  const tag = withAttributes(text.slice(cell.start, cell.openEnd), changes).replace(/\s*\/?>$/, "");
  return inside + extra === "" ? `${tag}/>` : `${tag}>${inside}${extra}</${cell.name}>`;
}

function isEmpty({ value, formula }: CellContent): boolean {
  return value === null && formula === undefined;
}

/** The sheet's statement of the area that it uses, widened to the cells that are written. */
function dimensionEdit({ text, outline }: SheetContext, writes: readonly CellWrite[]): readonly Edit[] {
  const element = outline.children.find((child) => child.local === "dimension");
  const present = element && parseArea(elementAttributes(text, element).get("ref") ?? "");
  const filled = writes.filter(({ content }) => !isEmpty(content));
  if (!present || filled.length === 0) return [];
  const wider = filled.reduce<Area>(
    (area, { row, column }) => ({
      top: Math.min(area.top, row),
      left: Math.min(area.left, column),
      bottom: Math.max(area.bottom, row),
      right: Math.max(area.right, column),
    }),
    present,
  );
  return formatArea(wider) === formatArea(present) ? [] : [setAttributes(text, element, { ref: formatArea(wider) })];
}
