import type { Area } from "../../../core";
import { HostError } from "../host-error";
import type { HostContext, Place } from "../type-table";
import { apiHabits, cellsMatching, enterText, searchPattern, type SearchOptions } from "../../model";

/** How a text is looked for. */
export interface Criteria extends SearchOptions {
  readonly searchDirection?: string;
}

/** The criteria of a call. */
export function readCriteria(value: unknown): Criteria {
  return value ?? {};
}

const cellArea = ([row, column]: readonly [number, number]): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The first cell with a text, row by row, or the last when it is searched backwards. */
export function findCell(place: Place, text: string, criteria: Criteria): Place | undefined {
  const found = [...cellsMatching(place.sheet, place.area, searchPattern(text, criteria))];
  const hit = criteria.searchDirection === "Backwards" ? found.at(-1) : found[0];
  return hit && { sheet: place.sheet, area: cellArea(hit) };
}

/** Every cell with a text, those that touch in a column taken together. */
export function findCells(place: Place, text: string, criteria: Criteria): readonly Area[] {
  const areas: Area[] = [];
  for (const hit of cellsMatching(place.sheet, place.area, searchPattern(text, criteria))) {
    const [row, column] = hit;
    const above = areas.findIndex((one) => one.left === column && one.right === column && one.bottom === row - 1);
    const before = areas[above];
    if (before) areas[above] = { ...before, bottom: row };
    else areas.push(cellArea(hit));
  }
  return areas;
}

/** Replaces a text in every cell that holds it; gives how many times. */
export function replaceText(place: Place, text: string, by: string, criteria: Criteria, host: HostContext): number {
  if (text === "") throw new HostError("InvalidArgument", "There is no text to look for.", "Range.replaceAll");
  const pattern = searchPattern(text, criteria, true);
  let count = 0;
  for (const [row, column] of [...cellsMatching(place.sheet, place.area, searchPattern(text, criteria))]) {
    const { sheet } = place;
    const { formula, format } = sheet.cell(row, column);
    const before = formula === undefined ? sheet.text(row, column) : `=${formula}`;
    const after = before.replace(pattern, () => (count++, by));
    if (after === before) continue;
    const entered = enterText(after, format, apiHabits);
    host.edits.area(sheet, cellArea([row, column]), () => ({
      value: entered.value,
      ...(entered.formula !== undefined && { formula: entered.formula }),
    }));
  }
  return count;
}
