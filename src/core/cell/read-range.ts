import type { Quantity } from "./quantity";
import type { Reading } from "./reading";
import type { NumberToken } from "./scan-numbers";

/** What is said in front of the lowest, or the highest, number that will do. */
const lowBefore =
  /^(?:>=|≥|=>|>|⩾|> ?or ?(?:=|equal(?: to)?)|at least|no less than|not less than|more than|greater than|over|above|min(?:imum)?(?: of)?|exceeds?|exceeding)$/i;
const highBefore =
  /^(?:<=|≤|=<|<|⩽|< ?or ?(?:=|equal(?: to)?)|at most|no more than|not more than|up to|less than|fewer than|lower than|below|under|max(?:imum)?(?: of)?|within)$/i;
/** What is said behind it. */
const lowAfter = /^(?:\+|or (?:more|above|over|higher|better|greater)|and (?:above|over|higher))(?!\p{L})/iu;
const highAfter = /^(?:or (?:less|fewer|below|under|lower)|and (?:below|under))(?!\p{L})/iu;
const minimum = /^min(?:imum)?(?!\p{L})/iu;
/** Behind a plain number, `min` are minutes. */
const minutes = /^min(?!\p{L})/iu;
const maximum = /^max(?:imum)?(?!\p{L})/iu;
/** Most characters that may follow a range: it is the cell's value, not a remark in a sentence. */
const longestRest = 24;

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
  if (after.length > longestRest) return undefined;
  if (second) return between(before, first, text.slice(first.reach, second.start).trim(), second, whole);
  if (
    lowBefore.test(before) ||
    lowAfter.test(after) ||
    (before === "" && minimum.test(after) && !isMinutes(after, first.quantity))
  ) {
    return { kind: "range", low: first.quantity, text: whole };
  }
  if (highBefore.test(before) || highAfter.test(after) || (before === "" && maximum.test(after))) {
    return { kind: "range", high: first.quantity, text: whole };
  }
  return undefined;
}

function isMinutes(after: string, { unit }: Quantity): boolean {
  return unit === "number" && minutes.test(after);
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
