import { isPlain, withoutDust } from "../cell/quantity";
import type { Quantity } from "../cell/quantity";
import { comparable } from "../check/subject";
import type { Part } from "./part-sets";
import { swapsOf } from "./slips";
import type { SumCell, SumRow } from "./sum-rows";

/** A figure that counts towards a sum, and the row that it is of. */
export interface SumPart {
  readonly cell: SumCell;
  readonly row: SumRow;
  readonly sign: 1 | -1;
}

/** A figure held against the sum of others in its column. */
export interface Sum {
  readonly total: SumCell;
  readonly parts: readonly SumPart[];
  readonly sum: number;
  /** By how much rounding may have put the two apart. */
  readonly slack: number;
  readonly fits: boolean;
  /** Whether it comes so near that a slip may have put it off; what is far off is a mean, or something else that does not add up. */
  readonly near: boolean;
  /** How unlikely it is by chance that it fits, as a power of ten. */
  readonly weight: number;
}

/** Whole numbers below this are counts, and not rounded. */
const exactBelow = 100;

/** How far off its sum a total may be and still be meant to be it, as a share. */
const nearby = 0.35;

/** The columns of a row held against the sums of some parts: those in which all parts have a figure that compares, or are blank. */
export function sumsOver(row: SumRow, parts: readonly Part[]): readonly Sum[] {
  const sums: Sum[] = [];
  for (const [place, total] of row.cells) {
    const cells = total.isExplained ? undefined : partsAt(place, total, parts);
    const sum = cells && sumOf(total, cells);
    // What is blank may be unknown, and be what the total has over the others.
    if (sum && (sum.fits || sum.parts.length === parts.length)) sums.push(sum);
  }
  return sums;
}

/** The cells of the parts at one place; undefined where they are no sum. Every row is tried with many others, so that most fail here. */
function partsAt(place: number, { quantity }: SumCell, parts: readonly Part[]): Sum["parts"] | undefined {
  const cells: SumPart[] = [];
  let counted = 0;
  for (const { row, sign } of parts) {
    if (row.words.has(place)) return undefined;
    const cell = row.cells.get(place);
    if (!cell) continue;
    if (cell.isExplained || !mayAdd(cell.quantity, quantity)) return undefined;
    if (cell.quantity.value !== 0) counted++;
    cells.push({ cell, row, sign });
  }
  return counted < 2 ? undefined : cells;
}

function sumOf(total: SumCell, parts: Sum["parts"]): Sum {
  const { value, decimals } = total.quantity;
  let all = 0;
  for (const { cell, sign } of parts) all += sign * cell.quantity.value;
  const sum = withoutDust(all);
  const slack = slackOf(total, parts);
  const off = Math.abs(sum - value);
  const fits = off <= slack || off < grainOf(total, parts);
  const weight = fits ? Math.log10(1 + Math.abs(sum) / (2 * slack + 10 ** -decimals)) : 0;
  return { total, parts, sum, slack, fits, near: fits || off <= nearby * Math.abs(value), weight };
}

/** Accounts have their currency on the first row and the total alone. */
function mayAdd(a: Quantity, b: Quantity): boolean {
  const isSum = ({ unit }: Quantity): boolean => unit === "money" || isPlain(unit);
  return comparable(a, b) || (isSum(a) && isSum(b));
}

/** What an amount may be rounded to, and how many times that it must be. */
const grains = [1000, 100];
const timesGrain = 1000;

/** To what a total was rounded, to hundreds or thousands, where one of its parts was not; nought where nothing shows it. */
function grainOf({ quantity: { value, decimals } }: SumCell, parts: Sum["parts"]): number {
  if (decimals > 0) return 0;
  const grain = grains.find((one) => value % one === 0 && Math.abs(value) >= one * timesGrain) ?? 0;
  const isFine = grain > 0 && parts.some(({ cell }) => cell.quantity.value % grain !== 0);
  const isRounded = parts.filter(({ cell }) => cell.quantity.value % 100 === 0).length * 2 > parts.length;
  return isFine && isRounded ? grain : 0;
}

/** Parts with the most decimals, and the share of those with any, from which on all were typed without their last noughts: weights of 1, 0.5 and 0.25. */
const fewestFine = 3;
const partsToFine = 4;

/** The decimals that parts go by which were not rounded: what is typed into a cell loses its last noughts. */
function decimalsOf(parts: Sum["parts"]): number {
  if (parts.some(({ cell }) => Math.abs(cell.quantity.value) >= exactBelow)) return 0;
  const all = parts.map(({ cell }) => cell.quantity.decimals);
  const most = Math.max(...all);
  const some = all.filter((one) => one > 0).length;
  return all.filter((one) => one === most).length >= fewestFine && some * partsToFine >= all.length ? most : 0;
}

function slackOf(total: SumCell, parts: Sum["parts"]): number {
  const known = decimalsOf(parts);
  const half = ({ quantity }: SumCell): number => 0.5 * 10 ** -Math.max(quantity.decimals, known);
  const exact = parts.every(
    ({ cell: { quantity } }) => quantity.decimals === 0 && Math.abs(quantity.value) < exactBelow,
  );
  const own = total.quantity.decimals === 0 && exact ? 0 : half(total);
  return (exact ? 0 : parts.reduce((sum, { cell }) => sum + half(cell), 0)) + own + 1e-9;
}

/** The one figure among a total and its parts that a slip of the keys has put off, and what would make them add up. */
export interface Suspect {
  readonly cell: SumCell;
  readonly value: number;
  readonly by: "digits-swapped" | "point-moved" | "sign-lost";
}

/** By how much the point may have moved: £k among £m is a thousand times. */
const moves = [10, 0.1, 100, 0.01, 1000, 0.001];

/** Undefined where no single slip, or more than one, would do. */
export function suspectOf({ total, parts, sum, slack }: Sum): Suspect | undefined {
  const off = total.quantity.value - sum;
  const inTotal = slipsIn(total).filter(({ value }) => Math.abs(value - sum) <= slack);
  const inParts = parts.flatMap(({ cell, sign }) =>
    slipsIn(cell).filter(({ value }) => Math.abs(sign * (value - cell.quantity.value) - off) <= slack),
  );
  return inTotal[0] ?? (inParts.length === 1 ? inParts[0] : undefined);
}

function slipsIn(cell: SumCell): readonly Suspect[] {
  const { value, decimals } = cell.quantity;
  return [
    ...swapsOf(value, decimals).map((one): Suspect => ({ cell, value: one, by: "digits-swapped" })),
    ...moves.map((by): Suspect => ({ cell, value: withoutDust(value * by), by: "point-moved" })),
    { cell, value: -value, by: "sign-lost" },
  ];
}
