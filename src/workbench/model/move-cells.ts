import { lastColumn, lastRow, type Area } from "../../core";
import { emptyCell, type Cell } from "./cell";
import { cellKey, noCells } from "./cell-store";
import type { Edits } from "./edits";
import type { SheetLayout } from "./layout";
import { copyFormula, replaceReferences, writeReference } from "./references";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** Which way cells move, and whether room is made or taken away. */
export type Movement = "insert-down" | "insert-right" | "delete-up" | "delete-left";

interface Shift {
  /** The cells that move along: all rows or columns of a sheet, or a stretch of them. */
  readonly down: boolean;
  readonly at: number;
  readonly count: number;
  readonly inserts: boolean;
  readonly across: readonly [first: number, last: number];
}

/** Puts room in, or takes cells out, so that those behind move; formulas and everything laid over cells go along. */
function move(model: WorkbookModel, edits: Edits, sheet: SheetModel, area: Area, movement: Movement): void {
  const down = movement === "insert-down" || movement === "delete-up";
  const inserts = movement === "insert-down" || movement === "insert-right";
  const shift: Shift = {
    down,
    inserts,
    at: down ? area.top : area.left,
    count: down ? area.bottom - area.top + 1 : area.right - area.left + 1,
    across: down ? [area.left, area.right] : [area.top, area.bottom],
  };
  edits.replaceCells(sheet, { source: noCells, changed: movedCells(sheet, shift) });
  edits.layout(sheet, movedLayout(sheet.layout, shift));
  moveReferences(model, edits, sheet, shift);
  const whole = shift.across[0] === 0 && shift.across[1] === (down ? lastColumn : lastRow);
  const thing = !whole ? "cells" : down ? "rows" : "columns";
  edits.tell(sheet, area, `${thing}-${inserts ? "in" : "out"}`);
}

/** Makes or takes away room among cells. `relative` is a formula as it reads where it is copied to. */
export const moveCells = Object.assign(move, { relative: copyFormula });

function movedCells(sheet: SheetModel, shift: Shift): ReadonlyMap<number, Cell> {
  const moved = new Map<number, Cell>();
  for (const { row, column, cell } of sheet.cells.all()) {
    const area = movedArea({ top: row, left: column, bottom: row, right: column }, shift);
    if (area && cell !== emptyCell) moved.set(cellKey(area.top, area.left), cell);
  }
  if (!shift.inserts) return moved;
  // What is put in looks like what stands before it.
  for (let across = shift.across[0]; across <= Math.min(shift.across[1], shift.across[0] + lastColumn); across++) {
    const before =
      shift.at === 0 ? emptyCell : shift.down ? sheet.cell(shift.at - 1, across) : sheet.cell(across, shift.at - 1);
    if (across > (shift.down ? sheet.columnCount : sheet.rowCount)) break;
    if (before === emptyCell) continue;
    for (let place = shift.at; place < shift.at + shift.count; place++) {
      const key = shift.down ? cellKey(place, across) : cellKey(across, place);
      moved.set(key, { value: null, format: before.format, look: before.look });
    }
  }
  return moved;
}

/** Where an area is after the shift; undefined when nothing of it is left. An area that only partly moves along stays. */
function movedArea(area: Area, shift: Shift): Area | undefined {
  const [first, last] = shift.down ? [area.left, area.right] : [area.top, area.bottom];
  if (first < shift.across[0] || last > shift.across[1]) return area;
  const ends = shift.down ? ([area.top, area.bottom] as const) : ([area.left, area.right] as const);
  const moved = movedEnds(ends[0], ends[1], shift);
  if (!moved) return undefined;
  return shift.down ? { ...area, top: moved[0], bottom: moved[1] } : { ...area, left: moved[0], right: moved[1] };
}

function movedEnds(
  start: number,
  end: number,
  { at, count, inserts, down }: Shift,
): readonly [number, number] | undefined {
  const limit = down ? lastRow : lastColumn;
  if (start === 0 && end === limit) return [start, end];
  if (inserts) {
    const from = start >= at ? start + count : start;
    return from > limit ? undefined : [from, Math.min(limit, end >= at ? end + count : end)];
  }
  const behind = at + count;
  const from = start >= behind ? start - count : Math.min(start, at);
  const to = end >= behind ? end - count : Math.min(end, at - 1);
  return to < from ? undefined : [from, to];
}

function movedLayout(layout: SheetLayout, shift: Shift): Partial<SheetLayout> {
  const areas = (list: readonly Area[]): readonly Area[] => list.flatMap((area) => movedArea(area, shift) ?? []);
  const placed = <Item extends { readonly row: number; readonly column: number }>(
    list: readonly Item[],
  ): readonly Item[] =>
    list.flatMap((item) => {
      const area = movedArea({ top: item.row, left: item.column, bottom: item.row, right: item.column }, shift);
      return area ? [{ ...item, row: area.top, column: area.left }] : [];
    });
  const covering = <Item extends { readonly area: Area }>(list: readonly Item[]): readonly Item[] =>
    list.flatMap((item) => {
      const area = movedArea(item.area, shift);
      return area ? [{ ...item, area }] : [];
    });
  const index = (at: number): number | undefined => movedEnds(at, at, shift)?.[0];
  const whole = shift.across[0] === 0 && shift.across[1] === (shift.down ? lastColumn : lastRow);
  const sizes = (map: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    new Map([...map].flatMap(([at, size]) => (index(at) === undefined ? [] : [[index(at) ?? at, size] as const])));
  const set = (indexes: ReadonlySet<number>): ReadonlySet<number> =>
    new Set([...indexes].flatMap((at) => index(at) ?? []));
  return {
    merges: areas(layout.merges),
    tables: covering(layout.tables),
    links: covering(layout.links),
    notes: placed(layout.notes),
    comments: placed(layout.comments),
    conditionalFormats: layout.conditionalFormats.flatMap((one) => {
      const moved = areas(one.areas);
      return moved.length > 0 ? [{ ...one, areas: moved }] : [];
    }),
    ...(whole && shift.down && { rowHeights: sizes(layout.rowHeights), hiddenRows: set(layout.hiddenRows) }),
    ...(whole && !shift.down && { columnWidths: sizes(layout.columnWidths), hiddenColumns: set(layout.hiddenColumns) }),
  };
}

/** Every formula and name that refers to what moved refers to where it is now. */
function moveReferences(model: WorkbookModel, edits: Edits, moved: SheetModel, shift: Shift): void {
  const follow = (formula: string, own: SheetModel | undefined): string =>
    replaceReferences(formula, (reference) => {
      const on = reference.sheet ?? own?.name;
      if (on?.toLowerCase() !== moved.name.toLowerCase()) return undefined;
      const area = movedArea(reference.area, shift);
      return area ? writeReference({ ...reference, area }) : "#REF!";
    });
  for (const sheet of model.sheets) {
    for (const { row, column, cell } of sheet.cells.all()) {
      if (cell.formula === undefined) continue;
      const formula = follow(cell.formula, sheet);
      if (formula !== cell.formula) edits.putCell(sheet, row, column, { ...cell, formula });
    }
  }
  const names = model.names.map((one) => ({ ...one, formula: follow(one.formula, undefined) }));
  if (names.some((one, place) => one.formula !== model.names[place]?.formula)) edits.book({ names });
}
