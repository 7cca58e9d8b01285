import { areaHolds } from "../../../core";
import type { Place } from "../grid/moves";
import { openMenu, type MenuPlace } from "../menu/menu";
import { cellMenu } from "./commands/cell-menus";
import { fitSize, setSize } from "./commands/sizes";
import { commandFor } from "./keys";
import { takesReference } from "./point-at";
import { listenToPointer, type Target } from "./pointer";
import type { Spreadsheet } from "./spreadsheet";

/** Has keys and the pointer on the grid do what people expect of a spreadsheet. */
export function listenToGrid(spreadsheet: Spreadsheet): void {
  const { grid, selection } = spreadsheet;
  grid.element.addEventListener("keydown", (event) => {
    key(spreadsheet, event);
  });
  listenToPointer(grid, {
    press: (target, keys) => press(spreadsheet, target, keys),
    drag: (kind, at) => {
      selection.drag(kind, at);
    },
    click: (at) => {
      followLink(spreadsheet, at);
    },
    open: (target) => {
      if (target.kind === "cell") spreadsheet.edit("in-cell");
      if (target.kind === "column-edge") fitSize(spreadsheet, "column", target.index);
      if (target.kind === "row-edge") fitSize(spreadsheet, "row", target.index);
    },
    hover: (at) => {
      hover(spreadsheet, at);
    },
    resized: (kind, index, size) => {
      setSize(spreadsheet, kind, index, size);
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
  target: Target,
  keys: { readonly extend: boolean; readonly add: boolean },
): boolean {
  const { editor, bar } = spreadsheet;
  if (editor.isEditing) {
    if (target.kind === "cell" && takesReference(editor, bar.text, target.at)) return false;
    if (!editor.finish({ go: undefined })) return false;
  }
  spreadsheet.focus();
  spreadsheet.selection.press(target, keys);
  return true;
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
