/**
 * The t for which a Student variable of some degrees of freedom lies outside -t to t with a probability: T.INV.2T of the sheets.
 *
 * Found by halving over the finite sums of Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4.
 *
 * @param outside between 0 and 1
 * @param freedom whole, from 1 up
 */
export function studentTwoTailed(outside: number, freedom: number): number {
  let [low, high] = [0, 1];
  while (within(high, freedom) < 1 - outside && high < 1e12) high *= 2;
  for (let turn = 0; turn < 200 && high - low > 0; turn += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (within(middle, freedom) < 1 - outside) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability of lying between -t and t. */
function within(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let one = odd ? 3 : 2; one <= freedom - 2; one += 2) {
    term *= ((one - 1) / one) * cosine ** 2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}
