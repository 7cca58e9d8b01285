/** A part of the way from one point to the next, in lowest terms, such as 1/3. */
export interface Fraction {
  readonly part: number;
  readonly of: number;
}

/** The fraction `part`/`of` of two whole numbers, `of` above zero, in lowest terms. */
export function fraction(part: number, of: number): Fraction {
  const common = greatestCommonDivisor(Math.abs(part), of);
  return { part: part / common, of: of / common };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
