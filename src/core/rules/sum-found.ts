import { formatQuantity } from "../cell/quantity";
import type { Found } from "./define-rule";
import { suspectOf } from "./sums";
import type { Sum, Suspect } from "./sums";
import type { SumRow } from "./sum-rows";

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

/** What is said of a figure that is not the sum of its parts; where nothing else shows that it is to be one, it is a question. */
export function offSum(row: Pick<SumRow, "title">, found: Sum, sure: boolean): Found {
  const { total, sum } = found;
  const { quantity } = total;
  const suspect = suspectOf(found);
  const show = (value: number): string => inItsCurrency(formatQuantity({ ...quantity, value }), total.text);
  const part = suspect && suspect.cell !== total ? suspect : undefined;
  return {
    cells: part ? [part.cell.at, total.at] : [total.at],
    measure: row.title,
    ...(!sure && !suspect && { severity: "warning" as const }),
    message: `${row.title}: ${total.text.trim()} is not the sum of its parts, ${show(sum)}.`,
    advice: suspect
      ? `Look ${suspect.cell.text.trim()} up: with ${ways[suspect.by]} it would be ${show(suspect.value)}, and the parts would add up.`
      : `Correct the total or the part that is wrong; they differ by ${show(Math.abs(sum - quantity.value))}.`,
  };
}
