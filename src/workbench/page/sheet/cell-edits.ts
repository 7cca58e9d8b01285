import type { Area } from "../../../core";
import { copyFormula, enterInto, typingHabits, type SheetModel, type WorkbookModel } from "../../model";
import type { Place } from "../grid/moves";
import { widenFor } from "./commands/widen";

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

/** Enters a text that was typed into a cell, unless it is what the cell holds already. */
export function enterTyped(model: WorkbookModel, sheet: SheetModel, { row, column }: Place, text: string): void {
  if (text === sheet.editText(row, column)) return;
  model.edit("Typing", (edits) => {
    model.enter(sheet, row, column, text);
    widenFor(edits, sheet, row, column);
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
          ? `=${copyFormula(text.slice(1), row - active.row, column - active.column)}`
          : text;
        enterInto(edits, sheet, row, column, formula, typingHabits);
      });
      edits.tell(sheet, area, "cells");
    }
  });
}

/** Goes through an area, leaving out the cells that a merged one covers. */
export function eachTarget(sheet: SheetModel, area: Area, put: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
      if (!merge || (merge.top === row && merge.left === column)) put(row, column);
    }
  }
}
