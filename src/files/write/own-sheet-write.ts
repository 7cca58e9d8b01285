import type { OwnSheet } from "../../core/plan/operation";
import { type OwnPrint, printMargin, printOf } from "../../core/plan/own-print";
import { childElement, childElements, isOfType, type SheetPart } from "../package";
import { writeOwnCharts } from "./chart/own-charts";
import type { Draft } from "./draft";
import { contentType, declaration, type Namespaces } from "./names";
import { worksheetOrder } from "./orders";
import { ownSheetXml, paneXml, sheetViewsXml } from "./own-sheet-xml";
import type { OwnStyles } from "./own-styles";
import { isOwnTable, readTable, tableXml } from "./table-xml";
import { printOnly, printOnTop } from "./workbook-names";
import { addSheetEntry, removeSheetEntry } from "./workbook-xml";
import { partsReachable } from "./reachable";
import {
  appendInside,
  applyEdits,
  attribute,
  isEmptyTag,
  outlineOf,
  putChild,
  removeElement,
  type Edit,
  type Outline,
} from "./xml-edit";

/** A workbook whose own sheets are written. */
export interface OwnSheetTarget {
  readonly draft: Draft;
  /** The path of the workbook part. */
  readonly workbook: string;
  readonly namespaces: Namespaces;
  readonly styles: OwnStyles;
}

/** The format counts inches, of 72 points each. */
const inches = String(printMargin / 72);
const marginsXml = `<pageMargins left="${inches}" right="${inches}" top="${inches}" bottom="${inches}" header="0.3" footer="0.3"/>`;

/** Adds one of our own sheets behind the last. The sheet that the user had on top stays there. */
export function addOwnSheet(target: OwnSheetTarget, sheet: OwnSheet): void {
  const { draft, workbook, namespaces, styles } = target;
  const path = draft.freePath(workbook, "worksheets/sheet");
  const tablePath = draft.freePath(workbook, "tables/table");
  const ids = partsReachable(draft, "table").map((one) => readTable(draft.text(one))?.id ?? 0);
  const table = tableXml(sheet, Math.max(0, ...ids) + 1, namespaces.main);
  const tableType = `${namespaces.relationships}/table`;
  const tableId = draft.add(tablePath, table, contentType("table"), path, tableType);
  const { dimension, cols, sheetData, hyperlinks } = ownSheetXml(sheet, styles, "");
  const print = printOf(sheet);
  const fit = print.pages.kind === "scaled" ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  const text =
    `${declaration}<worksheet${attribute("xmlns", namespaces.main)}${attribute("xmlns:r", namespaces.relationships)}>` +
    `${fit}${dimension}${sheetViewsXml(sheet, "")}<sheetFormatPr defaultRowHeight="15"/>` +
    `${cols}${sheetData}${hyperlinks}${marginsXml}` +
    `${pageSetupXml(print)}${breaksXml(print, "")}<tableParts count="1"><tablePart r:id="${tableId}"/></tableParts></worksheet>`;
  const relationshipId = draft.add(
    path,
    text,
    contentType("worksheet"),
    workbook,
    `${namespaces.relationships}/worksheet`,
  );
  writeOwnCharts(target, path, undefined, sheet);
  const entry = { name: sheet.name, relationshipId };
  const listed = addSheetEntry(draft.text(workbook), entry, namespaces.relationships);
  const onTop = print.titleRow === undefined ? listed : printOnTop(listed, sheet.name, print.titleRow);
  draft.write(workbook, printPart(onTop, sheet.name, print));
}

/**
 * Writes one of our own sheets again where it is. What others put on it besides cells (charts, notes, formats) stays; cells that they
 * merged do not, since Excel takes a table over merged cells for damage.
 */
