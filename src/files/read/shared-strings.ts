import { accept, nextTag, prefixOf, refuse, unescapeCellText, type Result, type XmlTag } from "../package";
import { GrowingInts } from "./growing";
import { richText } from "./rich-text";

/** A list made with its room is faster than one that grows by leaps; beyond a million texts, memory counts for more. */
const mostRoom = 1_000_000;

/** The texts that a workbook's cells share, found when read and taken out of the XML when asked for. */
export class SharedStrings {
  readonly #xml: string;
  /** Where the content of each `<si>` starts and ends. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #texts: (string | undefined)[];

  private constructor(xml: string, places: Places) {
    this.#xml = xml;
    this.#starts = places.starts.toArray();
    this.#ends = places.ends.toArray();
    this.#texts = new Array<string | undefined>(Math.min(this.#starts.length, mostRoom));
  }

  /** Finds the texts in the text of the shared strings part; "" for a workbook without one. */
  static read(xml: string): Result<SharedStrings> {
    const places = { starts: new GrowingInts(), ends: new GrowingInts() };
    const root = xml === "" ? undefined : nextTag(xml, 0);
    if (root?.kind === "open") {
      const hidden = xml.indexOf("<!", root.end) >= 0 || xml.indexOf("<?", root.end) >= 0;
      if (hidden) walkItems(xml, root, places);
      else findPlainItems(xml, root, places);
      const isWhole = places.starts.length === places.ends.length && xml.includes(`</${root.name}`);
      if (!isWhole) return refuse("truncated", "The texts of the workbook are cut off: save it again from Excel.");
    }
    return accept(new SharedStrings(xml, places));
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The text of a number; undefined when there is none. */
  text(index: number): string | undefined {
    const known = this.#texts[index];
    if (known !== undefined || index >= this.count) return known;
    const fresh = itemText(this.#xml.slice(this.#starts[index], this.#ends[index]));
    this.#texts[index] = fresh;
    return fresh;
  }
}

/** Nearly every item is one plain `<t>`; the rest is walked tag by tag. */
function itemText(xml: string): string {
  const plainEnd = xml.length - 4;
  if (xml.startsWith("<t>") && xml.indexOf("<", 3) === plainEnd) return unescapeCellText(xml.slice(3, plainEnd));
  return richText(xml);
}

interface Places {
  readonly starts: GrowingInts;
  readonly ends: GrowingInts;
}

/** Without comments or CDATA, `<si` and `</si` can only be what they look like. An item that does not end is left with no end. */
function findPlainItems(xml: string, root: XmlTag, { starts, ends }: Places): void {
  const opening = `<${prefixOf(root.name)}si`;
  const closing = `</${prefixOf(root.name)}si`;
  let at = xml.indexOf(opening, root.end);
  while (at >= 0) {
    const tag = nextTag(xml, at);
    if (!tag) return;
    const isItem = tag.name.length === opening.length - 1;
    if (isItem) starts.push(tag.end);
    const end = isItem && tag.kind === "open" ? xml.indexOf(closing, tag.end) : tag.end;
    if (end < 0) return;
    if (isItem) ends.push(end);
    at = xml.indexOf(opening, end);
  }
}

function walkItems(xml: string, root: XmlTag, { starts, ends }: Places): void {
  const name = `${prefixOf(root.name)}si`;
  for (let tag = nextTag(xml, root.end); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== name) continue;
    if (tag.kind !== "close") starts.push(tag.end);
    if (tag.kind !== "open") ends.push(tag.kind === "close" ? tag.start : tag.end);
  }
}
