import { areaHolds, type Area } from "../../../core";
import type { Edits } from "../edits";
import { replaceReferences, writeReference } from "../references";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";
import { followEverywhere, type Follow } from "./follow";

/** Cells of a sheet. */
export interface CellsOfSheet {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Has everything that refers to cells which were cut and pasted elsewhere follow them there. */
export function followMove(model: WorkbookModel, edits: Edits, from: CellsOfSheet, to: CellsOfSheet): void {
  const [before, after] = [from.sheet.name.toLowerCase(), to.sheet.name.toLowerCase()];
  const [down, across] = [to.area.top - from.area.top, to.area.left - from.area.left];
  const follow: Follow = (reference, own) => {
    const { top, left, bottom, right } = reference.area;
    if ((reference.sheet ?? own)?.toLowerCase() !== before) return undefined;
    if (!areaHolds(from.area, top, left) || !areaHolds(from.area, bottom, right)) return undefined;
    return writeReference({
      ...reference,
      sheet: before === after ? reference.sheet : own?.toLowerCase() === after ? undefined : to.sheet.name,
      area: { top: top + down, bottom: bottom + down, left: left + across, right: right + across },
    });
  };
  followEverywhere(model, edits, follow);
}

/** A formula as it reads on another sheet: what it refers to on its own is named. */
export function namingSheet(formula: string, sheet: SheetModel): string {
  return replaceReferences(formula, (reference) =>
    reference.sheet === undefined ? writeReference({ ...reference, sheet: sheet.name }) : undefined,
  );
}
