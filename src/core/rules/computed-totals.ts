import type { Cell, Row } from "./computed-found";
import { totalNamed } from "./totals";

/** Where a row keeps the total of a column: no column of the sheet has such a number. */
export const totalOf = (column: number): number => -1 - column;
export const isTotalOf = (column: number): boolean => column < 0;

/** The rows of a table, each part with the figures of the next total below it beside its own. */
export function withTotals(rows: readonly Row[]): readonly Row[] {
  if (!rows.some(({ title }) => totalNamed.test(title))) return rows;
  let totals: readonly (readonly [number, Cell])[] = [];
  return rows
    .slice()
    .reverse()
    .map((row): Row => {
      if (!totalNamed.test(row.title)) return { ...row, cells: new Map([...row.cells, ...totals]) };
      totals = [...row.cells].map(([column, cell]) => [totalOf(column), cell]);
      return row;
    })
    .reverse();
}
