import { refuseLocked } from "../cell-writes";
import type { HostContext } from "../type-table";
import { each, readNumber } from "./look-props";
import type { Places } from "./range-areas";

/** Widths and heights are points in Office.js and pixels in the model. */
export function setSize(places: Places, value: unknown, host: HostContext, columns: boolean): void {
  const pixels = Math.round((readNumber(value) * 4) / 3);
  for (const { sheet, area } of each(places)) {
    refuseLocked({ sheet, area }, "RangeFormat", columns ? "formatColumns" : "formatRows");
    const sizes = new Map(columns ? sheet.layout.columnWidths : sheet.layout.rowHeights);
    const [first, last] = columns ? [area.left, area.right] : [area.top, Math.min(area.bottom, area.top + 100_000)];
    for (let index = first; index <= last; index++) sizes.set(index, pixels);
    host.edits.layout(sheet, columns ? { columnWidths: sizes } : { rowHeights: sizes });
  }
}

export function sizeAlike(places: Places, columns: boolean): number | null {
  const sizes = new Set<number>();
  for (const { sheet, area } of each(places)) {
    const [first, last] = columns ? [area.left, area.right] : [area.top, Math.min(area.bottom, area.top + 100_000)];
    for (let index = first; index <= last; index++)
      sizes.add(columns ? sheet.columnWidth(index) : sheet.rowHeight(index));
  }
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only * 0.75 : null;
}

/** Widths that show the longest text, by seven pixels a letter. */
export function autofitColumns(places: Places, host: HostContext): void {
  for (const { sheet, area } of each(places)) {
    const used = sheet.cells.usedNow(true);
    if (!used) continue;
    const widths = new Map(sheet.layout.columnWidths);
    for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column++) {
      let letters = 0;
      for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row++) {
        for (const line of sheet.text(row, column).split("\n")) letters = Math.max(letters, line.length);
      }
      if (letters > 0) widths.set(column, Math.min(1790, letters * 7 + 12));
    }
    host.edits.layout(sheet, { columnWidths: widths });
  }
}

export function autofitRows(places: Places, host: HostContext): void {
  for (const { sheet, area } of each(places)) {
    const heights = new Map(sheet.layout.rowHeights);
    for (const row of heights.keys()) if (row >= area.top && row <= area.bottom) heights.delete(row);
    host.edits.layout(sheet, { rowHeights: heights });
  }
}
