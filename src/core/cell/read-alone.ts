import type { Quantity } from "./quantity";
import type { DecimalSign } from "./read-digits";
import { scanNumbers } from "./scan-numbers";

/** A number and where it stands in its text. */
export interface PlacedQuantity {
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
}

/**
 * The number that a text is, with nothing beside it but blanks and a word of its unit (`45.0 %`, `36 days`), in brackets when it is an
 * accountant's negative. A year in brackets is left to be a period.
 */
export function readAlone(text: string, decimal: DecimalSign | undefined): PlacedQuantity | undefined {
  const trimmed = text.trim();
  const gap = text.length - text.trimStart().length;
  const bracketed = /^([£$€]?)\(([^()]+)\)(%?)$/.exec(trimmed);
  if (bracketed) {
    const [, coin = "", figure = "", percent = ""] = bracketed;
    const inside = `${coin}${figure.trim()}${percent}`;
    const quantity = /^(?:199\d|20\d\d|2100)$/.test(inside) ? undefined : onlyNumber(inside, decimal, true)?.quantity;
    return quantity && { quantity: { ...quantity, value: -quantity.value }, start: gap, end: gap + trimmed.length };
  }
  const only = onlyNumber(trimmed, decimal, false);
  return only && { quantity: only.quantity, start: gap, end: gap + only.end };
}

function onlyNumber(
  text: string,
  decimal: DecimalSign | undefined,
  bare: boolean,
): { readonly quantity: Quantity; readonly end: number } | undefined {
  const [token, more] = scanNumbers(text, decimal) ?? [];
  if (!token || more || token.start !== 0) return undefined;
  if (bare) return token.end === text.length && !token.signed ? token : undefined;
  const worded = token.quantity.unit !== "number" && token.quantity.unit !== "money";
  return token.end === text.length || (worded && token.reach === text.length) ? token : undefined;
}
