import type { CellRef } from "../cell/address";
import { storedNumber } from "../cell/quantity";
import type { Quantity } from "../cell/quantity";
import type { Fix } from "../check/finding";

/** A quantity that belongs into a cell. */
export interface Meant {
  readonly at: CellRef;
  readonly quantity: Quantity;
}

/** What a fix writes to put quantities into their cells as numbers, shown with the decimals they have. */
export function writesOf(meant: readonly Meant[]): Fix["writes"] {
  return meant.map(({ at, quantity }) => ({
    at,
    content: { value: storedNumber(quantity), format: formatFor(quantity) },
  }));
}

/** The number format that shows a quantity with the decimals it has: `0.0%`, `#,##0`, `"£"#,##0.00`. */
function formatFor({ unit, decimals, value }: Quantity): string {
  const fraction = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  switch (unit) {
    case "percent":
      return `0${fraction}%`;
    case "money":
      return `"£"#,##0${fraction}`;
    case "percentage-points":
    case "points":
    case "score":
    case "count":
    case "ratio":
    case "rate":
    case "days":
    case "index":
    case "number":
      return Math.abs(value) >= 10_000 ? `#,##0${fraction}` : `0${fraction}`;
    default:
      return unit satisfies never;
  }
}
