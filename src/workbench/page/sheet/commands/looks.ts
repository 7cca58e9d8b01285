import type { Area } from "../../../../core";
import type { CellPatch, SheetModel } from "../../../model";
import { eachTarget, lockedReason, usedPart } from "../cell-edits";
import type { Spreadsheet } from "../spreadsheet";

/** More empty cells than this are not given a look one by one: of whole rows and columns, what is used gets it. */
const mostEmpty = 20_000;

/** Makes the selected cells bold, italic or underlined; where the active one is so already, no longer. */
export function toggleLook(spreadsheet: Spreadsheet, what: "bold" | "italic" | "underline"): void {
  const { top, left } = spreadsheet.selection.activeArea;
  const on = !spreadsheet.sheet.cell(top, left).look[what];
  patch(spreadsheet, { bold: "Bold", italic: "Italic", underline: "Underline" }[what], { look: { [what]: on } });
}

/** Gives the selected cells a number format. */
export function setFormat(spreadsheet: Spreadsheet, format: string): void {
  patch(spreadsheet, "Number format", { format });
}

function patch({ model, sheet, selection, hooks }: Spreadsheet, what: string, change: CellPatch): void {
  const areas = selection.areas.flatMap((area) => reached(sheet, area) ?? []);
  const locked = areas.map((area) => lockedReason(sheet, area)).find((reason) => reason !== undefined);
  if (locked !== undefined) {
    hooks.say(locked);
    return;
  }
  model.edit(what, (edits) => {
    for (const area of areas) {
      eachTarget(sheet, area, (row, column) => {
        edits.cell(sheet, row, column, change);
      });
      edits.tell(sheet, area, "formats");
    }
  });
}

function reached(sheet: SheetModel, area: Area): Area | undefined {
  const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return size <= mostEmpty ? area : usedPart(sheet, area);
}
