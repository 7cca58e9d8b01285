import type { Part } from "./part-sets";
import type { Sum } from "./sums";
import { sumsOver } from "./sums";
import type { SumRow } from "./sum-rows";
import { fewestOfTable, mayBeAll, totalLike } from "./totals";

/** Rows that may be the parts of a total, and how surely its columns must say so. */
export interface SetUnder {
  readonly sums: readonly Sum[];
  /** Columns that must add up, and the powers of ten of their figures, added up, that these must come to. */
  readonly fits: number;
  readonly evidence: number;
  /** Whether so many columns must add up as do not. */
  readonly most: boolean;
}

/** Rows in which those named after a total are looked for, and how many of them may be its parts. */
const namedWithin = 6;
const mostNamed = 4;
/** Rows that a total may reach over where its name and one figure say that it is one. */
const longestRun = 8;
const fewestInRun = 3;

/** The sets of rows that a row may be the total of by its name or its place, the surest first. */
export function setsUnder(rows: readonly SumRow[], place: number): readonly SetUnder[] {
  const row = rows[place];
  if (!row) return [];
  const below = rows.slice(place + 1);
  const group = upTo(below, (one) => one.group !== row.name);
  const named = below
    .slice(0, namedWithin)
    .filter((one) => one.section === row.section && one.name.startsWith(`${row.name} `));
  const isLast = place === rows.length - 1 && mayBeAll.test(row.name);
  return [
    { sums: sumsOf(row, group), fits: 1, evidence: 3, most: true },
    ...subsets(named.slice(0, mostNamed)).map((some) => ({
      sums: sumsOf(row, some),
      fits: 2,
      evidence: 6,
      most: true,
    })),
    ...(isLast && rows.length > fewestOfTable
      ? [{ sums: overTable(row, rows.slice(0, place)), fits: 2, evidence: 8, most: true }]
      : []),
    ...(totalLike.test(row.name)
      ? runs(below).map((run) => ({ sums: sumsOf(row, run), fits: 1, evidence: 4, most: false }))
      : []),
  ];
}

const plus = (rows: readonly SumRow[]): readonly Part[] => rows.map((row) => ({ row, sign: 1 }));

function sumsOf(row: SumRow, parts: readonly SumRow[]): readonly Sum[] {
  return parts.length < 2 ? [] : sumsOver(row, plus(parts));
}

/** A total of all rows of a table, in each column over those that have a figure there: "n/a" is none. */
function overTable(row: SumRow, rows: readonly SumRow[]): readonly Sum[] {
  return [...row.cells].flatMap(([place, cell]) => {
    const parts = rows.filter(({ cells }) => cells.has(place));
    return parts.length < fewestOfTable ? [] : sumsOver({ ...row, cells: new Map([[place, cell]]) }, plus(parts));
  });
}

function runs(below: readonly SumRow[]): readonly (readonly SumRow[])[] {
  const all: (readonly SumRow[])[] = [];
  for (let length = fewestInRun; length <= Math.min(longestRun, below.length); length++)
    all.push(below.slice(0, length));
  return all;
}

function subsets(rows: readonly SumRow[]): readonly (readonly SumRow[])[] {
  const sets: (readonly SumRow[])[] = [];
  for (let bits = 1; bits < 1 << rows.length; bits++) {
    const some = rows.filter((_, index) => bits & (1 << index));
    if (some.length > 1) sets.push(some);
  }
  return sets;
}

function upTo<Item>(items: readonly Item[], isEnd: (item: Item) => boolean): readonly Item[] {
  const end = items.findIndex(isEnd);
  return end < 0 ? items : items.slice(0, end);
}
