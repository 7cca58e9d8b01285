import { areaHolds } from "../../../core";
import type { Place } from "../grid/moves";
import { openMenu, type MenuPlace } from "../menu/menu";
import { cellMenu } from "./commands/cell-menus";
import { fitSize, setSize } from "./commands/sizes";
import { listenToWheel } from "./commands/zoom";
import { FillDrag } from "./fill/fill-drag";
import { fillDownBeside } from "./fill/fill-on";
import { commandFor } from "./keys";
import { Pointing } from "./point-at";
import { listenToPointer, type Target } from "./pointer";
import type { Spreadsheet } from "./spreadsheet";

/** Has keys and the pointer on the grid do what people expect of a spreadsheet. */
export function listenToGrid(spreadsheet: Spreadsheet): void {
  const { grid, selection } = spreadsheet;
  const fill = new FillDrag(spreadsheet);
  const pointing = new Pointing(spreadsheet.editor, spreadsheet.bar.text);
  grid.element.addEventListener("keydown", (event) => {
    key(spreadsheet, event);
  });
  listenToWheel(spreadsheet);
  listenToPointer(grid, {
    press: (target, keys) => press(spreadsheet, pointing, target, keys),
    drag: (kind, at) => {
      if (spreadsheet.editor.isEditing) pointing.drag(at);
      else selection.drag(kind, at);
    },
    fillOver: (at) => {
      fill.over(at);
    },
    fillDone: (flips) => {
      fill.done(flips);
    },
    click: (at) => {
      if (!spreadsheet.editor.isEditing) followLink(spreadsheet, at);
    },
    open: (target) => {
      if (target.kind === "cell") spreadsheet.edit("in-cell");
      if (target.kind === "column-edge") fitSize(spreadsheet, "column", target.index);
      if (target.kind === "row-edge") fitSize(spreadsheet, "row", target.index);
      if (target.kind === "handle") fillDownBeside(spreadsheet);
    },
    hover: (at) => {
      hover(spreadsheet, at);
    },
    resized: (kind, index, size) => {
      setSize(spreadsheet, kind, index, Math.round(size / spreadsheet.screen.zoom));
    },
    sizeOf: (kind, index) => spreadsheet.screen.sizeOf(kind, index),
    menu: (target, at) => {
      menu(spreadsheet, target, at);
    },
  });
}

function key(spreadsheet: Spreadsheet, event: KeyboardEvent): void {
  if (spreadsheet.editor.isEditing) return;
  const { key: pressed, ctrlKey, metaKey, shiftKey, altKey } = event;
  const command = commandFor({ key: pressed, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey });
  if (!command) return;
  // A letter goes on into the editor, which has the focus by then.
  if (command.kind !== "type" || pressed === "Backspace") event.preventDefault();
  spreadsheet.run(command);
}

function press(
  spreadsheet: Spreadsheet,
  pointing: Pointing,
  target: Target,
  keys: { readonly extend: boolean; readonly add: boolean },
): "selects" | "points" | "no" {
  const { editor } = spreadsheet;
  if (editor.isEditing) {
    if (target.kind === "cell" && pointing.press(target.at)) return "points";
    if (!editor.finish({ go: undefined })) return "no";
  }
  spreadsheet.focus();
  spreadsheet.selection.press(target, keys);
  return "selects";
}

/** The menu is of what is selected; a press beside that selects what it is on first. */
function menu(spreadsheet: Spreadsheet, target: Target, at: MenuPlace): void {
  const { editor, selection } = spreadsheet;
  if (!editor.finish({ go: undefined })) return;
  spreadsheet.focus();
  if (!selection.holds(target)) selection.press(target, { extend: false, add: false });
  openMenu("Cells", cellMenu(spreadsheet), at);
}

/** A link within the workbook is followed; one that leads out of it is not, because nothing leaves this page. */
function followLink(spreadsheet: Spreadsheet, at: Place): void {
  const link = spreadsheet.sheet.layout.links.find(({ area }) => areaHolds(area, at.row, at.column));
  if (!link || (link.place !== undefined && spreadsheet.goTo(link.place))) return;
  spreadsheet.hooks.say(`The workbench does not open this link: ${link.address ?? link.place ?? ""}`);
}

function hover(spreadsheet: Spreadsheet, at: Place | undefined): void {
  if (spreadsheet.editor.isEditing) return;
  spreadsheet.showNote(at && spreadsheet.screen.noteAt(at) ? at : spreadsheet.selection.selected.active);
}
