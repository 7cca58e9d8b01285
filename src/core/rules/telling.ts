import type { Quantity } from "../cell/quantity";

/** Digits, trailing noughts apart, from which on two figures are not the same by chance. */
const fewestDigits = 3;

/** How many digits a figure has, noughts before and behind them apart. */
export function digitsOf({ value, decimals }: Quantity): number {
  return Math.abs(value).toFixed(decimals).replace(".", "").replace(/^0+/, "").replace(/0+$/, "").length;
}

/** Whether a figure is so particular that it does not come twice by chance: 41,226 or 37.4 and not 40, 0.5 or 1,000. */
export function isTelling(quantity: Quantity): boolean {
  return digitsOf(quantity) >= fewestDigits;
}
