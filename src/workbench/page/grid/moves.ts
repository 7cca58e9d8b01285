import { areaHolds, lastColumn, lastRow } from "../../../core";
import type { Area } from "../../../core";

/** A cell of the sheet in front. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: the cells from `anchor` to `head`, and among them the active one, which is typed into. */
export interface Selected {
  readonly anchor: Place;
  readonly head: Place;
  readonly active: Place;
}

/** What a move must know of a sheet. `step` passes over hidden rows and columns and stays where there is nowhere to go. */
export interface Terrain {
  readonly merges: readonly Area[];
  isEmpty(row: number, column: number): boolean;
  stepRow(row: number, direction: 1 | -1): number;
  stepColumn(column: number, direction: 1 | -1): number;
  /** The last row and column that hold anything. */
  readonly used: Place;
  /** The first cell that scrolls: where Home and Ctrl+Home go, so that frozen cells are not in the way. */
  readonly home: Place;
}

export type Direction = "up" | "down" | "left" | "right";

/** One cell selected; a merged cell is selected whole. */
export function selectPlace(at: Place): Selected {
  return { anchor: at, head: at, active: at };
}

/** An area selected, its top left cell active. */
export function selectArea(area: Area): Selected {
  const anchor = { row: area.top, column: area.left };
  return { anchor, head: { row: area.bottom, column: area.right }, active: anchor };
}

/** The area that is selected, grown until it cuts no merged cell. Whole rows and columns are not grown. */
export function selectedArea({ anchor, head }: Selected, merges: readonly Area[]): Area {
  let area: Area = {
    top: Math.min(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    bottom: Math.max(anchor.row, head.row),
    right: Math.max(anchor.column, head.column),
  };
  if (isWhole(area)) return area;
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of merges) {
      const joined = meets(area, merge) ? join(area, merge) : area;
      if (!sameArea(joined, area)) [area, grown] = [joined, true];
    }
  }
  return area;
}

/** One step from the active cell: over a merged cell as over one, past hidden rows and columns. */
export function stepFrom(at: Place, direction: Direction, terrain: Terrain): Place {
  const here = mergeAt(at, terrain.merges) ?? areaOf(at);
  const next = oneFurther(at, here, direction, terrain);
  const into = mergeAt(next, terrain.merges);
  return into && !sameArea(into, here) ? { row: into.top, column: into.left } : next;
}

/** Ctrl and an arrow: to the end of the filled cells, else to the next filled one, else to the edge of the sheet. */
export function jumpFrom(at: Place, direction: Direction, terrain: Terrain): Place {
  const empty = (place: Place): boolean => terrain.isEmpty(place.row, place.column);
  const step = (place: Place): Place => stepFrom(place, direction, terrain);
  const first = step(nearUsed(at, direction, terrain.used));
  if (same(first, at)) return at;

  const alongFilled = !empty(at) && !empty(first);
  for (let place = first; ;) {
    const next = step(place);
    if (same(next, place)) return place;
    if (alongFilled && empty(next)) return place;
    if (!alongFilled && !empty(place)) return place;
    if (pastUsed(place, direction, terrain.used)) return edge(place, direction);
    place = next;
  }
}

/** Tab and Enter: on through the selected cells when there are several, else one step. */
export function advance(selected: Selected, direction: Direction, terrain: Terrain): Selected {
  const area = selectedArea(selected, terrain.merges);
  const only = mergeAt(selected.active, terrain.merges) ?? areaOf(selected.active);
  if (sameArea(area, only)) return selectPlace(stepFrom(selected.active, direction, terrain));
  return { ...selected, active: around(selected.active, area, direction, terrain) };
}

/** The merged cell that a place is in. */
export function mergeAt({ row, column }: Place, merges: readonly Area[]): Area | undefined {
  return merges.find((merge) => areaHolds(merge, row, column));
}

/** The area of one cell. */
export function areaOf({ row, column }: Place): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** Whether an area is whole rows, whole columns, or the sheet. */
export function isWhole(area: Area): boolean {
  return (area.top === 0 && area.bottom === lastRow) || (area.left === 0 && area.right === lastColumn);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function meets(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function oneFurther({ row, column }: Place, here: Area, direction: Direction, terrain: Terrain): Place {
  switch (direction) {
    case "up":
      return { row: terrain.stepRow(here.top, -1), column };
    case "down":
      return { row: stay(terrain.stepRow(here.bottom, 1), here.bottom, row), column };
    case "left":
      return { row, column: terrain.stepColumn(here.left, -1) };
    case "right":
      return { row, column: stay(terrain.stepColumn(here.right, 1), here.right, column) };
    default:
      return direction satisfies never;
  }
}

/** Where there was nowhere to go one stays at the cell, not at the far end of the merged one. */
function stay(next: number, end: number, from: number): number {
  return next === end ? from : next;
}

function around(at: Place, area: Area, direction: Direction, terrain: Terrain): Place {
  const along = direction === "left" || direction === "right";
  const forward = direction === "right" || direction === "down";
  const covered = (place: Place): boolean => {
    const merge = mergeAt(place, terrain.merges);
    return merge !== undefined && !(merge.top === place.row && merge.left === place.column);
  };
  let place = at;
  for (let tries = 0; tries < 10_000; tries++) {
    place = along ? nextInRows(place, area, forward, terrain) : nextInColumns(place, area, forward, terrain);
    if (!covered(place)) return place;
  }
  return at;
}

function nextInRows({ row, column }: Place, area: Area, forward: boolean, terrain: Terrain): Place {
  const next = terrain.stepColumn(column, forward ? 1 : -1);
  if (next !== column && next >= area.left && next <= area.right) return { row, column: next };
  const line = terrain.stepRow(row, forward ? 1 : -1);
  const within = line !== row && line >= area.top && line <= area.bottom;
  return { row: within ? line : forward ? area.top : area.bottom, column: forward ? area.left : area.right };
}

function nextInColumns({ row, column }: Place, area: Area, forward: boolean, terrain: Terrain): Place {
  const next = terrain.stepRow(row, forward ? 1 : -1);
  if (next !== row && next >= area.top && next <= area.bottom) return { row: next, column };
  const line = terrain.stepColumn(column, forward ? 1 : -1);
  const within = line !== column && line >= area.left && line <= area.right;
  return { row: forward ? area.top : area.bottom, column: within ? line : forward ? area.left : area.right };
}

/** Far below or right of all that is used, the way back begins just outside it. */
function nearUsed({ row, column }: Place, direction: Direction, used: Place): Place {
  return {
    row: direction === "up" ? Math.min(row, Math.max(used.row + 2, 0)) : row,
    column: direction === "left" ? Math.min(column, Math.max(used.column + 2, 0)) : column,
  };
}

function pastUsed(at: Place, direction: Direction, used: Place): boolean {
  return (direction === "down" && at.row > used.row) || (direction === "right" && at.column > used.column);
}

function edge({ row, column }: Place, direction: Direction): Place {
  switch (direction) {
    case "up":
      return { row: 0, column };
    case "down":
      return { row: lastRow, column };
    case "left":
      return { row, column: 0 };
    case "right":
      return { row, column: lastColumn };
    default:
      return direction satisfies never;
  }
}

function same(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

function join(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
