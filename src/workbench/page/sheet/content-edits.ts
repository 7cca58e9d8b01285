import type { Area } from "../../../core";
import { shiftFormula } from "../../../files/read/shift-formula";
import { enterInto, typingHabits, type Cell, type Edits, type SheetModel, type WorkbookModel } from "../../model";
import type { Place } from "../grid/moves";

/** Cells that were copied or cut within the workbench, with the text that went to the clipboard for them. */
export interface Clip {
  readonly sheet: SheetModel;
  readonly area: Area;
  readonly cells: readonly (readonly Cell[])[];
  readonly text: string;
  readonly cut: boolean;
}

/** The part of an area that may hold anything; undefined when none does. Whole columns shrink to what is used. */
export function usedPart(sheet: SheetModel, area: Area): Area | undefined {
  const used = {
    ...area,
    bottom: Math.min(area.bottom, sheet.rowCount - 1),
    right: Math.min(area.right, sheet.columnCount - 1),
  };
  return used.bottom < used.top || used.right < used.left ? undefined : used;
}

/** Why a person may not change cells of an area: they are locked and the sheet is protected. Undefined when they may. */
export function lockedReason(sheet: SheetModel, area: Area): string | undefined {
  if (!sheet.layout.protection) return undefined;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + 999); row++) {
    for (let column = area.left; column <= Math.min(area.right, area.left + 199); column++) {
      if (sheet.cell(row, column).look.locked) {
        return `The sheet “${sheet.name}” is protected, so these cells cannot be changed. Unprotect the sheet in Excel first.`;
      }
    }
  }
  return undefined;
}

/** Empties cells; their formats stay. */
export function clearAreas(model: WorkbookModel, sheet: SheetModel, areas: readonly Area[]): void {
  const used = areas.flatMap((area) => usedPart(sheet, area) ?? []);
  if (used.length === 0) return;
  model.edit("Clear", (edits) => {
    for (const area of used) {
      edits.area(sheet, area, (row, column) => (holds(sheet.cell(row, column)) ? { value: null } : undefined));
    }
  });
}

/** Enters one text into every cell of some areas, as Ctrl+Enter does. */
export function enterIntoAreas(
  model: WorkbookModel,
  sheet: SheetModel,
  areas: readonly Area[],
  active: Place,
  text: string,
): void {
  model.edit("Typing", (edits) => {
    for (const area of areas) {
      eachTarget(sheet, area, (row, column) => {
        const formula = text.startsWith("=")
          ? `=${shiftFormula(text.slice(1), row - active.row, column - active.column)}`
          : text;
        enterInto(edits, sheet, row, column, formula, typingHabits);
      });
      edits.tell(sheet, area, "cells");
    }
  });
}

/** Pastes texts from the clipboard, each as if it were typed. Gives the area that was filled. */
export function pasteTexts(
  model: WorkbookModel,
  sheet: SheetModel,
  target: Area,
  rows: readonly (readonly string[])[],
): Area {
  const area = targetArea(target, rows.length, Math.max(1, ...rows.map((row) => row.length)));
  model.edit("Paste", (edits) => {
    eachTarget(sheet, area, (row, column) => {
      const line = rows[(row - area.top) % rows.length];
      const text = line?.[(column - area.left) % Math.max(1, ...rows.map((one) => one.length))];
      if (text !== undefined) enterInto(edits, sheet, row, column, text, typingHabits);
    });
    edits.tell(sheet, area, "cells");
  });
  return area;
}

/** Pastes copied cells with their formats; formulas move along unless they were cut. Gives the area that was filled. */
export function pasteClip(model: WorkbookModel, sheet: SheetModel, target: Area, clip: Clip): Area {
  const height = clip.cells.length;
  const width = clip.cells[0]?.length ?? 1;
  const area = clip.cut ? sized(target, height, width) : targetArea(target, height, width);
  model.edit(clip.cut ? "Move" : "Paste", (edits) => {
    if (clip.cut) edits.area(clip.sheet, clip.area, () => ({ value: null }));
    eachTarget(sheet, area, (row, column) => {
      const cell = clip.cells[(row - area.top) % height]?.[(column - area.left) % width];
      if (cell)
        putCopy(edits, sheet, row, column, cell, clip, [(row - area.top) % height, (column - area.left) % width]);
    });
    edits.tell(sheet, area, "cells");
  });
  return area;
}

function putCopy(
  edits: Edits,
  sheet: SheetModel,
  row: number,
  column: number,
  cell: Cell,
  { area, cut }: Clip,
  [down, right]: readonly [number, number],
): void {
  const { value, formula, format, look } = cell;
  const moved =
    formula === undefined || cut ? formula : shiftFormula(formula, row - area.top - down, column - area.left - right);
  edits.cell(sheet, row, column, { value, format, look, ...(moved !== undefined && { formula: moved }) });
}

/** A copy fills the selected area when it goes into it a whole number of times, else it is pasted once from the corner. */
function targetArea(target: Area, height: number, width: number): Area {
  const rows = target.bottom - target.top + 1;
  const columns = target.right - target.left + 1;
  const fits = rows % height === 0 && columns % width === 0 && rows * columns <= 200_000;
  return fits ? target : sized(target, height, width);
}

function sized({ top, left }: Area, height: number, width: number): Area {
  return { top, left, bottom: top + height - 1, right: left + width - 1 };
}

/** Goes through an area, leaving out the cells that a merged one covers. */
function eachTarget(sheet: SheetModel, area: Area, put: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
      if (!merge || (merge.top === row && merge.left === column)) put(row, column);
    }
  }
}

function holds({ value, formula }: Cell): boolean {
  return value !== null || formula !== undefined;
}
