/** A list of whole numbers that grows, for a count that nobody knows before. */
export class GrowingInts {
  length = 0;
  #items = new Int32Array(64);

  push(item: number): void {
    if (this.length === this.#items.length) this.#items = grown(this.#items, this.length * 2);
    this.#items[this.length++] = item;
  }

  /** What was pushed, without room to spare. */
  toArray(): Int32Array {
    return this.#items.slice(0, this.length);
  }
}

/** A copy of a typed array with more room. */
export function grown<A extends Uint8Array | Uint16Array | Int32Array | Float64Array>(array: A, length: number): A {
  const larger = new (array.constructor as new (length: number) => A)(length);
  larger.set(array);
  return larger;
}

/** Where a number stands in a part of an ascending list; -1 when it does not. A run without gaps is found at once. */
export function findSorted(sorted: Int32Array | Uint16Array, from: number, to: number, wanted: number): number {
  if (from >= to) return -1;
  const guess = from + wanted - sorted[from]!;
  if (guess < from) return -1;
  if (guess < to && sorted[guess] === wanted) return guess;
  let low = from;
  let high = Math.min(to, guess + 1) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = sorted[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
