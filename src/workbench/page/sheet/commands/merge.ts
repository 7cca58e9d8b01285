import type { Area } from "../../../../core";
import { holdsSomething, type SheetModel } from "../../../model";
import { ask } from "../../around/say";
import { isWhole, meets } from "../../grid/moves";
import { lockedReason, usedPart } from "../cell-edits";
import type { Spreadsheet } from "../spreadsheet";

/** Whether merged cells are among what is selected. */
export function hasMerges({ sheet, selection }: Spreadsheet): boolean {
  return sheet.merges.some((merge) => selection.areas.some((area) => meets(merge, area)));
}

/** Whether what is selected can be made one cell. */
export function canMerge({ selection }: Spreadsheet): boolean {
  const [area, ...others] = selection.areas;
  return (
    area !== undefined && others.length === 0 && !isWhole(area) && (area.bottom > area.top || area.right > area.left)
  );
}

/** Makes one cell of what is selected. What other cells than the first hold would go, and is asked about. */
export async function mergeCells(spreadsheet: Spreadsheet): Promise<void> {
  const { model, sheet, selection } = spreadsheet;
  const [area] = selection.areas;
  if (!area || !canMerge(spreadsheet) || isLocked(spreadsheet, area)) return;
  const lost = heldBehind(sheet, area);
  if (lost.length > 0) {
    const text = "Only what stands in the first cell is kept. Undo brings the rest back.";
    const answer = await ask("Merge these cells?", text, [
      { answer: "merge", text: "Merge" },
      { answer: "keep", text: "Cancel" },
    ]);
    spreadsheet.focus();
    if (answer !== "merge") return;
  }
  model.edit("Merge cells", (edits) => {
    for (const [row, column] of lost) edits.cell(sheet, row, column, { value: null });
    edits.layout(sheet, { merges: [...sheet.merges.filter((merge) => !meets(merge, area)), area] });
    edits.tell(sheet, area, "cells");
  });
}

/** Takes merged cells apart. */
export function unmergeCells(spreadsheet: Spreadsheet): void {
  const { model, sheet, selection } = spreadsheet;
  if (selection.areas.some((area) => isLocked(spreadsheet, area))) return;
  model.edit("Unmerge cells", (edits) => {
    edits.layout(sheet, {
      merges: sheet.merges.filter((merge) => !selection.areas.some((area) => meets(merge, area))),
    });
  });
}

function isLocked({ sheet, hooks }: Spreadsheet, area: Area): boolean {
  const locked = lockedReason(sheet, area);
  if (locked !== undefined) hooks.say(locked);
  return locked !== undefined;
}

/** The cells of an area that hold something, less the first. */
function heldBehind(sheet: SheetModel, area: Area): readonly (readonly [row: number, column: number])[] {
  const used = usedPart(sheet, area);
  const held: (readonly [number, number])[] = [];
  if (!used) return held;
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const isFirst = row === area.top && column === area.left;
      if (!isFirst && holdsSomething(sheet.cell(row, column))) held.push([row, column]);
    }
  }
  return held;
}
