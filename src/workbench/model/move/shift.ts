import { lastColumn, lastRow, type Area } from "../../../core";

/** Which way cells move, and whether room is made or taken away. */
export type Movement = "insert-down" | "insert-right" | "delete-up" | "delete-left";

/** Room put in among cells, or cells taken out, so that those behind move. */
export interface Shift {
  /** Whether cells move up or down; otherwise to the left or right. */
  readonly down: boolean;
  /** The first row or column that is put in or taken out. */
  readonly at: number;
  readonly count: number;
  readonly inserts: boolean;
  /** The columns (of cells that move up or down) or rows that move along: all of the sheet, or a stretch of them. */
  readonly across: readonly [first: number, last: number];
}

/** What a movement of an area does to the cells around it. */
export function shiftOf(area: Area, movement: Movement): Shift {
  const down = movement === "insert-down" || movement === "delete-up";
  return {
    down,
    inserts: movement === "insert-down" || movement === "insert-right",
    at: down ? area.top : area.left,
    count: down ? area.bottom - area.top + 1 : area.right - area.left + 1,
    across: down ? [area.left, area.right] : [area.top, area.bottom],
  };
}

/** Whether whole rows or columns move. */
export function isWholeShift({ down, across }: Shift): boolean {
  return across[0] === 0 && across[1] === (down ? lastColumn : lastRow);
}

/** Where an area is after the shift; undefined when nothing of it is left. An area that only partly moves along stays. */
export function movedArea(area: Area, shift: Shift): Area | undefined {
  const [first, last] = shift.down ? [area.left, area.right] : [area.top, area.bottom];
  if (first < shift.across[0] || last > shift.across[1]) return area;
  const moved = shift.down
    ? movedEnds(area.top, area.bottom, shift, lastRow)
    : movedEnds(area.left, area.right, shift, lastColumn);
  if (!moved) return undefined;
  return shift.down ? { ...area, top: moved[0], bottom: moved[1] } : { ...area, left: moved[0], right: moved[1] };
}

/** Where rows or columns from one to another are after the shift; undefined when none of them is left. */
export function movedSpan(start: number, end: number, shift: Shift): readonly [number, number] | undefined {
  return movedEnds(start, end, shift, shift.down ? lastRow : lastColumn);
}

function movedEnds(
  start: number,
  end: number,
  { at, count, inserts }: Shift,
  limit: number,
): readonly [number, number] | undefined {
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

/**
 * How far the first cell of some areas that a shift leaves stood from the first cell of all: formulas of a conditional format or a validation
 * stand for the first.
 */
export function firstLeft(areas: readonly Area[], shift: Shift): readonly [down: number, across: number] {
  const [first] = areas;
  const area = areas.find((one) => movedArea(one, shift) !== undefined);
  if (!first || !area) return [0, 0];
  const behind = (at: number): number => (isTakenOut(at, shift) ? shift.at + shift.count : at);
  const [top, left] = shift.down ? [behind(area.top), area.left] : [area.top, behind(area.left)];
  return [top - first.top, left - first.left];
}

function isTakenOut(at: number, { inserts, at: from, count }: Shift): boolean {
  return !inserts && at >= from && at < from + count;
}
