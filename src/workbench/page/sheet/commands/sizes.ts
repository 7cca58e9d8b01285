import type { SheetModel } from "../../../model";
import { fittingHeight, fittingWidth } from "../../book/fitting-heights";
import type { Spreadsheet } from "../spreadsheet";
import { isWholeLine, spansOf, type Line } from "./spans";

/** More rows or columns than this are not given a size at once. */
const mostLines = 20_000;

/** Gives a row or column a size in pixels; one of several that are selected whole gives it to all of them, as in Excel. */
export function setSize(spreadsheet: Spreadsheet, line: Line, index: number, size: number): void {
  setSizes(spreadsheet, line, besides(spreadsheet, line, index), () => size);
}

/** Makes a row or column, and those selected whole with it, as large as what they hold. */
export function fitSize(spreadsheet: Spreadsheet, line: Line, index: number): void {
  const { sheet } = spreadsheet;
  setSizes(spreadsheet, line, besides(spreadsheet, line, index), (at) => fitting(sheet, line, at));
}

function fitting(sheet: SheetModel, line: Line, at: number): number {
  return line === "row" ? fittingHeight(sheet, at) : fittingWidth(sheet, at);
}

/** The rows or columns that are selected whole together with one, or it alone. */
function besides({ selection }: Spreadsheet, line: Line, index: number): readonly number[] {
  const whole = selection.areas.filter((area) => isWholeLine(area, line));
  const spans = spansOf(whole, line);
  if (!spans.some(([first, last]) => index >= first && index <= last)) return [index];
  const all: number[] = [];
  for (const [first, last] of spans) {
    if (last - first + all.length > mostLines) return [index];
    for (let at = first; at <= last; at++) all.push(at);
  }
  return all;
}

function setSizes(
  { model, sheet }: Spreadsheet,
  line: Line,
  lines: readonly number[],
  sizeOf: (at: number) => number,
): void {
  const { layout } = sheet;
  const sizes = new Map(line === "row" ? layout.rowHeights : layout.columnWidths);
  for (const at of lines) sizes.set(at, sizeOf(at));
  model.edit(line === "row" ? "Row height" : "Column width", (edits) => {
    edits.layout(sheet, line === "row" ? { rowHeights: sizes } : { columnWidths: sizes });
  });
}
