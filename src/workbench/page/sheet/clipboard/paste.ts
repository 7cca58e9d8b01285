import type { Area } from "../../../../core";
import {
  copyFormula,
  emptyCell,
  enterInto,
  followMove,
  namingSheet,
  typingHabits,
  type Cell,
  type Edits,
  type SheetModel,
  type WorkbookModel,
} from "../../../model";
import { meets } from "../../grid/moves";
import { eachTarget } from "../cell-edits";
import type { Clip } from "./clip";
import { clearAround, pasteAround } from "./paste-around";

/** What of copied cells is pasted. */
export type PasteWhat = "all" | "values";

/** Pastes texts, each as if it were typed, over and over where the area is larger. */
export function pasteTexts(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  rows: readonly (readonly string[])[],
): void {
  const width = Math.max(1, ...rows.map((row) => row.length));
  model.edit("Paste", (edits) => {
    eachTarget(sheet, area, (row, column) => {
      const text = rows[(row - area.top) % rows.length]?.[(column - area.left) % width];
      if (text !== undefined) enterInto(edits, sheet, row, column, text, typingHabits);
    });
    edits.tell(sheet, area, "cells");
  });
}

/** Pastes copied cells: with formats, merged cells and formulas that move along, or their values alone. */
export function pasteCopy(model: WorkbookModel, sheet: SheetModel, area: Area, clip: Clip, what: PasteWhat): void {
  const [height, width] = [clip.cells.length, clip.cells[0]?.length ?? 1];
  const single = height === 1 && width === 1;
  model.edit(what === "all" ? "Paste" : "Paste values", (edits) => {
    if (what === "all" && !single) putMerges(edits, sheet, area, clip);
    if (what === "all") pasteAround(model, edits, sheet, area, clip);
    eachTarget(sheet, area, (row, column) => {
      const [down, across] = [(row - area.top) % height, (column - area.left) % width];
      const cell = clip.cells[down]?.[across];
      if (!cell) return;
      const from = { row: clip.area.top + down, column: clip.area.left + across };
      edits.cell(
        sheet,
        row,
        column,
        what === "values" ? { value: cell.value } : copied(cell, row - from.row, column - from.column),
      );
    });
    edits.tell(sheet, area, "cells");
  });
}

/** Moves cut cells: what they held, how they looked, and every formula that refers to them. */
export function pasteCut(model: WorkbookModel, sheet: SheetModel, area: Area, clip: Clip): void {
  model.edit("Move", (edits) => {
    const rest = clip.sheet.merges.filter((merge) => !clip.merges.includes(merge));
    if (clip.merges.length > 0) edits.layout(clip.sheet, { merges: rest });
    edits.area(clip.sheet, clip.area, () => ({ value: null, format: emptyCell.format, look: emptyCell.look }));
    clearAround(edits, clip.sheet, clip.area);
    putMerges(edits, sheet, area, clip);
    pasteAround(model, edits, sheet, area, clip);
    clip.cells.forEach((cells, down) => {
      cells.forEach((cell, across) => {
        const { value, formula, format, look } = cell;
        const moved = formula === undefined || sheet === clip.sheet ? formula : namingSheet(formula, clip.sheet);
        edits.cell(sheet, area.top + down, area.left + across, {
          value,
          format,
          look,
          ...(moved !== undefined && { formula: moved }),
        });
      });
    });
    edits.tell(sheet, area, "cells");
    followMove(model, edits, { sheet: clip.sheet, area: clip.area }, { sheet, area });
  });
}

function copied({ value, formula, format, look }: Cell, down: number, across: number): Omit<Cell, "stale" | "isArray"> {
  return { value, format, look, ...(formula !== undefined && { formula: copyFormula(formula, down, across) }) };
}

/** The merged cells of a copy take the place of those that were there. */
function putMerges(edits: Edits, sheet: SheetModel, area: Area, clip: Clip): void {
  const rest = sheet.merges.filter((merge) => !meets(merge, area));
  const made: Area[] = [];
  const [height, width] = [clip.cells.length, clip.cells[0]?.length ?? 1];
  if (clip.merges.length > 0) {
    for (let top = area.top; top <= area.bottom; top += height) {
      for (let left = area.left; left <= area.right; left += width) {
        made.push(...clip.merges.map((merge) => movedBy(merge, top - clip.area.top, left - clip.area.left)));
      }
    }
  }
  if (made.length > 0 || rest.length < sheet.merges.length) edits.layout(sheet, { merges: [...rest, ...made] });
}

function movedBy({ top, left, bottom, right }: Area, down: number, across: number): Area {
  return { top: top + down, bottom: bottom + down, left: left + across, right: right + across };
}
