import type { MenuPlace } from "../menu/menu";
import { openMenu } from "../menu/menu";
import { cellMenu, deleteMenu, insertMenu } from "./commands/cell-menus";
import { clearContents } from "./commands/clear";
import { fillOn } from "./fill/fill-on";
import { setFormat, toggleLook } from "./commands/looks";
import { isWholeLine } from "./commands/spans";
import { deleteLines, insertLines } from "./commands/structure";
import { zoomBy } from "./commands/zoom";
import { undoShown } from "./commands/undo";
import type { Command } from "./keys";
import { selectByKey } from "./select-by-key";
import type { Spreadsheet } from "./spreadsheet";

/** Does what a key or a button asks of the spreadsheet. */
export function runCommand(command: Command, spreadsheet: Spreadsheet): void {
  const { selection, hooks } = spreadsheet;
  switch (command.kind) {
    case "move":
    case "go":
    case "select":
      selection.select(selectByKey(selection.selected, command, selection.terrain, spreadsheet.grid.page));
      return;
    case "advance":
      selection.advance(command.direction);
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
      clearContents(spreadsheet);
      return;
    case "undo":
    case "redo":
      undoShown(spreadsheet, command.kind);
      return;
    case "copy-done":
      spreadsheet.clipboard.forget();
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
    case "menu":
      openMenu("Cells", cellMenu(spreadsheet), besideActive(spreadsheet));
      return;
    case "ask-insert":
    case "ask-delete":
      insertOrDelete(spreadsheet, command.kind === "ask-insert");
      return;
    case "new-sheet":
      hooks.addSheet();
      return;
    case "fill":
      fillOn(spreadsheet, command.direction);
      return;
    case "zoom":
      zoomBy(spreadsheet, command.by);
      return;
    case "find":
      spreadsheet.find.open();
      return;
    case "find-next":
      spreadsheet.find.step(command.by);
      return;
    case "look":
      toggleLook(spreadsheet, command.what);
      return;
    case "format":
      setFormat(spreadsheet, command.code);
      return;
    default:
      command satisfies never;
  }
}

function turn({ model, sheet }: Spreadsheet, by: 1 | -1): void {
  const shown = model.sheets.filter(({ visibility }) => visibility === "visible");
  const next = shown[shown.indexOf(sheet) + by];
  if (next) model.activate(next);
}

/** Whole rows or columns are put in or taken out at once; for cells a menu asks what shall move. */
function insertOrDelete(spreadsheet: Spreadsheet, inserts: boolean): void {
  const change = inserts ? insertLines : deleteLines;
  for (const line of ["row", "column"] as const) {
    if (!spreadsheet.selection.areas.every((area) => isWholeLine(area, line))) continue;
    change(spreadsheet, line);
    return;
  }
  if (spreadsheet.selection.areas.length > 1) {
    spreadsheet.hooks.say(
      "Cells of several separate areas cannot be moved at once. Select one area, or whole rows or columns.",
    );
    return;
  }
  const entries = inserts ? insertMenu(spreadsheet) : deleteMenu(spreadsheet);
  openMenu(inserts ? "Insert" : "Delete", entries, besideActive(spreadsheet));
}

/** The point below the active cell, or the corner of the grid where that is out of view. */
function besideActive({ grid, selection }: Spreadsheet): MenuPlace {
  const window = grid.element.getBoundingClientRect();
  const box = grid.boxOf(selection.activeArea);
  const x = Math.min(Math.max(box.x + 12, 40), window.width - 40);
  const y = Math.min(Math.max(box.y + box.height, 24), window.height - 20);
  return { x: window.left + x, y: window.top + y };
}
