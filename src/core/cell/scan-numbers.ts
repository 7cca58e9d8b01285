import { leadOf, tailOf } from "./number-signs";
import type { Quantity } from "./quantity";
import { withoutDust } from "./quantity";
import type { DecimalSign, Digits } from "./read-digits";
import { readDigits } from "./read-digits";
import { unitWords } from "./unit-words";

/** A number found in a text. `start` to `end` is the number with its sign, currency and percent sign. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  /** Where the words end that belong to it: `mln` of `26 mln`, `per 1,000` of `12 per 1,000`. */
  readonly reach: number;
  readonly quantity: Quantity;
  /** Whether it has a sign of its own. */
  readonly signed: boolean;
}

/** Digits with what may group or divide them, not in the middle of a word, a figure or a superscript. */
const run =
  /(?<![\p{L}\d_^{]|\d[.,])(?:\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d(?:[\d.,]|['’](?=\d{3}(?!\d)))*|\.\d+)/gu;

/**
 * The numbers of a text, in order, or undefined when something in it looks like a number and cannot be read as one (`1O%`, `1.2.3`).
 * Digits glued behind a letter (CO2, KS4, Q1) belong to the word; a number counted in millions is multiplied out.
 */
export function scanNumbers(text: string, decimal?: DecimalSign): readonly NumberToken[] | undefined {
  const tokens: NumberToken[] = [];
  run.lastIndex = 0;
  for (let match = run.exec(text); match; match = run.exec(text)) {
    const start = match.index;
    if (start < (tokens.at(-1)?.reach ?? 0)) continue;
    const digits = match[0].replace(/[.,]{1,9}$/, "");
    const read = readDigits(digits, decimal);
    if (!read || isGarbled(text, start + digits.length)) return undefined;
    tokens.push(numberToken(text, start, start + digits.length, read));
  }
  return tokens;
}

/** A letter where a digit should be: O for 0, l or I for 1, S for 5. */
function isGarbled(text: string, end: number): boolean {
  return /^[OoIlS](?!\p{L})/u.test(text.slice(end, end + 2));
}

function numberToken(text: string, from: number, to: number, digits: Digits): NumberToken {
  const lead = leadOf(text, from);
  const tail = tailOf(text, to, lead.money);
  const words = tail.unit === "number" ? unitWords(text, tail.reach) : undefined;
  const value = lead.negative && digits.value !== 0 ? -digits.value : digits.value;
  const quantity: Quantity = {
    value: tail.times === 1 ? value : withoutDust(value * tail.times),
    unit: words?.unit ?? tail.unit,
    decimals: Math.max(0, digits.decimals - Math.round(Math.log10(tail.times))),
  };
  return { start: lead.start, end: tail.end, reach: words?.reach ?? tail.reach, quantity, signed: lead.signed };
}
