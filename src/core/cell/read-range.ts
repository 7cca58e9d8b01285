import { limitIn } from "./limits";
import type { Quantity } from "./quantity";
import type { Reading } from "./reading";
import type { NumberToken } from "./scan-numbers";

/** What is said behind the lowest, or the highest, number that will do. */
const lowAfter = /^(?:\+|or (?:more|above|over|higher|better|greater)|and (?:above|over|higher))(?!\p{L})/iu;
const highAfter = /^(?:or (?:less|fewer|below|under|lower)|and (?:below|under))(?!\p{L})/iu;
const minimum = /^minimum(?!\p{L})/iu;
const maximum = /^max(?:imum)?(?!\p{L})/iu;
/** Behind a plain number, "min" is minutes. */
const least = /^min(?:imum)?(?!\p{L})/iu;
/** Most characters that may follow a range, brackets apart: it is the cell's value, not a remark in a sentence. */
const longestRest = 24;
/** The same behind a sign of comparison, which no sentence has. */
const longestAfterSign = 40;

/**
 * The range that a text is, or undefined: `90-95%`, `10 to 15`, `>=95%`, `<5`, `at least 60%`, `5 or fewer`, `5+`. Both ends are meant
 * to count: that `<5` leaves out 5 itself is not kept.
 */
export function readRange(text: string, tokens: readonly NumberToken[], whole: string): Reading | undefined {
  const [first, second] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || tokens.length > 2) return undefined;
  const before = text.slice(0, first.start).trim();
  const after = text.slice(last.reach).trim();
  const said = limitIn(before);
  const rest = after.replace(/\([^()]*\)/g, "").trim();
  if (rest.length > (said?.sign || after.startsWith("+") ? longestAfterSign : longestRest)) return undefined;
  if (second) return between(before, first, text.slice(first.reach, second.start).trim(), second, whole);
  const end = said?.end ?? endBehind(before, after, first);
  return end && { kind: "range", [end]: first.quantity, text: whole };
}

/** Which end of a range the words behind its one number say that it is. */
function endBehind(before: string, after: string, { quantity }: NumberToken): "low" | "high" | undefined {
  const alone = before === "";
  const floor = quantity.unit === "percent" || quantity.unit === "money" ? least : minimum;
  if (lowAfter.test(after) || (alone && floor.test(after))) return "low";
  return highAfter.test(after) || (alone && maximum.test(after)) ? "high" : undefined;
}

function between(
  before: string,
  first: NumberToken,
  link: string,
  second: NumberToken,
  whole: string,
): Reading | undefined {
  const named = /^(?:between|from)$/i.test(before);
  if (!(named ? /^(?:and|to|[-–—])$/i : /^(?:to|[-–—])$/i).test(link) || !(named || before === "")) return undefined;
  const low = withUnitOf(first.quantity, second.quantity);
  const high = withUnitOf(second.quantity, first.quantity);
  return low.unit === high.unit && low.value < high.value ? { kind: "range", low, high, text: whole } : undefined;
}

/** `90` of `90-95%` is a percentage too. */
function withUnitOf(quantity: Quantity, other: Quantity): Quantity {
  return quantity.unit === "number" ? { ...quantity, unit: other.unit } : quantity;
}
