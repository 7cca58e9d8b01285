import type { OwnCell, OwnSheet } from "./operation";
import { type Results, sameOwnCell } from "./same-cells";

/**
 * Whether two sheets of ours say the same: name, table, every cell, and which charts there are. How they look (styles, widths, frozen panes,
 * the looks and places of charts) does not count: it is the user's to change.
 */
export function sameSheets(a: OwnSheet | undefined, b: OwnSheet | undefined, results: Results): boolean {
  if (!a || !b) return a === b;
  return a.name === b.name && sameTables(a, b) && sameCharts(a, b) && !firstDifference(a, b, results);
}

/** The first cell, row by row, in which two sheets of ours differ. */
export function firstDifference(
  a: OwnSheet,
  b: OwnSheet,
  results: Results,
): { readonly row: number; readonly column: number } | undefined {
  for (let row = 0; row < Math.max(a.rows.length, b.rows.length); row += 1) {
    const column = firstDifferentCell(a.rows[row] ?? [], b.rows[row] ?? [], results);
    if (column >= 0) return { row, column };
  }
  return undefined;
}

const empty: OwnCell = { value: null };

function firstDifferentCell(a: readonly OwnCell[], b: readonly OwnCell[], results: Results): number {
  const longer = a.length > b.length ? a : b;
  return longer.findIndex((_, column) => !sameOwnCell(a[column] ?? empty, b[column] ?? empty, results));
}

function sameTables({ table: a }: OwnSheet, { table: b }: OwnSheet): boolean {
  return (
    a.name === b.name &&
    a.area.top === b.area.top &&
    a.area.left === b.area.left &&
    a.area.bottom === b.area.bottom &&
    a.area.right === b.area.right
  );
}

/** What charts are drawn from is in the cells. */
export function sameCharts({ charts: a = [] }: OwnSheet, { charts: b = [] }: OwnSheet): boolean {
  return a.length === b.length && a.every(({ name }) => b.some((one) => one.name === name));
}
