import type { Quantity } from "./quantity";

const shareText = /^(\d{1,7})\s?(?:\/|out of|of)\s?(\d{1,7})(?![\d.,/%])/i;
const ratioText = /^(\d{1,7}(?:\.\d{1,6})?)\s?:\s?(\d{1,7}(?:\.\d{1,6})?)$/;
/** Most decimals given to a division that does not come out even. */
const mostDecimals = 4;

/**
 * The ratio that a text is, and how long it is: `6/8` is 0.75 (six of eight), `0.8:1` is 0.8, `1:4` is 0.25. A share is a ratio, not a
 * percentage, for Excel would not let it be compared with one either. Undefined for anything else and for division by nothing.
 */
export function readShare(text: string): { readonly quantity: Quantity; readonly length: number } | undefined {
  const match = shareText.exec(text) ?? ratioText.exec(text);
  const [whole = "", upper = "", lower = ""] = match ?? [];
  if (!match || Number(lower) === 0) return undefined;
  const value = Number((Number(upper) / Number(lower)).toFixed(6));
  const own = Number(lower) === 1 ? (upper.split(".")[1]?.length ?? 0) : -1;
  const decimals = own >= 0 ? own : Math.min(mostDecimals, String(value).split(".")[1]?.length ?? 0);
  return { quantity: { value, unit: "ratio", decimals }, length: whole.length };
}
