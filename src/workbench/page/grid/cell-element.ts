import { formatA1 } from "../../../core";
import type { Area } from "../../../core";
import { cellMargin, cellStyle, tooNarrow, usualSize } from "./cell-style";
import { textWidth } from "./measure";
import type { ShownCell, ShownSheet } from "./sheet-look";

/** Where a cell stands in its row's element, and how large it is, in pixels. */
export interface Box {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The id of a cell's element, by which the grid says which cell is active. */
export function cellId(row: number, column: number): string {
  return `cell-${formatA1(row, column)}`;
}

/** Makes the element of one cell, or of a merged one. Texts are set as text: nothing in a workbook is ever read as HTML. */
export function cellElement(
  sheet: ShownSheet,
  row: number,
  column: number,
  box: Box,
  merge: Area | undefined,
): HTMLElement {
  const cell = sheet.cell(row, column);
  const element = document.createElement("div");
  element.className = cell.look.wrap ? "cell wrap" : "cell";
  element.id = cellId(row, column);
  element.dataset.a1 = formatA1(row, column);
  element.setAttribute("role", "gridcell");
  element.setAttribute("aria-colindex", String(column + 2));
  if (merge) {
    element.classList.add("merged");
    element.setAttribute("aria-rowspan", String(merge.bottom - merge.top + 1));
    element.setAttribute("aria-colspan", String(merge.right - merge.left + 1));
  }
  element.style.cssText = `left:${String(box.left)}px;width:${String(box.width)}px;height:${String(box.height)}px;${cellStyle(cell)}`;
  if (cell.text !== "") element.append(textElement(sheet, cell, row, column, box, merge));
  if (cell.note !== undefined) element.append(noteMark());
  if (cell.note !== undefined) element.classList.add("noted");
  if (cell.link !== undefined) element.classList.add("linked");
  return element;
}

function textElement(
  sheet: ShownSheet,
  cell: ShownCell,
  row: number,
  column: number,
  box: Box,
  merge: Area | undefined,
): HTMLElement {
  const span = document.createElement("span");
  span.className = "text";
  span.textContent = cell.text;
  if (cell.look.wrap || mayFit(cell, box.width) || merge) return span;
  const width = textWidth(cell.text, cell.look) + 2 * cellMargin + (cell.look.indent ?? 0);
  if (width <= box.width) return span;
  if (cell.kind === "number") span.textContent = fittingNumber(cell, box.width) ?? tooNarrow;
  else if (cell.kind === "text" && (cell.look.horizontal ?? "left") === "left") {
    const room = roomToTheRight(sheet, row, column, width);
    if (room > box.width) {
      span.classList.add("over");
      span.style.maxWidth = `${String(room - cellMargin)}px`;
    }
  }
  return span;
}

/** A number without a format with as many digits as fit into a width: only decimals are left out. */
function fittingNumber({ general, look }: ShownCell, width: number): string | undefined {
  if (general === undefined) return undefined;
  const room = width - 2 * cellMargin - (look.indent ?? 0);
  const whole = Math.max(1, Math.trunc(Math.abs(general)).toString().length);
  for (let digits = 10; digits >= whole; digits--) {
    const text = String(Number(general.toPrecision(digits)));
    if (!text.includes("e") && textWidth(text, look) <= room) return text;
  }
  return undefined;
}

/** Spares measuring: no letter of the usual fonts is wider than its size. */
function mayFit({ text, look }: ShownCell, width: number): boolean {
  return text.length * (look.size ?? usualSize) * 0.62 + 2 * cellMargin + (look.indent ?? 0) <= width;
}

/** How far a text may run over the empty cells to its right, in pixels from its own left edge. */
function roomToTheRight(sheet: ShownSheet, row: number, column: number, wanted: number): number {
  let room = sheet.columns.size(column);
  for (let next = column + 1; room < wanted && next < sheet.columns.count; next++) {
    if (sheet.columns.isHidden(next)) continue;
    if (sheet.cell(row, next).kind !== "empty" || isMerged(sheet, row, next)) break;
    room += sheet.columns.size(next);
  }
  return Math.min(room, wanted + cellMargin);
}

function isMerged(sheet: ShownSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right,
  );
}

function noteMark(): HTMLElement {
  const mark = document.createElement("i");
  mark.className = "note-mark";
  mark.setAttribute("aria-hidden", "true");
  return mark;
}
