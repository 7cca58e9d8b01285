import type { Budget } from "./budget";
import { grown, GrowingInts } from "./growing";

/** XML texts of a sheet that are looked at seldom (formulas, texts in the cell itself), kept as bytes until somebody asks. */
export class TextHeap {
  readonly #budget: Budget;
  #bytes = new Uint8Array(256);
  #used = 0;
  readonly #ends = new GrowingInts();

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Keeps a copy of bytes; returns the number to ask for them by. */
  add(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    this.#budget.takeText(length);
    if (this.#used + length > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, Math.max(this.#used + length, this.#bytes.length * 2));
    }
    for (let at = from; at < to; at++) this.#bytes[this.#used++] = bytes[at]!;
    this.#ends.push(this.#used);
    return this.#ends.length - 1;
  }

  /** The texts, without room to spare. */
  freeze(): FrozenTexts {
    return new FrozenTexts(this.#bytes.slice(0, this.#used), this.#ends.toArray());
  }
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** XML texts kept as bytes. */
export class FrozenTexts {
  readonly #bytes: Uint8Array;
  readonly #ends: Int32Array;

  constructor(bytes: Uint8Array, ends: Int32Array) {
    this.#bytes = bytes;
    this.#ends = ends;
  }

  /** The XML text of a number that `add` gave. */
  xml(index: number): string {
    const start = index === 0 ? 0 : this.#ends[index - 1]!;
    return decoder.decode(this.#bytes.subarray(start, this.#ends[index]));
  }
}
