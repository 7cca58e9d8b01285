import type { SumRow } from "./sum-rows";
import { totalNamed } from "./totals";

/** A row that counts towards a sum; with -1 it is taken away. */
export interface Part {
  readonly row: SumRow;
  readonly sign: 1 | -1;
}

/** Rows that a total may reach over where nothing but its figures say that it is one. */
const longestRun = 8;

/** Words of what is left of one total less another. */
const net = /\b(net|surplus|deficit|balance|gap|margin)\b/i;

const plus = (rows: readonly SumRow[]): readonly Part[] => rows.map((row) => ({ row, sign: 1 }));

/** The sets of rows that a row that calls itself a total may be the total of, the likeliest first. */
export function partSetsOf(rows: readonly SumRow[], place: number): readonly (readonly Part[])[] {
  const total = rows[place];
  if (!total) return [];
  const above = [...upToTotal(rows.slice(0, place).reverse(), total)].reverse();
  const below = upToTotal(rows.slice(place + 1), total);
  const before = rows.slice(0, place);
  const totals = before.filter(({ isTotal }) => isTotal);
  const lastTotal = before.map(({ isTotal }) => isTotal).lastIndexOf(true);
  const leaves = before.filter(({ isTotal }) => !isTotal);
  const sets = [
    plus(above),
    plus(below),
    plus([...totals, ...before.slice(lastTotal + 1)]),
    plus(leaves),
    plus(totals),
  ];
  return [...sets, ...difference(total, totals)].filter(({ length }) => length >= 2);
}

/** The runs of rows right above or below a row that its figures might be the sums of. */
export function runsBeside(rows: readonly SumRow[], place: number): readonly (readonly Part[])[] {
  const runs: (readonly Part[])[] = [];
  for (let length = 2; length <= longestRun; length++) {
    if (place - length >= 0) runs.push(plus(rows.slice(place - length, place)));
    if (place + length < rows.length) runs.push(plus(rows.slice(place + 1, place + 1 + length)));
  }
  return runs;
}

function upToTotal(rows: readonly SumRow[], { section, group }: SumRow): readonly SumRow[] {
  const end = rows.findIndex(
    (row) => row.isTotal || row.section !== section || (group !== undefined && row.group !== group),
  );
  return end < 0 ? rows : rows.slice(0, end);
}

function difference({ name }: SumRow, totals: readonly SumRow[]): readonly (readonly Part[])[] {
  const [first, second] = totals.slice(-2);
  if (!first || !second || !net.test(name)) return [];
  return [
    [
      { row: first, sign: 1 },
      { row: second, sign: -1 },
    ],
  ];
}

/** Whether a row says that it is what is left of others. */
export function isNet({ name }: SumRow): boolean {
  return net.test(name) && !totalNamed.test(name);
}