export function updateOwnSheet(target: OwnSheetTarget, part: SheetPart, before: OwnSheet, sheet: OwnSheet): void {
  const { draft, workbook, namespaces, styles } = target;
  const text = draft.text(part.path);
  const outline = outlineOf(text);
  if (!outline) return;
  const xml = ownSheetXml(sheet, styles, outline.prefix);
  const edits: Edit[] = [];
  edits.push(...putChild(text, outline, worksheetOrder, "mergeCells", ""));
  for (const local of ["dimension", "cols", "sheetData", "hyperlinks"] as const) {
    edits.push(...putChild(text, outline, worksheetOrder, local, xml[local]));
  }
  if (before.frozen.rows !== sheet.frozen.rows || before.frozen.columns !== sheet.frozen.columns) {
    edits.push(...viewEdits(text, outline, sheet));
  }
  const [printed, print] = [printOf(before), printOf(sheet)];
  if (JSON.stringify(printed.pages) !== JSON.stringify(print.pages)) {
    edits.push(...putChild(text, outline, worksheetOrder, "rowBreaks", breaksXml(print, outline.prefix)));
  }
  draft.write(part.path, applyEdits(text, edits));
  writeOwnCharts(target, part.path, before, sheet);
  if (print.titleRow !== undefined && printed.titleRow !== print.titleRow) {
    draft.write(workbook, printOnTop(draft.text(workbook), sheet.name, print.titleRow));
  }
  if (JSON.stringify(printed.area) !== JSON.stringify(print.area)) {
    draft.write(workbook, printPart(draft.text(workbook), sheet.name, print));
  }
  for (const path of ownTablePaths(draft, part.path)) {
    draft.write(path, tableXml(sheet, readTable(draft.text(path))?.id ?? 1, namespaces.main));
  }
}

/** The workbook part with the cells of a sheet of ours named that are printed, where those are not all. */
function printPart(text: string, name: string, { area }: OwnPrint): string {
  return area ? printOnly(text, name, area) : text;
}

/** A4, which the format has the number 9 for. */
function pageSetupXml({ orientation, pages }: OwnPrint): string {
  const size = pages.kind === "scaled" ? ` scale="${String(pages.percent)}"` : "";
  const height = pages.kind === "across" ? ' fitToHeight="0"' : "";
  return `<pageSetup paperSize="9"${size}${height} orientation="${orientation}"/>`;
}

/** The breaks before the rows that pages begin with; "" for none. A break is known by the row above it, counted from 1. */
function breaksXml({ pages }: OwnPrint, prefix: string): string {
  if (pages.kind !== "scaled" || pages.starts.length === 0) return "";
  const breaks = pages.starts.map((row) => `<${prefix}brk id="${String(row)}" max="16383" man="1"/>`);
  const count = String(breaks.length);
  return `<${prefix}rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</${prefix}rowBreaks>`;
}

/** What is kept in view changes; whether the sheet is on top, and how large it is shown, stays. */
function viewEdits(text: string, outline: Outline, sheet: OwnSheet): readonly Edit[] {
  const views = outline.children.find(({ local }) => local === "sheetViews");
  const view = views && childElement(text, views, "sheetView");
  if (!view) return putChild(text, outline, worksheetOrder, "sheetViews", sheetViewsXml(sheet, outline.prefix));
  const gone = childElements(text, view).filter(({ local }) => local === "pane" || local === "selection");
  const pane = paneXml(sheet, outline.prefix);
  if (isEmptyTag(text, view)) return pane === "" ? [] : [appendInside(text, view, pane)];
  return [...gone.map(removeElement), { start: view.openEnd, end: view.openEnd, text: pane }];
}

/** Takes out one of our own sheets, with every part that only it led to. */
export function removeOwnSheet({ draft, workbook }: Pick<OwnSheetTarget, "draft" | "workbook">, part: SheetPart): void {
  const before = partsReachable(draft);
  draft.dropRelationships(workbook, new Set([part.relationshipId]));
  const after = new Set(partsReachable(draft));
  draft.write(workbook, removeSheetEntry(draft.text(workbook), part.relationshipId));
  draft.remove(before.filter((path) => !after.has(path)));
}

/** The parts of our own tables on a sheet. */
export function ownTablePaths(draft: Draft, sheetPath: string): readonly string[] {
  return draft
    .relationships(sheetPath)
    .filter((one) => !one.external && isOfType(one, "table") && draft.has(one.target))
    .map(({ target }) => target)
    .filter((path) => isOwnTable(readTable(draft.text(path))?.name ?? ""));
}
