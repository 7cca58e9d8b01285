import { lastColumn, lastRow, type Area } from "../../../core";
import type { SheetModel } from "../sheet-model";
import { isWholeShift, movedArea, shiftOf, type Movement, type Shift } from "./shift";

/** Why a person may not move cells so, in a sentence or two; undefined when nothing speaks against it. */
export function reasonNotToMove(sheet: SheetModel, area: Area, movement: Movement): string | undefined {
  const shift = shiftOf(area, movement);
  return (
    protectedReason(sheet, shift) ?? edgeReason(sheet, shift) ?? cutReason(sheet, shift) ?? tableReason(sheet, shift)
  );
}

function protectedReason({ layout, name }: SheetModel, shift: Shift): string | undefined {
  if (!layout.protection) return undefined;
  const what = `${shift.inserts ? "insert" : "delete"}${shift.down ? "Rows" : "Columns"}`;
  if (isWholeShift(shift) && layout.protection.allowed[what] === true) return undefined;
  return `The sheet “${name}” is protected, so its cells cannot be moved. Unprotect the sheet in Excel first.`;
}

/** Nothing is pushed off the end of the sheet. */
function edgeReason(sheet: SheetModel, shift: Shift): string | undefined {
  const used = shift.inserts ? sheet.cells.usedNow(false) : undefined;
  if (!used) return undefined;
  const [end, limit] = shift.down ? [used.bottom, lastRow] : [used.right, lastColumn];
  if (end < shift.at || end + shift.count <= limit) return undefined;
  return `That would push filled cells off the end of the sheet. Clear the last ${shift.down ? "rows" : "columns"} first.`;
}

function cutReason({ merges }: SheetModel, shift: Shift): string | undefined {
  return merges.some((merge) => isCut(merge, shift))
    ? "That would tear a merged cell apart. Unmerge it first, or take whole rows or columns."
    : undefined;
}

/** Whether only a part of an area would move. */
function isCut(area: Area, { down, at, across }: Shift): boolean {
  const [first, last, end] = down ? [area.left, area.right, area.bottom] : [area.top, area.bottom, area.right];
  const meets = first <= across[1] && last >= across[0] && end >= at;
  return meets && (first < across[0] || last > across[1]);
}

function tableReason({ layout }: SheetModel, shift: Shift): string | undefined {
  for (const { name, area, showHeaders, showTotals } of layout.tables) {
    if (isCut(area, shift)) return `That would tear the table “${name}” apart. Take whole rows or columns.`;
    if (shift.inserts || !movedArea(area, shift)) continue;
    const rows = { top: area.top + Number(showHeaders), bottom: area.bottom - Number(showTotals) };
    const holds = (row: number): boolean => row >= shift.at && row < shift.at + shift.count;
    const isBare = holds(rows.top) && holds(rows.bottom);
    if (shift.down && ((showHeaders && holds(area.top)) || isBare) && meetsAcross(area, shift))
      return `A table keeps its headings and one row below them. Delete the whole table “${name}”, or only some of its rows.`;
  }
  return undefined;
}

function meetsAcross({ left, right }: Area, { across }: Shift): boolean {
  return left <= across[1] && right >= across[0];
}
