import { lastColumn, lastRow, type Area } from "../../../core";
import { holdsSomething } from "../../model";
import { invalidArgument } from "../host-error";
import type { Place } from "../type-table";

const steps: Readonly<Record<string, readonly [down: number, across: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** Where Ctrl and an arrow key go from the first cell. */
export function edgeOf(place: Place, direction: string): Place {
  const step = steps[direction];
  if (!step) throw invalidArgument("Range.getRangeEdge");
  const [down, across] = step;
  const { sheet, area } = place;
  let [row, column] = [area.top, area.left];
  const isThere = (r: number, c: number): boolean => r >= 0 && c >= 0 && r <= lastRow && c <= lastColumn;
  const holds = (r: number, c: number): boolean => isThere(r, c) && holdsSomething(sheet.cell(r, c));
  const within = holds(row, column) && holds(row + down, column + across);
  const used = sheet.cells.used ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const isPast = (r: number, c: number): boolean =>
    (down > 0 && r > used.bottom) || (across > 0 && c > used.right) || r < 0 || c < 0;
  for (;;) {
    const [nextRow, nextColumn] = [row + down, column + across];
    if (within && !holds(nextRow, nextColumn)) break;
    if (isPast(nextRow, nextColumn)) {
      if (down > 0) row = lastRow;
      if (across > 0) column = lastColumn;
      break;
    }
    [row, column] = [nextRow, nextColumn];
    if (!within && holds(row, column)) break;
  }
  return { sheet, area: { top: row, left: column, bottom: row, right: column } };
}

/** The place widened to where Ctrl, Shift and an arrow key go. */
export function extendTo(place: Place, direction: string): Place {
  const { area } = edgeOf(place, direction);
  return {
    sheet: place.sheet,
    area: {
      top: Math.min(place.area.top, area.top),
      left: Math.min(place.area.left, area.left),
      bottom: Math.max(place.area.bottom, area.bottom),
      right: Math.max(place.area.right, area.right),
    },
  };
}

/** The block of filled cells around a place, up to empty rows and columns. */
export function surroundingRegion({ sheet, area }: Place): Place {
  const isFilled = (one: Area): boolean => {
    for (let row = Math.max(0, one.top); row <= one.bottom; row++) {
      for (let column = Math.max(0, one.left); column <= one.right; column++) {
        if (holdsSomething(sheet.cell(row, column))) return true;
      }
    }
    return false;
  };
  let now = area;
  for (;;) {
    const { top, left, bottom, right } = now;
    const next = {
      top: top > 0 && isFilled({ top: top - 1, bottom: top - 1, left: left - 1, right: right + 1 }) ? top - 1 : top,
      bottom: isFilled({ top: bottom + 1, bottom: bottom + 1, left: left - 1, right: right + 1 }) ? bottom + 1 : bottom,
      left:
        left > 0 && isFilled({ top: top - 1, bottom: bottom + 1, left: left - 1, right: left - 1 }) ? left - 1 : left,
      right: isFilled({ top: top - 1, bottom: bottom + 1, left: right + 1, right: right + 1 }) ? right + 1 : right,
    };
    if (next.top === top && next.left === left && next.bottom === bottom && next.right === right)
      return { sheet, area: now };
    now = next;
  }
}
