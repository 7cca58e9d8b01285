import { holdsSomething, moveCells, type Cell, type CellPatch } from "../../model";
import { clearCells, refuseLocked } from "../cell-writes";
import { invalidArgument } from "../host-error";
import { columnsOf, rowsOf, within } from "../places";
import type { HostContext, Place } from "../type-table";

/** How cells are copied. */
export interface CopyOptions {
  readonly what: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

const kinds = ["All", "Formulas", "Values", "Formats"];

/** Copies cells. A target that is larger than the source is filled with it over and over, when it fits so; else it starts there. */
export function copyCells(source: Place, target: Place, options: CopyOptions, host: HostContext): void {
  if (!kinds.includes(options.what)) throw invalidArgument("Range.copyFrom");
  const [high, wide] = options.transpose ? [columnsOf(source), rowsOf(source)] : [rowsOf(source), columnsOf(source)];
  const rows = rowsOf(target) % high === 0 ? rowsOf(target) : high;
  const columns = columnsOf(target) % wide === 0 ? columnsOf(target) : wide;
  const into = within(target, 0, 0, rows, columns, "Range.copyFrom");
  refuseLocked(into, "Range.copyFrom");
  const from = (down: number, across: number): readonly [row: number, column: number] => {
    const [y, x] = [down % high, across % wide];
    return options.transpose
      ? [source.area.top + x, source.area.left + y]
      : [source.area.top + y, source.area.left + x];
  };
  // Source and target may lie over each other.
  const cells = Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_each, across) => source.sheet.cell(...from(down, across))),
  );
  const kind = options.what === "Formats" ? "formats" : "cells";
  host.edits.area(
    into.sheet,
    into.area,
    (row, column) => {
      const [down, across] = [row - into.area.top, column - into.area.left];
      const cell = cells[down]?.[across];
      if (!cell || (options.skipBlanks && !holdsSomething(cell))) return undefined;
      const [fromRow, fromColumn] = from(down, across);
      return copied(cell, row - fromRow, column - fromColumn, options.what);
    },
    kind,
  );
}

function copied({ value, formula, format, look }: Cell, down: number, across: number, what: string): CellPatch {
  const looks = { format, look };
  if (what === "Formats") return looks;
  const isFormula = formula !== undefined && what !== "Values";
  const holding = { value, ...(isFormula && { formula: moveCells.relative(formula, down, across) }) };
  return what === "All" ? { ...holding, ...looks } : holding;
}

/** Moves cells with how they look; formulas among them are not told for their new place. */
export function moveTo(source: Place, target: Place, host: HostContext): void {
  const into = within(target, 0, 0, rowsOf(source), columnsOf(source), "Range.moveTo");
  refuseLocked(source, "Range.moveTo");
  refuseLocked(into, "Range.moveTo");
  const cells = Array.from({ length: rowsOf(source) }, (_, down) =>
    Array.from({ length: columnsOf(source) }, (_each, across) =>
      source.sheet.cell(source.area.top + down, source.area.left + across),
    ),
  );
  clearCells(source, "All", host, "Range.moveTo");
  host.edits.area(into.sheet, into.area, (row, column) => cells[row - into.area.top]?.[column - into.area.left]);
}

/** Takes out rows that have the same in some columns as one above them; those below move up within the place. */
export function removeDuplicates(
  place: Place,
  columns: readonly number[],
  hasHeader: boolean,
  host: HostContext,
): { readonly removed: number; readonly uniqueRemaining: number } {
  const { sheet, area } = place;
  const isOutside = (column: number): boolean =>
    !(Number.isInteger(column) && column >= 0 && column < columnsOf(place));
  if (columns.length === 0 || columns.some(isOutside)) throw invalidArgument("Range.removeDuplicates");
  refuseLocked(place, "Range.removeDuplicates");
  const first = area.top + Number(hasHeader);
  const seen = new Set<string>();
  const left: (readonly Cell[])[] = [];
  for (let row = first; row <= area.bottom; row++) {
    const key = JSON.stringify(columns.map((column) => sheet.text(row, area.left + column).toLowerCase()));
    if (seen.has(key)) continue;
    seen.add(key);
    left.push(Array.from({ length: columnsOf(place) }, (_, column) => sheet.cell(row, area.left + column)));
  }
  host.edits.area(sheet, { ...area, top: first }, (row, column) => {
    const cell = left[row - first]?.[column - area.left];
    return cell ? { value: cell.value, ...(cell.formula !== undefined && { formula: cell.formula }) } : { value: null };
  });
  return { removed: area.bottom - first + 1 - left.length, uniqueRemaining: left.length };
}
