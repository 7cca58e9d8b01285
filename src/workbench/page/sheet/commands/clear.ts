import { emptyCell, type Cell } from "../../../model";
import { lockedReason, usedPart } from "../cell-edits";
import type { Spreadsheet } from "../spreadsheet";

/** Empties the selected cells; their formats stay. */
export function clearContents(spreadsheet: Spreadsheet): void {
  clear(spreadsheet, "Clear", (cell) =>
    cell.value !== null || cell.formula !== undefined ? { value: null } : undefined,
  );
}

/** Takes fills, fonts, edges and number formats off the selected cells; what they hold stays. */
export function clearFormats(spreadsheet: Spreadsheet): void {
  const { format, look } = emptyCell;
  clear(spreadsheet, "Clear formats", (cell) =>
    cell.format !== format || cell.look !== look ? { format, look } : undefined,
  );
}

function clear(
  { model, sheet, selection, hooks }: Spreadsheet,
  what: string,
  change: (cell: Cell) => Partial<Cell> | undefined,
): void {
  const used = selection.areas.flatMap((area) => usedPart(sheet, area) ?? []);
  const locked = used.map((area) => lockedReason(sheet, area)).find((reason) => reason !== undefined);
  if (locked !== undefined) hooks.say(locked);
  if (locked !== undefined || used.length === 0) return;
  model.edit(what, (edits) => {
    for (const area of used) {
      edits.area(sheet, area, (row, column) => change(sheet.cell(row, column)), what === "Clear" ? "cells" : "formats");
    }
  });
}
