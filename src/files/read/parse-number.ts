const powersOfTen = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * The number that bytes spell, NaN when they spell none.
 *
 * Up to 15 digits and 15 decimals both halves of the fraction are exact, so that one division rounds correctly (Clinger's fast path); the rest is
 * left to `Number`.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 45;
  if (negative) at++;
  let digits = 0;
  let mantissa = 0;
  let point = -1;
  for (; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + byte - 48;
      digits++;
    } else if (byte === 46 && point < 0) point = at;
    else return parseSlowly(bytes, from, to);
  }
  if (digits === 0 || digits > 15) return parseSlowly(bytes, from, to);
  const size = point < 0 ? mantissa : mantissa / powersOfTen[to - point - 1]!;
  return negative ? -size : size;
}

/** Exponents, more digits than a number holds, blanks around it. */
function parseSlowly(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 400) return NaN;
  const text = String.fromCharCode(...bytes.subarray(from, to)).trim();
  return /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/.test(text) ? finite(Number(text)) : NaN;
}

function finite(number: number): number {
  return Number.isFinite(number) ? number : NaN;
}
