import type { Edits } from "../edits";
import { followEverywhere, type Follow } from "../move/follow";
import { referencesOf, writeReference } from "../references";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";

/** How references follow a sheet that has another name. */
export function followRename(before: string, after: string): Follow {
  const wanted = before.toLowerCase();
  return (reference) =>
    reference.sheet?.toLowerCase() === wanted ? writeReference({ ...reference, sheet: after }) : undefined;
}

/** What references to a sheet that is no more become. */
export function followRemoval(name: string): Follow {
  const wanted = name.toLowerCase();
  return (reference) => (reference.sheet?.toLowerCase() === wanted ? "#REF!" : undefined);
}

/** Gives a sheet another name, in formulas, names, formats, links and charts as well. */
export function giveName(model: WorkbookModel, edits: Edits, sheet: SheetModel, name: string): void {
  const before = sheet.name;
  edits.layout(sheet, { name });
  followEverywhere(model, edits, followRename(before, name));
}

/** Takes a sheet out. Formulas that refer to it say `#REF!` from then on, as in Excel. */
export function takeOutSheet(model: WorkbookModel, edits: Edits, sheet: SheetModel): void {
  edits.removeSheet(sheet);
  followEverywhere(model, edits, followRemoval(sheet.name));
}

/** Whether a sheet may be deleted or hidden: another one that is shown must be left. */
export function isLastShown(model: WorkbookModel, sheet: SheetModel): boolean {
  return !model.sheets.some((one) => one !== sheet && one.visibility === "visible");
}

/** How many formulas on other sheets read a sheet. */
export function readersOf(model: WorkbookModel, sheet: SheetModel): number {
  const wanted = sheet.name.toLowerCase();
  let count = 0;
  for (const other of model.sheets) {
    if (other === sheet) continue;
    for (const { cell } of other.cells.all()) {
      const { formula } = cell;
      if (formula?.includes("!") && referencesOf(formula).some((one) => one.sheet?.toLowerCase() === wanted)) count++;
    }
  }
  return count;
}
