import { lineHeight, textWidth, wrappedLines } from "../grid/measure";
import type { SheetModel } from "../../model/sheet-model";
import { drawnLook } from "./cell-look";

/** Sheets longer than this keep their usual height where the file gives none: measuring every text would take seconds. */
const mostRows = 3000;

/**
 * Heights, in pixels, of the rows that the file gives none: as Excel does on opening, tall enough for wrapped texts and large letters. Only
 * rows that need more than the usual height are in it.
 */
export function fittingHeights(sheet: SheetModel): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  if (sheet.rowCount > mostRows) return heights;
  for (let row = 0; row < sheet.rowCount; row++) {
    if (sheet.layout.rowHeights.has(row) || sheet.isRowHidden(row)) continue;
    const height = fittingHeight(sheet, row);
    if (height > sheet.layout.standardHeight) heights.set(row, height);
  }
  return heights;
}

/** The height at which every text of a row is seen whole. Of cells merged along the row their letters count and no lines, as in Excel. */
export function fittingHeight(sheet: SheetModel, row: number): number {
  let height = 0;
  for (let column = 0; column < sheet.columnCount; column++) {
    const { value, look } = sheet.cell(row, column);
    if (value === null || sheet.isColumnHidden(column)) continue;
    if (!look.wrap && look.fontSize <= 11) continue;
    const merge = sheet.mergeAt(row, column);
    if (merge && merge.bottom > merge.top) continue;
    const drawn = drawnLook(look);
    const lines = look.wrap && !merge ? wrappedLines(sheet.text(row, column), drawn, sheet.columnWidth(column)) : 1;
    height = Math.max(height, lines * lineHeight(drawn) + 3);
  }
  return Math.max(height, sheet.layout.standardHeight);
}

/** The width at which every text of a column is seen whole; the standard width when it has none. */
export function fittingWidth(sheet: SheetModel, column: number): number {
  let width = 0;
  for (let row = 0; row < Math.min(sheet.rowCount, mostRows); row++) {
    const { value, look } = sheet.cell(row, column);
    if (value === null || look.wrap || sheet.mergeAt(row, column)) continue;
    width = Math.max(width, textWidth(sheet.text(row, column), drawnLook(look)));
  }
  return width === 0 ? sheet.layout.standardWidth : Math.ceil(width) + 12;
}
