import type { Quantity } from "../cell/quantity";
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

/** Rows of a section for all that are called as one in each of the sections before it: the budgets and the posts of five services, and of all. */
export function namesakesOf(rows: readonly SumRow[], place: number): readonly Part[] {
  const row = rows[place];
  if (!row?.section || !totalNamed.test(row.section)) return [];
  return plus(rows.slice(0, place).filter((one) => one.name === row.name && one.section !== row.section));
}

/** The runs of rows right above or below a row that some of its figures, at least so many of them, might be the sums of. */
export function runsBeside(
  rows: readonly SumRow[],
  place: number,
  row: SumRow,
  fewest: number,
  longest = longestRun,
): readonly (readonly Part[])[] {
  const runs: (readonly Part[])[] = [];
  const [above, below] = [new Tally(row), new Tally(row)];
  for (let length = 1; length <= longest; length++) {
    const [first, last] = [rows[place - length], rows[place + length]];
    if (first && above.add(first) >= fewest && length > 1) runs.push(plus(rows.slice(place - length, place)));
    if (last && below.add(last) >= fewest && length > 1) runs.push(plus(rows.slice(place + 1, place + 1 + length)));
  }
  return runs;
}

/** The figures of a row beside the running sums of others, to pass over in no time the many rows that no run can add up to. */
class Tally {
  private readonly columns: { readonly place: number; readonly total: number; sum: number; slack: number }[];

  constructor(row: SumRow) {
    this.columns = [...row.cells].map(([place, { quantity }]) => ({
      place,
      total: quantity.value,
      sum: 0,
      slack: halfOf(quantity) + 1e-6,
    }));
  }

  /** Adds a row, and says of how many figures the sums are not too far off. */
  add({ cells }: SumRow): number {
    let near = 0;
    for (const column of this.columns) {
      const quantity = cells.get(column.place)?.quantity;
      if (quantity) {
        column.sum += quantity.value;
        column.slack += halfOf(quantity);
      }
      const off = Math.abs(column.sum - column.total);
      if (off <= column.slack + 1e-9 * Math.abs(column.total)) near++;
    }
    return near;
  }
}

function halfOf({ decimals }: Quantity): number {
  return 0.5 * 10 ** -decimals;
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
