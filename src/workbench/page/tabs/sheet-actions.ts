import {
  copySheet,
  giveName,
  isLastShown,
  newSheetName,
  readersOf,
  takeOutSheet,
  type SheetModel,
  type WorkbookModel,
} from "../../model";
import { ask } from "../around/say";

/** Adds an empty sheet behind another, and brings it to the front. */
export function addSheet(model: WorkbookModel, behind: SheetModel): SheetModel {
  const made = model.edit("New sheet", (edits) =>
    edits.addSheet(newSheetName(model), model.freshId(), model.sheets.indexOf(behind) + 1),
  );
  model.activate(made);
  return made;
}

/** Copies a sheet, puts the copy behind it and to the front. */
export function duplicateSheet(model: WorkbookModel, sheet: SheetModel): void {
  const made = model.edit("Duplicate sheet", (edits) =>
    copySheet(model, edits, sheet, model.sheets.indexOf(sheet) + 1),
  );
  model.activate(made);
}

/** Gives a sheet another name, which must be one that can be. */
export function renameSheet(model: WorkbookModel, sheet: SheetModel, name: string): void {
  model.edit("Rename sheet", (edits) => {
    giveName(model, edits, sheet, name);
  });
}

/** Moves a sheet to a place among the tabs that are shown; hidden sheets keep theirs among the others. */
export function moveAmongShown(model: WorkbookModel, sheet: SheetModel, place: number): void {
  const others = model.sheets.filter((one) => one !== sheet);
  const shown = others.filter(({ visibility }) => visibility === "visible");
  const next = shown[place];
  const position = next ? others.indexOf(next) : others.length;
  if (position === model.sheets.indexOf(sheet)) return;
  model.edit("Move sheet", (edits) => {
    edits.moveSheet(sheet, position);
  });
}

/** Before a sheet goes from view, the one beside it comes to the front. */
function leave(model: WorkbookModel, sheet: SheetModel): void {
  if (model.active !== sheet) return;
  const shown = model.sheets.filter(({ visibility }) => visibility === "visible");
  const at = shown.indexOf(sheet);
  const next = shown[at + 1] ?? shown[at - 1];
  if (next) model.activate(next);
}

/** Hides a sheet, or shows it and brings it to the front. */
export function setShown(model: WorkbookModel, sheet: SheetModel, shown: boolean): void {
  if (!shown) leave(model, sheet);
  model.edit(shown ? "Unhide sheet" : "Hide sheet", (edits) => {
    edits.layout(sheet, { visibility: shown ? "visible" : "hidden" });
  });
  if (shown) model.activate(sheet);
}

/** Asks, and takes the sheet out. Undo brings it back. */
export async function deleteSheet(model: WorkbookModel, sheet: SheetModel): Promise<void> {
  if (isLastShown(model, sheet)) return;
  const others = readersOf(model, sheet);
  const lost = others === 0 ? "" : ` ${counted(others)} on other sheets read it and will show #REF!.`;
  const answer = await ask(
    `Delete “${sheet.name}”?`,
    `The sheet goes with all that is on it.${lost} Undo brings it back.`,
    [
      { answer: "delete", text: "Delete" },
      { answer: "keep", text: "Cancel" },
    ],
  );
  if (answer !== "delete" || !model.sheets.includes(sheet)) return;
  leave(model, sheet);
  model.edit("Delete sheet", (edits) => {
    takeOutSheet(model, edits, sheet);
  });
}

function counted(count: number): string {
  return count === 1 ? "1 formula" : `${count.toLocaleString()} formulas`;
}
