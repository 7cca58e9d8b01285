import { formatQuantity, withoutDust } from "../cell/quantity";
import type { Found } from "./define-rule";
import { suspectOf } from "./sums";
import type { Sum, Suspect } from "./sums";
import type { SumCell, SumRow } from "./sum-rows";
import { digitsOf } from "./telling";

/** The columns in which a figure is the sum of the others. */
export const fitting = (sums: readonly Sum[]): readonly Sum[] => sums.filter(({ fits }) => fits);
/** What does not fit and comes near it, or would with one slip mended. */
export const wrong = (sums: readonly Sum[]): readonly Sum[] =>
  sums.filter((sum) => !sum.fits && !isMean(sum) && (sum.near || suspectOf(sum) !== undefined));

/** A percentage of all lies between those of its parts, and is no sum of theirs. */
function isMean({ total, parts }: Sum): boolean {
  if (total.quantity.unit !== "percent") return false;
  const values = parts.map(({ cell }) => cell.quantity.value);
  return total.quantity.value >= Math.min(...values) && total.quantity.value <= Math.max(...values);
}

const ways: Readonly<Record<Suspect["by"], string>> = {
  "digits-swapped": "two digits swapped",
  "point-moved": "the decimal point moved",
  "sign-lost": "the other sign",
};

/** An amount as the cell beside it is written: in its currency, or in none. */
function inItsCurrency(amount: string, text: string): string {
  return amount.replace("£", /[$€£¥₹]/.exec(text)?.[0] ?? "");
}

/** Digits of a figure that stands in two columns by no chance. */
const fewestDigits = 4;

/** The one part that is the same as the figure beside it in its row, as if it had been copied along, and what it would have to be. */
function copiedIn({ total, parts, sum }: Sum): { readonly cell: SumCell; readonly value: number } | undefined {
  for (const step of [-1, 1]) {
    const [one, another] = parts.filter(({ cell, row }) => isAlikeBeside(cell, row, step));
    // Where the others are the same there, too, the whole column is.
    if (!one || another || digitsOf(one.cell.quantity) < fewestDigits) continue;
    return { cell: one.cell, value: withoutDust(one.cell.quantity.value + one.sign * (total.quantity.value - sum)) };
  }
  return undefined;
}

function isAlikeBeside(cell: SumCell, { cells }: SumRow, step: number): boolean {
  const [place] = [...cells].find(([, one]) => one === cell) ?? [];
  return place !== undefined && cells.get(place + step)?.quantity.value === cell.quantity.value;
}

/** What is said of a figure that is not the sum of its parts; where nothing else shows that it is to be one, it is a question. */
export function offSum(row: Pick<SumRow, "title">, found: Sum, sure: boolean): Found {
  const { total, sum } = found;
  const { quantity } = total;
  const suspect = suspectOf(found);
  const show = (value: number): string => inItsCurrency(formatQuantity({ ...quantity, value }), total.text);
  const part = suspect && suspect.cell !== total ? suspect : undefined;
  const copied = suspect ? undefined : copiedIn(found);
  const first = part?.cell ?? copied?.cell;
  return {
    cells: first ? [first.at, total.at] : [total.at],
    measure: row.title,
    ...(!sure && !suspect && { severity: "warning" as const }),
    message: `${row.title}: ${total.text.trim()} is not the sum of its parts, ${show(sum)}.`,
    advice: suspect
      ? `Look ${suspect.cell.text.trim()} up: with ${ways[suspect.by]} it would be ${show(suspect.value)}, and the parts would add up.`
      : copied
        ? `Look ${copied.cell.text.trim()} up, which stands in the column beside it, too: ${show(copied.value)} would make the parts add up.`
        : `Correct the total or the part that is wrong; they differ by ${show(Math.abs(sum - quantity.value))}.`,
  };
}
