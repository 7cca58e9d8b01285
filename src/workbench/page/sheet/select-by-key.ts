import { lastColumn, lastRow } from "../../../core";
import type { Area } from "../../../core";
import { jumpFrom, mergeAt, sameArea, selectArea, selectedArea, selectPlace, stepFrom } from "../grid/moves";
import type { Direction, Place, Selected, Terrain } from "../grid/moves";
import type { Command } from "./keys";

type Moving = Extract<Command, { readonly kind: "move" | "go" | "select" }>;

/** How many rows and columns a Page key moves by. */
export interface Page {
  readonly rows: number;
  readonly columns: number;
}

/** What is selected after a key. */
export function selectByKey(selected: Selected, command: Moving, terrain: Terrain, page: Page): Selected {
  switch (command.kind) {
    case "move":
      return moved(selected, command, terrain, page);
    case "go":
      return extended(selected, goal(selected.active, command.to, terrain), command.extend);
    case "select":
      return selectWhole(selected, command.what, terrain);
    default:
      return command satisfies never;
  }
}

function moved(
  selected: Selected,
  { by, direction, extend }: Extract<Command, { readonly kind: "move" }>,
  terrain: Terrain,
  page: Page,
): Selected {
  const from = extend ? selected.head : selected.active;
  if (by === "page") return extended(selected, turned(from, direction, terrain, page), extend);
  const go = by === "jump" ? jumpFrom : stepFrom;
  if (!extend) return selectPlace(go(from, direction, terrain));
  return extended(selected, go(farEdge(selected, direction, terrain), direction, terrain), true);
}

/** Extending goes on from the edge of what is selected, which merged cells may have pushed further than the head. */
function farEdge(selected: Selected, direction: Direction, terrain: Terrain): Place {
  const { row, column } = selected.head;
  const merge = mergeAt(selected.head, terrain.merges);
  if (!merge) return { row, column };
  const vertical = direction === "up" || direction === "down";
  return vertical ? { row, column: merge.left } : { row: merge.top, column };
}

function extended(selected: Selected, to: Place, extend: boolean): Selected {
  return extend ? { ...selected, head: to } : selectPlace(to);
}

function goal(from: Place, to: "row-start" | "sheet-start" | "sheet-end", { used, home }: Terrain): Place {
  if (to === "row-start") return { row: from.row, column: home.column };
  return to === "sheet-start" ? home : { row: Math.max(0, used.row), column: Math.max(0, used.column) };
}

function turned(from: Place, direction: Direction, terrain: Terrain, page: Page): Place {
  const vertical = direction === "up" || direction === "down";
  let place = from;
  for (let step = vertical ? page.rows : page.columns; step > 0; step--) place = stepFrom(place, direction, terrain);
  return place;
}

/** Ctrl+A takes what is used first, and everything when that is taken already. */
function selectWhole(selected: Selected, what: "all" | "rows" | "columns", { merges, used }: Terrain): Selected {
  const area = selectedArea(selected, merges);
  const all: Area = { top: 0, left: 0, bottom: lastRow, right: lastColumn };
  if (what === "all") {
    const filled: Area = { top: 0, left: 0, bottom: used.row, right: used.column };
    const isTaken = used.row < 0 || sameArea(area, filled) || sameArea(area, all);
    return { ...selectArea(isTaken ? all : filled), active: selected.active };
  }
  const whole = what === "rows" ? { ...area, left: 0, right: lastColumn } : { ...area, top: 0, bottom: lastRow };
  return { ...selectArea(whole), active: selected.active };
}
