/** Decimals that comparisons of stored numbers are rounded to, so that the dust of binary fractions decides nothing. */
export const comparedDecimals = 6;

/** A number to the decimals that comparisons look at, halves away from nought as the sheet's ROUND has it. */
export function rounded(value: number): number {
  const scale = 10 ** comparedDecimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale)) / scale;
}
