import { lastColumn, type Area } from "../../../core";
import { emptyCell } from "../cell";
import { cellKey, type CellsState } from "../cell-store";
import type { Edits } from "../edits";
import { copyFormula } from "../references";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";
import { followEverywhere, followShift } from "./follow";
import { movedLayout } from "./moved-layout";
import { isWholeShift, shiftOf, type Movement, type Shift } from "./shift";
import { shiftedState } from "./shifted-cells";

/** Puts room in, or takes cells out, so that those behind move; formulas and everything laid over cells go along. */
function move(model: WorkbookModel, edits: Edits, sheet: SheetModel, area: Area, movement: Movement): void {
  const shift = shiftOf(area, movement);
  edits.replaceCells(sheet, withLooks(sheet, shift, shiftedState(sheet.cells.state(), shift)));
  edits.layout(sheet, { ...movedLayout(sheet.layout, shift), shifts: [...sheet.layout.shifts, shift] });
  if (shift.inserts && !shift.down) nameNewColumns(edits, sheet, shift);
  followEverywhere(model, edits, followShift(sheet.name, shift));
  const thing = !isWholeShift(shift) ? "cells" : shift.down ? "rows" : "columns";
  edits.tell(sheet, area, `${thing}-${shift.inserts ? "in" : "out"}`, { across: !shift.down });
}

/** Makes or takes away room among cells. `relative` is a formula as it reads where it is copied to. */
export const moveCells = Object.assign(move, { relative: copyFormula });

/** What is put in looks like what stands before it. */
function withLooks(sheet: SheetModel, shift: Shift, { source, changed }: CellsState): CellsState {
  if (!shift.inserts || shift.at === 0) return { source, changed };
  const all = new Map(changed);
  const last = Math.min(shift.across[1], shift.down ? Math.min(lastColumn, sheet.columnCount) : sheet.rowCount);
  for (let across = shift.across[0]; across <= last; across++) {
    const before = shift.down ? sheet.cell(shift.at - 1, across) : sheet.cell(across, shift.at - 1);
    if (before === emptyCell) continue;
    const { format, look } = before;
    for (let place = shift.at; place < shift.at + shift.count; place++) {
      all.set(shift.down ? cellKey(place, across) : cellKey(across, place), { value: null, format, look });
    }
  }
  return { source, changed: all };
}

/** A table wants a heading of its own over every column. */
function nameNewColumns(edits: Edits, sheet: SheetModel, { at, count }: Shift): void {
  for (const { area, showHeaders } of sheet.layout.tables) {
    if (!showHeaders || at <= area.left || at > area.right) continue;
    const taken = new Set<string>();
    for (let column = area.left; column <= area.right; column++)
      taken.add(sheet.text(area.top, column).trim().toLowerCase());
    let number = 1;
    for (let column = at; column < at + count; column++) {
      while (taken.has(`column${String(number)}`)) number++;
      edits.cell(sheet, area.top, column, { value: `Column${String(number++)}` });
    }
  }
}
