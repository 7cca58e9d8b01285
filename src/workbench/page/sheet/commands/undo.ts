import type { Change } from "../../../model";
import type { Spreadsheet } from "../spreadsheet";

/** Undoes or redoes the last edit, the add-in's too, and goes to where it was made, so that it is seen. */
export function undoShown({ model }: Spreadsheet, what: "undo" | "redo"): void {
  const changes: Change[] = [];
  const leave = model.on("changed", (change) => changes.push(change));
  if (what === "undo") model.undo();
  else model.redo();
  leave();
  const isShown = ({ kind, sheet }: Change): boolean =>
    kind !== "calculated" && sheet.visibility === "visible" && model.sheets.includes(sheet);
  const shown = changes.find(isShown);
  if (!shown) return;
  if (shown.area) model.select(shown.sheet, [shown.area]);
  else model.activate(shown.sheet);
}
