import type { Area } from "../../../core";
import type { Cell } from "../cell";
import type { Edits } from "../edits";
import { copyFormula } from "../references";
import type { SheetModel } from "../sheet-model";
import { seriesOf } from "./series";

/**
 * Fills cells beside an area from it, line by line: values as a series goes on, formulas as they read where they are copied to, with looks
 * and number formats over and over.
 *
 * @param from what is filled from.
 * @param to what is filled: beside it, as high or as wide.
 * @param counts as `seriesOf` takes it.
 */
export function fillCells(edits: Edits, sheet: SheetModel, from: Area, to: Area, counts?: boolean): void {
  const down = to.left === from.left && to.right === from.right;
  const [first, last] = down ? [to.left, to.right] : [to.top, to.bottom];
  for (let line = first; line <= last; line++) {
    if (down) fillLine(edits, sheet, placesIn(from.top, from.bottom, to.top, to.bottom), (at) => [at, line], counts);
    else fillLine(edits, sheet, placesIn(from.left, from.right, to.left, to.right), (at) => [line, at], counts);
  }
  edits.tell(sheet, to, "cells");
}

/** The rows or columns of a line: those that are filled from, and those that are filled. */
interface Places {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function placesIn(first: number, last: number, begin: number, end: number): Places {
  const range = (a: number, b: number): number[] => Array.from({ length: b - a + 1 }, (_, by) => a + by);
  return { from: range(first, last), to: range(begin, end) };
}

function fillLine(
  edits: Edits,
  sheet: SheetModel,
  { from, to }: Places,
  at: (place: number) => readonly [row: number, column: number],
  counts: boolean | undefined,
): void {
  const cells = from.map((place) => sheet.cell(...at(place)));
  const series = seriesOf(
    cells.map(({ value, format, formula }) => ({ value: formula === undefined ? value : null, format })),
    counts,
  );
  const [first = 0] = from;
  for (const place of to) {
    const by = place - first;
    const source = ((by % from.length) + from.length) % from.length;
    const cell = cells[source];
    const [row, column] = at(place);
    if (!cell || isCovered(sheet, row, column)) continue;
    const [fromRow, fromColumn] = at(first + source);
    edits.cell(sheet, row, column, filled(cell, series(by), row - fromRow, column - fromColumn));
  }
}

function filled({ formula, format, look }: Cell, value: Cell["value"], down: number, across: number): Cell {
  return formula === undefined
    ? { value, format, look }
    : { value: null, formula: copyFormula(formula, down, across), format, look };
}

/** Whether a merged cell covers a cell that is not its first. */
function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  const merge = sheet.merges.length > 0 ? sheet.mergeAt(row, column) : undefined;
  return merge !== undefined && !(merge.top === row && merge.left === column);
}
