import { richText } from "../read/rich-text";
import type { SharedTexts } from "./cell-xml";
import type { Draft } from "./draft";
import { outlineOf } from "./xml-edit";

/**
 * The shared texts of a workbook, read when the first is asked for. None is ever added or removed: a text that is there already is
 * referred to, so that a cell given back its old text is the same bytes as before; a new text is written into its cell.
 */
export class PackageTexts implements SharedTexts {
  readonly #draft: Draft;
  readonly #path: string | undefined;
  #read: { readonly texts: readonly string[]; readonly positions: ReadonlyMap<string, number> } | undefined;

  constructor(draft: Draft, path: string | undefined) {
    this.#draft = draft;
    this.#path = path;
  }

  /** The position of a text; of one that stands there twice, the one without letters in different styles. */
  positionOf(text: string): number | undefined {
    return this.#all().positions.get(text);
  }

  at(position: number): string {
    return this.#all().texts[position] ?? "";
  }

  #all() {
    this.#read ??= this.#parse();
    return this.#read;
  }

  #parse() {
    const texts: string[] = [];
    const rich: [string, number][] = [];
    const positions = new Map<string, number>();
    const xml = this.#path !== undefined && this.#draft.has(this.#path) ? this.#draft.text(this.#path) : "";
    for (const item of outlineOf(xml)?.children ?? []) {
      if (item.local !== "si") continue;
      const inside = xml.slice(item.openEnd, item.closeStart);
      const text = richText(inside);
      const isRich = /<(?:\w+:)?(?:r|rPh)\b/.test(inside);
      if (isRich) rich.push([text, texts.length]);
      else if (!positions.has(text)) positions.set(text, texts.length);
      texts.push(text);
    }
    for (const [text, position] of rich) if (!positions.has(text)) positions.set(text, position);
    return { texts, positions };
  }
}
