/** Characters that markup is told by. */
export const char = {
  space: 32,
  exclamation: 33,
  quote: 34,
  ampersand: 38,
  apostrophe: 39,
  slash: 47,
  colon: 58,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
} as const;

/** Whether a byte ends the name of an element. */
export function endsName(byte: number | undefined): boolean {
  return (
    byte === char.greater || byte === char.space || byte === char.slash || byte === 10 || byte === 13 || byte === 9
  );
}

/**
 * A place in the bytes of an XML part (UTF-8), moved forward by hand: the sheet scan reads a million cells without making a string.
 *
 * Every step moves on or ends, so that a scan takes time in proportion to the part, whatever stands in it.
 */
export class XmlBytes {
  at: number;
  /** The attribute that `nextAttribute` stopped at: its name, and its value between the quotes. */
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Whether the tag that `nextAttribute` came to the end of was an empty one (`<a/>`). */
  isEmpty = false;
  /** Whether a document type was met; the scan ends there. */
  hasDoctype = false;

  constructor(
    readonly bytes: Uint8Array,
    start = 0,
    readonly end = bytes.length,
  ) {
    this.at = start;
  }

  /** Moves to the next tag, over comments, CDATA and processing instructions; false when there is none. */
  toTag(): boolean {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end) {
      if (bytes[at] !== char.less) {
        at++;
        continue;
      }
      const next = bytes[at + 1];
      if (next !== char.exclamation && next !== char.question) break;
      at = this.#skipMarkup(at);
    }
    this.at = at;
    return at < end;
  }

  /** Whether a tag's local name, which starts at a place, is the given one. */
  isNamed(start: number, name: readonly number[]): boolean {
    for (let index = 0; index < name.length; index++) if (this.bytes[start + index] !== name[index]) return false;
    return endsName(this.bytes[start + name.length]);
  }

  /** Moves to the next attribute of the tag; at its end past the `>`, and false. */
  nextAttribute(): boolean {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end && bytes[at]! <= char.space) at++;
    this.isEmpty = bytes[at] === char.slash;
    if (this.isEmpty || bytes[at] === char.greater || at >= end) {
      this.at = this.isEmpty ? at + 2 : at + 1;
      return false;
    }
    this.nameStart = at;
    while (at < end && bytes[at]! > char.space && bytes[at] !== char.equals && bytes[at] !== char.greater) at++;
    this.nameEnd = at;
    while (at < end && (bytes[at]! <= char.space || bytes[at] === char.equals)) at++;
    const quote = bytes[at];
    if (quote !== char.quote && quote !== char.apostrophe) {
      this.valueStart = this.valueEnd = this.at = at;
      return at < end;
    }
    this.valueStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    this.valueEnd = at;
    this.at = at + 1;
    return true;
  }

  /** Moves past the end of the tag. */
  skipTag(): void {
    while (this.nextAttribute());
  }

  /** Moves to the end of the text at this place, that is to the next tag, and returns where that is. */
  textEnd(): number {
    this.toTag();
    return this.at;
  }

  /** The whole number of an attribute's value; -1 when it is none, or has more than nine digits. */
  attributeNumber(): number {
    const { bytes, valueStart, valueEnd } = this;
    if (valueStart === valueEnd || valueEnd - valueStart > 9) return -1;
    let number = 0;
    for (let at = valueStart; at < valueEnd; at++) {
      const digit = bytes[at]! - 48;
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /** Whether the attribute bears a name. */
  isAttribute(name: readonly number[]): boolean {
    if (this.nameEnd - this.nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index++)
      if (this.bytes[this.nameStart + index] !== name[index]) return false;
    return true;
  }

  /** An attribute's value as it stands, of at most a hundred bytes: for what is plain ASCII, such as an address. */
  attributeText(): string {
    return String.fromCharCode(...this.bytes.subarray(this.valueStart, Math.min(this.valueEnd, this.valueStart + 100)));
  }

  /** Whether an attribute's value is true: `1`, `true` or `on`. */
  attributeIsTrue(): boolean {
    const first = this.bytes[this.valueStart];
    return first === 49 || first === 116 || (first === 111 && this.bytes[this.valueStart + 1] === 110);
  }

  /** The end of the comment, CDATA or processing instruction at a place; of the whole when it has none, or is a document type. */
  #skipMarkup(at: number): number {
    const { bytes, end } = this;
    if (bytes[at + 1] === char.question) return this.#after(at + 2, char.question, 1);
    if (bytes[at + 2] === 45) return this.#after(at + 4, 45, 2);
    if (bytes[at + 2] === 91) return this.#after(at + 9, 93, 2);
    this.hasDoctype = true;
    return end;
  }

  /** The place after `count` times a byte and a `>`. */
  #after(from: number, byte: number, count: number): number {
    const { bytes, end } = this;
    for (let at = from + count; at < end; at++) {
      if (bytes[at] === char.greater && bytes[at - 1] === byte && bytes[at - count] === byte) return at + 1;
    }
    return end;
  }
}
