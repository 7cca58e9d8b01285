import { sameCell } from "../cell/address";
import type { CellRef } from "../cell/address";
import type { TableSubject } from "../check/subject";
import { partSetsOf, runsBeside } from "./part-sets";
import type { Part } from "./part-sets";
import { fitting } from "./sum-found";
import type { SumRow } from "./sum-rows";
import { sumRowsOf } from "./sum-rows";
import { sumsOver } from "./sums";
import type { Sum } from "./sums";
import { noSum } from "./totals";

/** Rows up to which every row is tried for a total. */
const mostRows = 150;
/** Columns in which rows must add up for what they add up to in one more to be right, and how surely: powers of ten, added up. */
const fewestOthers = 2;
const sure = 6;
/** Rows that such a total may reach over. */
const longestRun = 16;

/**
 * Of some cells those that a sum shows to be right: they add up with others of their column, as those rows do in other columns. However far
 * such a figure is out of line, it was so in the source.
 */
export function keptBySums(subject: TableSubject, cells: readonly CellRef[]): readonly CellRef[] {
  const { arrangement, measures } = subject.table;
  if (cells.length === 0 || measures.length > mostRows) return [];
  if (arrangement !== "rows" && arrangement !== "columns") return [];
  const rows = sumRowsOf(subject).map(asTyped);
  const sums = rows.flatMap((row, place) => (noSum.test(row.name) ? [] : sureSums(row, setsOf(rows, place, row))));
  return cells.filter((cell) => sums.some((sum) => isIn(cell, sum)));
}

/** A row with its figures as they stand: two that were exchanged add up all the same. */
function asTyped(row: SumRow): SumRow {
  return { ...row, cells: new Map([...row.cells].map(([place, cell]) => [place, { ...cell, isExplained: false }])) };
}

function setsOf(rows: readonly SumRow[], place: number, row: SumRow): readonly (readonly Part[])[] {
  return row.isTotal ? partSetsOf(rows, place) : runsBeside(rows, place, row, fewestOthers, longestRun);
}

function sureSums(row: SumRow, sets: readonly (readonly Part[])[]): readonly Sum[] {
  return sets.flatMap((parts) => {
    const fits = fitting(sumsOver(row, parts));
    const weight = fits.reduce((all, one) => all + one.weight, 0);
    return fits.length > fewestOthers && weight >= sure ? fits : [];
  });
}

function isIn(cell: CellRef, { total, parts }: Sum): boolean {
  return sameCell(total.at, cell) || parts.some((part) => sameCell(part.cell.at, cell));
}
