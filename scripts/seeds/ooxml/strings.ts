import { main } from "./namespaces";
import { document, element, textElement } from "./xml";

/** The shared strings of a workbook: each text once, in the order of first use. */
export class SharedStrings {
  readonly #positions = new Map<string, number>();
  #uses = 0;

  /** The position of a text, which it takes when it has none. */
  position(text: string): number {
    this.#uses += 1;
    const known = this.#positions.get(text);
    if (known !== undefined) return known;
    this.#positions.set(text, this.#positions.size);
    return this.#positions.size - 1;
  }

  /** The part `xl/sharedStrings.xml`. */
  xml(): string {
    const items = [...this.#positions.keys()].map((one) => element("si", {}, textElement("t", one)));
    return document(element("sst", { xmlns: main, count: this.#uses, uniqueCount: items.length }, ...items));
  }
}
