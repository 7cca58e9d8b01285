import { printedArea } from "../../core/board/sheet/printed";
import type { OwnSheet } from "../../core/plan/operation";
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

/** Readable on paper: landscape, as wide as a page, as many pages as it takes. */
const paper = 'orientation="landscape" fitToHeight="0"';

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
  const text =
    `${declaration}<worksheet${attribute("xmlns", namespaces.main)}${attribute("xmlns:r", namespaces.relationships)}>` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${dimension}${sheetViewsXml(sheet, "")}<sheetFormatPr defaultRowHeight="15"/>` +
    `${cols}${sheetData}${hyperlinks}<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
    `<pageSetup ${paper}/><tableParts count="1"><tablePart r:id="${tableId}"/></tableParts></worksheet>`;
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
  draft.write(workbook, printPart(printOnTop(listed, sheet.name, sheet.table.area.top), sheet));
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
  draft.write(part.path, applyEdits(text, edits));
  writeOwnCharts(target, part.path, before, sheet);
  if (before.table.area.top !== sheet.table.area.top) {
    draft.write(workbook, printOnTop(draft.text(workbook), sheet.name, sheet.table.area.top));
  }
  if (before.rows.length !== sheet.rows.length) draft.write(workbook, printPart(draft.text(workbook), sheet));
  for (const path of ownTablePaths(draft, part.path)) {
    draft.write(path, tableXml(sheet, readTable(draft.text(path))?.id ?? 1, namespaces.main));
  }
}

/** The workbook part with the cells of a sheet of ours named that are printed, where those are not all. */
function printPart(text: string, sheet: OwnSheet): string {
  const area = printedArea(sheet);
  return area ? printOnly(text, sheet.name, area) : text;
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
