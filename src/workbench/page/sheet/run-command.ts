import { clearAreas, lockedReason, usedPart } from "./content-edits";
import type { Command } from "./keys";
import { selectByKey } from "./select-by-key";
import type { Spreadsheet } from "./spreadsheet";

/** Does what a key or a button asks of the spreadsheet. */
export function runCommand(command: Command, spreadsheet: Spreadsheet): void {
  const { selection, model, sheet, hooks } = spreadsheet;
  switch (command.kind) {
    case "move":
    case "go":
    case "advance":
    case "select":
      selection.select(selectByKey(selection.selected, command, selection.terrain, spreadsheet.grid.page));
      return;
    case "sheet":
      turn(spreadsheet, command.by);
      return;
    case "type":
      spreadsheet.edit("typing", "");
      return;
    case "edit":
      spreadsheet.edit("in-cell");
      return;
    case "delete":
      clear(spreadsheet);
      return;
    case "undo":
      model.undo();
      return;
    case "redo":
      model.redo();
      return;
    case "copy-done":
      spreadsheet.forgetCopy();
      return;
    case "note":
      spreadsheet.showNote(selection.selected.active);
      return;
    case "save":
      hooks.save();
      return;
    case "open":
      hooks.open();
      return;
    case "go-to":
      spreadsheet.bar.focusName();
      return;
    default:
      command satisfies never;
  }

  function clear(of: Spreadsheet): void {
    for (const area of selection.areas) {
      const used = usedPart(sheet, area);
      const locked = used && lockedReason(sheet, used);
      if (locked) {
        hooks.say(locked);
        return;
      }
    }
    clearAreas(of.model, sheet, selection.areas);
  }
}

function turn({ model, sheet }: Spreadsheet, by: 1 | -1): void {
  const shown = model.sheets.filter(({ visibility }) => visibility === "visible");
  const next = shown[shown.indexOf(sheet) + by];
  if (next) model.activate(next);
}
