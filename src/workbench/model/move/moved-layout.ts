import type { Area } from "../../../core";
import type { KeptOfSheet } from "../kept";
import type { ConditionalFormatModel, SheetLayout } from "../layout";
import { copyFormula } from "../references";
import { withFormulas } from "./follow";
import { movedCharts } from "./moved-charts";
import { firstLeft, isWholeShift, movedArea, movedSpan, type Shift } from "./shift";

/** What a shift makes of everything that lies over the cells of its sheet. Formulas in it follow by themselves (`followEverywhere`). */
export function movedLayout(layout: SheetLayout, shift: Shift): Partial<SheetLayout> {
  return {
    merges: movedAreas(layout.merges, shift).filter(isSeveralCells),
    tables: covering(layout.tables, shift),
    links: covering(layout.links, shift),
    notes: placed(layout.notes, shift),
    comments: placed(layout.comments, shift),
    ...(layout.kept && { kept: movedKept(layout.kept, shift) }),
    conditionalFormats: layout.conditionalFormats.flatMap((one) => movedFormat(one, shift) ?? []),
    ...(isWholeShift(shift) && movedWhole(layout, shift)),
  };
}

/** Whole rows or columns move with their sizes, and the charts on them. */
function movedWhole(layout: SheetLayout, shift: Shift): Partial<SheetLayout> {
  const moved = movedRowsAndColumns(layout, shift);
  if (layout.charts.length === 0) return moved;
  return { ...moved, charts: movedCharts(layout, { ...layout, ...moved }, shift) };
}

/** What is kept for add-ins goes along: validations and filters. */
function movedKept({ filter, validations, filtered, ...others }: KeptOfSheet, shift: Shift): KeptOfSheet {
  const area = filter && movedArea(filter.area, shift);
  const moves = shift.down && isWholeShift(shift);
  const rows = [...(filtered ?? [])].flatMap((at) => (moves ? (movedSpan(at, at, shift)?.[0] ?? []) : at));
  return {
    ...others,
    ...(validations && {
      validations: validations
        .map((one) => ({ ...one, areas: movedAreas(one.areas, shift) }))
        .filter(({ areas }) => areas.length > 0),
    }),
    ...(filter && area && { filter: { ...filter, area } }),
    ...(filtered && { filtered: new Set(rows) }),
  };
}

function movedRowsAndColumns(layout: SheetLayout, shift: Shift): Partial<SheetLayout> {
  const index = (at: number): number | undefined => movedSpan(at, at, shift)?.[0];
  const sizes = (map: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    new Map(
      [...map].flatMap(([at, size]) => {
        const moved = index(at);
        return moved === undefined ? [] : [[moved, size] as const];
      }),
    );
  const set = (indexes: ReadonlySet<number>): ReadonlySet<number> =>
    new Set([...indexes].flatMap((at) => index(at) ?? []));
  const { rows, columns } = layout.frozen;
  return shift.down
    ? {
        rowHeights: sizes(layout.rowHeights),
        hiddenRows: set(layout.hiddenRows),
        ...(rows > shift.at && { frozen: { rows: frozenAfter(rows, shift), columns } }),
      }
    : {
        columnWidths: withInserted(sizes(layout.columnWidths), shift),
        hiddenColumns: set(layout.hiddenColumns),
        ...(columns > shift.at && { frozen: { rows, columns: frozenAfter(columns, shift) } }),
      };
}

/** Columns put in are as wide as the one before them, as in Excel. */
function withInserted(widths: ReadonlyMap<number, number>, { at, count, inserts }: Shift): ReadonlyMap<number, number> {
  const before = widths.get(at - 1);
  if (!inserts || before === undefined) return widths;
  const all = new Map(widths);
  for (let column = at; column < at + count; column++) all.set(column, before);
  return all;
}

function frozenAfter(frozen: number, { at, count, inserts }: Shift): number {
  return inserts ? frozen + count : frozen - (Math.min(frozen, at + count) - at);
}

function movedAreas(areas: readonly Area[], shift: Shift): readonly Area[] {
  return areas.flatMap((area) => movedArea(area, shift) ?? []);
}

/** A merged cell that shrinks to one cell is merged no more. */
export function isSeveralCells({ top, left, bottom, right }: Area): boolean {
  return bottom > top || right > left;
}

function covering<Item extends { readonly area: Area }>(list: readonly Item[], shift: Shift): readonly Item[] {
  return list.flatMap((item) => {
    const area = movedArea(item.area, shift);
    return area ? [{ ...item, area }] : [];
  });
}

function placed<Item extends { readonly row: number; readonly column: number }>(
  list: readonly Item[],
  shift: Shift,
): readonly Item[] {
  return list.flatMap((item) => {
    const area = movedArea({ top: item.row, left: item.column, bottom: item.row, right: item.column }, shift);
    return area ? [{ ...item, row: area.top, column: area.left }] : [];
  });
}

/** Formulas of a conditional format stand for its first cell: when that is taken out, they are told for the first one that is left. */
function movedFormat(format: ConditionalFormatModel, shift: Shift): ConditionalFormatModel | undefined {
  const areas = movedAreas(format.areas, shift);
  if (areas.length === 0) return undefined;
  const [down, across] = firstLeft(format.areas, shift);
  if (down === 0 && across === 0) return { ...format, areas };
  return withFormulas({ ...format, areas }, (formula) => copyFormula(formula, down, across));
}
