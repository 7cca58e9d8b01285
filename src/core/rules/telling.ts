import type { Quantity } from "../cell/quantity";

/** Digits, trailing noughts apart, from which on two figures are not the same by chance. */
const fewestDigits = 3;

/** Whether a figure is so particular that it does not come twice by chance: 41,226 or 37.4 and not 40, 0.5 or 1,000. */
export function isTelling({ value, decimals }: Quantity): boolean {
  const digits = Math.abs(value).toFixed(decimals).replace(".", "").replace(/^0+/, "").replace(/0+$/, "");
  return digits.length >= fewestDigits;
}
