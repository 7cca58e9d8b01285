import { areaHolds, lastColumn, lastRow, type Area } from "../../../../core";
import type { SheetModel } from "../../../model";
import { meets, sameArea } from "../../grid/moves";
import { lockedReason } from "../cell-edits";

/** More cells than this are not filled over and over by one paste. */
const mostFilled = 200_000;

/** A copy fills the selected area when it goes into it a whole number of times, else it is pasted once from the corner. */
export function targetArea(target: Area, height: number, width: number): Area {
  const rows = target.bottom - target.top + 1;
  const columns = target.right - target.left + 1;
  const fits = rows % height === 0 && columns % width === 0 && rows * columns <= mostFilled;
  return fits ? target : sized(target, height, width);
}

/** An area of a size from the corner of another. */
export function sized({ top, left }: Area, height: number, width: number): Area {
  return { top, left, bottom: top + height - 1, right: left + width - 1 };
}

/** Why nothing can be pasted into an area, in a sentence; undefined when it can. */
export function reasonNotToPaste(sheet: SheetModel, area: Area): string | undefined {
  if (area.bottom > lastRow || area.right > lastColumn)
    return "What was copied does not fit there: the sheet ends. Select a cell further up or to the left.";
  const torn = sheet.merges.some(
    (merge) =>
      meets(merge, area) && !(areaHolds(area, merge.top, merge.left) && areaHolds(area, merge.bottom, merge.right)),
  );
  if (torn) return "That would tear a merged cell apart. Unmerge it first, or paste elsewhere.";
  return lockedReason(sheet, area);
}

/** Whether an area is one merged cell of a sheet and nothing else. */
export function isOneMerge(sheet: SheetModel, area: Area): boolean {
  return sheet.merges.some((merge) => sameArea(merge, area));
}
