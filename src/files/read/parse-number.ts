const powersOfTen = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** Digits that a number holds whatever they are, and digits up to which `divideLong` is sure. */
const shortDigits = 15;
const longDigits = 19;

/** The number that bytes spell, NaN when they spell none. A million of them are read without making a string. */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  const negative = bytes[from] === 45;
  const start = negative ? from + 1 : from;
  let digits = 0;
  let head = 0;
  let tail = 0;
  let point = -1;
  for (let at = start; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) {
      if (digits < shortDigits) head = head * 10 + byte - 48;
      else tail = tail * 10 + byte - 48;
      if (head > 0) digits++;
    } else if (byte === 46 && point < 0) point = at;
    else return parseSlowly(bytes, from, to);
  }
  const decimals = point < 0 ? 0 : to - point - 1;
  const isNumber = to - start > (point < 0 ? 0 : 1);
  if (!isNumber || digits > longDigits || decimals >= powersOfTen.length) return parseSlowly(bytes, from, to);
  const size =
    digits <= shortDigits ? head / powersOfTen[decimals]! : divideLong(head, tail, digits - shortDigits, decimals);
  if (Number.isNaN(size)) return parseSlowly(bytes, from, to);
  return negative ? -size : size;
}

/** Exponents, more digits than a number holds, blanks around it. */
function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 400) return NaN;
  const text = String.fromCharCode(...bytes.subarray(from, to)).trim();
  const number = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : NaN;
}

/**
 * (head · 10^tailDigits + tail) / 10^decimals, correctly rounded, or NaN when that is in doubt.
 *
 * Excel writes 17 digits of most results, more than one division gets right. Here the numerator is kept in two parts, the quotient is
 * corrected by the exact remainder of the division (T. J. Dekker, "A floating-point technique for extending the available precision",
 * 1971), and taken only when a little more or less of the correction rounds to the same.
 */
function divideLong(head: number, tail: number, tailDigits: number, decimals: number): number {
  const scale = powersOfTen[tailDigits]!;
  const divisor = powersOfTen[decimals]!;
  const high = head * scale;
  const low = productError(head, scale, high) + tail;
  const quotient = high / divisor;
  const product = quotient * divisor;
  const correction = (high - product - productError(quotient, divisor, product) + low) / divisor;
  const less = quotient + correction * (1 - doubt);
  const more = quotient + correction * (1 + doubt);
  return less === more ? less : NaN;
}

const doubt = 2 ** -40;

/** What rounding took from a product of two numbers. */
function productError(a: number, b: number, product: number): number {
  const aHigh = highHalf(a);
  const aLow = a - aHigh;
  const bHigh = highHalf(b);
  const bLow = b - bHigh;
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}

/** The upper 26 bits of a number's 53. */
function highHalf(number: number): number {
  const shifted = number * 134_217_729;
  return shifted - (shifted - number);
}
