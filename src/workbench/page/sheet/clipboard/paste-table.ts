import type { Area } from "../../../../core";
import {
  enterText,
  typingHabits,
  type CellPatch,
  type Edits,
  type SheetModel,
  type WorkbookModel,
} from "../../../model";
import { meets } from "../../grid/moves";
import { eachTarget } from "../cell-edits";
import type { Table, TableCell } from "./html-in";
import type { PasteWhat } from "./paste";

/** Pastes a table from another program, over and over where the area is larger: as it looks there, or its values alone. */
export function pasteTable(model: WorkbookModel, sheet: SheetModel, area: Area, table: Table, what: PasteWhat): void {
  const [height, width] = [table.cells.length, table.cells[0]?.length ?? 1];
  model.edit(what === "all" ? "Paste" : "Paste values", (edits) => {
    if (what === "all") putMerges(edits, sheet, area, table);
    eachTarget(sheet, area, (row, column) => {
      const cell = table.cells[(row - area.top) % height]?.[(column - area.left) % width];
      if (cell) edits.cell(sheet, row, column, entered(cell, sheet.format(row, column), what));
    });
    edits.tell(sheet, area, "cells");
  });
}

function entered({ text, number, format, look }: TableCell, before: string, what: PasteWhat): CellPatch {
  // A text that looks like a formula is one only when a person types it.
  const typed = /^[=+@-]\D/.test(text)
    ? { value: text }
    : enterText(text, format === "@" ? "@" : "General", typingHabits);
  const value = number ?? typed.value;
  const usual = before === "General" ? typed.format : undefined;
  if (what === "values") return { value, ...(usual !== undefined && { format: usual }) };
  const code = format ?? usual;
  return { value, look, ...(code !== undefined && { format: code }) };
}

function putMerges(edits: Edits, sheet: SheetModel, area: Area, { cells, merges }: Table): void {
  const rest = sheet.merges.filter((merge) => !meets(merge, area));
  const isOnce = area.bottom - area.top + 1 === cells.length && area.right - area.left + 1 === cells[0]?.length;
  const made = isOnce ? merges.map((merge) => movedBy(merge, area)) : [];
  if (made.length > 0 || rest.length < sheet.merges.length) edits.layout(sheet, { merges: [...rest, ...made] });
}

function movedBy(merge: Area, { top, left }: Area): Area {
  return { top: merge.top + top, bottom: merge.bottom + top, left: merge.left + left, right: merge.right + left };
}
