import { withoutDust } from "../cell/quantity";
import { comparable } from "../check/subject";
import type { Part } from "./part-sets";
import { swapsOf } from "./slips";
import type { SumCell, SumRow } from "./sum-rows";

/** A figure held against the sum of others in its column. */
export interface Sum {
  readonly total: SumCell;
  readonly parts: readonly { readonly cell: SumCell; readonly sign: 1 | -1 }[];
  readonly sum: number;
  /** By how much rounding may have put the two apart. */
  readonly slack: number;
  readonly fits: boolean;
  /** How unlikely it is by chance that it fits, as a power of ten. */
  readonly weight: number;
}

/** Whole numbers below this are counts, and not rounded. */
const exactBelow = 100;

/** The columns of a row held against the sums of some parts: those in which all parts have a figure that compares, or are blank. */
export function sumsOver(row: SumRow, parts: readonly Part[]): readonly Sum[] {
  return [...row.cells].flatMap(([place, total]): readonly Sum[] => {
    if (parts.some(({ row: part }) => part.words.has(place))) return [];
    const cells = parts.flatMap(({ row: part, sign }) => {
      const cell = part.cells.get(place);
      return cell ? [{ cell, sign }] : [];
    });
    if (cells.length < 2 || total.isExplained || cells.some(({ cell }) => cell.isExplained)) return [];
    if (cells.some(({ cell }) => !comparable(cell.quantity, total.quantity))) return [];
    if (cells.filter(({ cell }) => cell.quantity.value !== 0).length < 2) return [];
    const sum = withoutDust(cells.reduce((all, { cell, sign }) => all + sign * cell.quantity.value, 0));
    const slack = slackOf(total, cells);
    const fits = Math.abs(sum - total.quantity.value) <= slack;
    // What is blank may be unknown, and be what the total has over the others.
    if (!fits && cells.length < parts.length) return [];
    const weight = fits ? Math.log10(1 + Math.abs(sum) / (2 * slack + 10 ** -total.quantity.decimals)) : 0;
    return [{ total, parts: cells, sum, slack, fits, weight }];
  });
}

function slackOf(total: SumCell, parts: Sum["parts"]): number {
  const half = ({ quantity }: SumCell): number => 0.5 * 10 ** -quantity.decimals;
  const exact = parts.every(
    ({ cell: { quantity } }) => quantity.decimals === 0 && Math.abs(quantity.value) < exactBelow,
  );
  const own = total.quantity.decimals === 0 && exact ? 0 : half(total);
  return (exact ? 0 : parts.reduce((sum, { cell }) => sum + half(cell), 0)) + own + 1e-9;
}

/** The one figure among a total and its parts of which two digits swapped would make them add up. */
export function suspectOf({
  total,
  parts,
  sum,
  slack,
}: Sum): { readonly cell: SumCell; readonly value: number } | undefined {
  const off = total.quantity.value - sum;
  const mended = [
    ...swapsOf(total.quantity.value, total.quantity.decimals).flatMap((value) =>
      Math.abs(value - sum) <= slack ? [{ cell: total, value }] : [],
    ),
    ...parts.flatMap(({ cell, sign }) =>
      swapsOf(cell.quantity.value, cell.quantity.decimals).flatMap((value) =>
        Math.abs(sign * (value - cell.quantity.value) - off) <= slack ? [{ cell, value }] : [],
      ),
    ),
  ];
  return mended.find(({ cell }) => cell === total) ?? (mended.length === 1 ? mended[0] : undefined);
}
