import type { Area } from "../../../../core";
import { fillCells } from "../../../model";
import { reasonNotToPaste } from "../clipboard/target";
import { selectArea } from "../../grid/moves";
import { usedPart } from "../cell-edits";
import type { Spreadsheet } from "../spreadsheet";

/** More cells than this are not filled at once. */
const mostCells = 500_000;

/** Fills an area beside another from it, and selects both. `counts` is as a series takes it. */
export function fillBeside(spreadsheet: Spreadsheet, from: Area, to: Area, counts?: boolean): void {
  if (!fill(spreadsheet, from, to, counts)) return;
  const both = {
    top: Math.min(from.top, to.top),
    left: Math.min(from.left, to.left),
    bottom: Math.max(from.bottom, to.bottom),
    right: Math.max(from.right, to.right),
  };
  spreadsheet.selection.select(selectArea(both));
}

/** Ctrl+D and Ctrl+R: copies the first row or column of each selected area to the others; of a single one, the one before it to it. */
export function fillOn(spreadsheet: Spreadsheet, direction: "down" | "right"): void {
  for (const whole of spreadsheet.selection.areas) {
    const area = usedPart(spreadsheet.sheet, whole) ?? whole;
    const down = direction === "down";
    const [first, last] = down ? [area.top, area.bottom] : [area.left, area.right];
    const source = first === last ? first - 1 : first;
    if (source < 0) continue;
    const from = down ? { ...area, top: source, bottom: source } : { ...area, left: source, right: source };
    const to = down ? { ...area, top: source + 1 } : { ...area, left: source + 1 };
    if (!fill(spreadsheet, from, to, false)) return;
  }
}

/** Fills down as far as the column beside what is selected is filled without a gap: the one before it, or else the one behind. */
export function fillDownBeside(spreadsheet: Spreadsheet): void {
  const { sheet, selection } = spreadsheet;
  const [area] = selection.areas;
  if (!area) return;
  const end = [area.left - 1, area.right + 1].reduce((found, column) => {
    if (found > area.bottom || column < 0) return found;
    let row = area.bottom;
    while (row + 1 < sheet.rowCount && sheet.value(row + 1, column) !== null) row++;
    return row;
  }, area.bottom);
  if (end > area.bottom) fillBeside(spreadsheet, area, { ...area, top: area.bottom + 1, bottom: end });
}

function fill({ model, sheet, hooks }: Spreadsheet, from: Area, to: Area, counts: boolean | undefined): boolean {
  const size = (to.bottom - to.top + 1) * (to.right - to.left + 1);
  const refused =
    size > mostCells ? "That is too much to fill at once. Select fewer cells." : reasonNotToPaste(sheet, to);
  if (refused !== undefined) {
    hooks.say(refused);
    return false;
  }
  model.edit("Fill", (edits) => {
    fillCells(edits, sheet, from, to, counts);
  });
  return true;
}
