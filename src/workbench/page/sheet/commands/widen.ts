import type { Edits, SheetModel } from "../../../model";
import { drawnLook } from "../../book/cell-look";
import { textWidth } from "../../grid/measure";

/** What a text needs to either side of it, in pixels. */
const margins = 10;

/** As in Excel, a column that nobody gave a width grows with a number in a format that was typed into it and does not fit. */
export function widenFor(edits: Edits, sheet: SheetModel, row: number, column: number): void {
  const { value, format, look } = sheet.cell(row, column);
  const { columnWidths } = sheet.layout;
  if (typeof value !== "number" || format === "General" || columnWidths.has(column) || look.wrap) return;
  if (sheet.mergeAt(row, column)) return;
  const width = Math.ceil(textWidth(sheet.text(row, column), drawnLook(look))) + margins;
  if (width <= sheet.columnWidth(column)) return;
  edits.layout(sheet, { columnWidths: new Map([...columnWidths, [column, width]]) });
}
