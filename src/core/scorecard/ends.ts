/** What share of how far figures reach, and of the largest, lies between the outermost and the next for it to be lonely. */
const share = 0.4;
const notable = 0.04;
const shareOfThree = 0.75;
const fewest = 4;
/** Figures of which all but one are the same, for that one to be alone. */
const fewestTwins = 3;

/** The two lowest and the two highest of some figures, taken one after the other. */
export class Ends {
  private count = 0;
  private low = Infinity;
  private nextLow = Infinity;
  private high = -Infinity;
  private nextHigh = -Infinity;

  clear(): void {
    this.count = 0;
    this.low = this.nextLow = Infinity;
    this.high = this.nextHigh = -Infinity;
  }

  take(figure: number): void {
    this.count++;
    if (figure < this.low) {
      this.nextLow = this.low;
      this.low = figure;
    } else if (figure < this.nextLow) this.nextLow = figure;
    if (figure > this.high) {
      this.nextHigh = this.high;
      this.high = figure;
    } else if (figure > this.nextHigh) this.nextHigh = figure;
  }

  /** Whether the lowest or the highest is far beside all others. */
  get isLonely(): boolean {
    if (this.count >= fewestTwins && (this.nextLow === this.high || this.nextHigh === this.low))
      return this.low < this.high;
    const gap = Math.max(this.nextLow - this.low, this.high - this.nextHigh);
    if (this.count === fewestTwins) return gap >= shareOfThree * (this.high - this.low);
    if (this.count < fewest) return false;
    return gap >= share * (this.high - this.low) && gap >= notable * Math.max(Math.abs(this.high), Math.abs(this.low));
  }
}
