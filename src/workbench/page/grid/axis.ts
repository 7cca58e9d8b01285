/**
 * The rows or the columns of a sheet laid along one line, in pixels.
 *
 * Nearly all have the usual size, so only the others are held, with what they add up to before each of them: a sheet of a million rows
 * costs nothing, and every question is one binary search. A size of 0 is a hidden row or column.
 */
export class Axis {
  private readonly odd: readonly number[];
  private readonly oddSizes: readonly number[];
  /** By how much the first `n` odd ones make the line longer than it would be without them. */
  private readonly gained: readonly number[];

  constructor(
    readonly count: number,
    readonly usual: number,
    sizes: ReadonlyMap<number, number>,
  ) {
    const entries = [...sizes].filter(([index]) => index < count).sort(([a], [b]) => a - b);
    this.odd = entries.map(([index]) => index);
    this.oddSizes = entries.map(([, size]) => size);
    const gained = [0];
    for (const [, size] of entries) gained.push((gained.at(-1) ?? 0) + size - usual);
    this.gained = gained;
  }

  /** Where a row or column begins; for `count`, where the line ends. */
  start(index: number): number {
    return index * this.usual + (this.gained[this.oddBefore(index)] ?? 0);
  }

  size(index: number): number {
    const at = this.oddBefore(index);
    return this.odd[at] === index ? (this.oddSizes[at] ?? this.usual) : this.usual;
  }

  get length(): number {
    return this.start(this.count);
  }

  isHidden(index: number): boolean {
    return this.size(index) === 0;
  }

  /** The row or column that stands at a pixel; beyond an end, the one at that end. Never a hidden one, unless all are. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return this.isHidden(low) ? this.step(low, -1) : low;
  }

  /** The shown ones that stand between two pixels, in order. However many are hidden among them costs nothing. */
  between(from: number, to: number): number[] {
    const shown: number[] = [];
    if (to <= from || this.count === 0) return shown;
    for (let index = this.at(Math.max(0, from)); index < this.count;) {
      if (!this.isHidden(index)) shown.push(index);
      const end = this.start(index) + this.size(index);
      if (end >= to || end >= this.length) break;
      const next = this.at(end);
      if (next <= index) break;
      index = next;
    }
    return shown;
  }

  /** The next shown one in a direction (1 or -1); the same one when there is none. */
  step(index: number, direction: 1 | -1): number {
    for (let next = index + direction; next >= 0 && next < this.count; next += direction) {
      if (!this.isHidden(next)) return next;
    }
    return index;
  }

  /** How many odd ones stand before an index. */
  private oddBefore(index: number): number {
    let low = 0;
    let high = this.odd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.odd[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
