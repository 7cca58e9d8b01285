import type { Area } from "../../../core";
import { HostError } from "../host-error";
import type { HostContext, Place } from "../type-table";
import { apiHabits, enterText } from "../../model";

/** How a text is looked for. */
export interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** The criteria of a call. */
export function readCriteria(value: unknown): Criteria {
  return value ?? {};
}

/** A text as a pattern: `*`, `?` and `~` as in Excel's own search. */
function patternOf(text: string, { completeMatch = false, matchCase = false }: Criteria, all = false): RegExp {
  const body = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return part === "*" ? ".*" : part === "?" ? "." : `\\${part}`;
  });
  return new RegExp(completeMatch ? `^${body}$` : body, `s${matchCase ? "" : "i"}${all ? "g" : ""}`);
}

/** What a search looks at: the formula of a cell that has one, else what it shows. */
function* matches({ sheet, area }: Place, pattern: RegExp): Generator<readonly [row: number, column: number]> {
  const used = sheet.cells.usedNow(true);
  if (!used) return;
  for (let row = Math.max(used.top, area.top); row <= Math.min(used.bottom, area.bottom); row++) {
    for (let column = Math.max(used.left, area.left); column <= Math.min(used.right, area.right); column++) {
      const { formula } = sheet.cell(row, column);
      if (pattern.test(sheet.text(row, column)) || (formula !== undefined && pattern.test(`=${formula}`))) {
        yield [row, column];
      }
    }
  }
}

const cellArea = ([row, column]: readonly [number, number]): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** The first cell with a text, row by row, or the last when it is searched backwards. */
export function findCell(place: Place, text: string, criteria: Criteria): Place | undefined {
  const found = [...matches(place, patternOf(text, criteria))];
  const hit = criteria.searchDirection === "Backwards" ? found.at(-1) : found[0];
  return hit && { sheet: place.sheet, area: cellArea(hit) };
}

/** Every cell with a text, those that touch in a column taken together. */
export function findCells(place: Place, text: string, criteria: Criteria): readonly Area[] {
  const areas: Area[] = [];
  for (const hit of matches(place, patternOf(text, criteria))) {
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
  const pattern = patternOf(text, criteria, true);
  let count = 0;
  for (const [row, column] of [...matches(place, patternOf(text, criteria))]) {
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
