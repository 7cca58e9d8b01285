import type { Area } from "../cell/address";
import type { Layout } from "./columns";
import { headerAt } from "./find-header";
import type { HeaderFinder } from "./header";
import { filledCells, isBlank, isBlankRow } from "./row";
import type { SheetView } from "./row";

/** Rows of question and answer that show a form to have begun below a table. */
const leastRows = 6;
/** Columns that a form has: what is asked, and what was answered. */
const widest = 2;

/**
 * The form that begins at a row below a table's measures: row after row of a question and its answer, none of which stands where the
 * table has its names or its values. Undefined when there is none.
 */
export function formAt(view: SheetView, headers: HeaderFinder, layout: Layout, row: number): Area | undefined {
  const { grid } = view;
  if (!isAsked(view, layout, row)) return undefined;
  let bottom = row;
  let rows = 1;
  let right = 0;
  for (let next = row; next < grid.rowCount; next++) {
    if (isBlankRow(grid, next)) continue;
    if (!isAsked(view, layout, next) && (rows < leastRows || !goesOn(view, layout, next))) break;
    if (headerAt(view, headers, next, false)) break;
    right = Math.max(right, ...filledCells(grid, next).map(({ column }) => column));
    rows = next === row ? rows : rows + 1;
    bottom = next;
  }
  return rows >= leastRows && right > 0 ? { top: row, left: 0, bottom, right } : undefined;
}

/** A row of a form whose answer runs over into further cells. */
function goesOn({ grid }: SheetView, { label }: Layout, row: number): boolean {
  return !isBlank(grid.value(row, 0)) && !isBlank(grid.value(row, 1)) && isBlank(grid.value(row, label));
}

function isAsked({ grid }: SheetView, { label, values }: Layout, row: number): boolean {
  if (label < widest || isBlank(grid.value(row, 0))) return false;
  if (values.some(({ column }) => !isBlank(grid.value(row, column)))) return false;
  return filledCells(grid, row).every(({ column }) => column < widest);
}
