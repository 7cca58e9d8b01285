import { elementAttributes, type XmlElement } from "../package";
import { styleSheetOrder } from "./orders";
import {
  appendInside,
  applyEdits,
  insertChild,
  outlineOf,
  setAttributes,
  withOpenRoot,
  type Edit,
  type Outline,
} from "./xml-edit";

/** The lists of a stylesheet that grow when we write, each with what its first entries must be where a file has no such list. */
const lists = {
  numFmts: { item: "numFmt", start: [] },
  fonts: { item: "font", start: ['<font><sz val="11"/><name val="Calibri"/></font>'] },
  fills: {
    item: "fill",
    start: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  },
  borders: { item: "border", start: ["<border><left/><right/><top/><bottom/><diagonal/></border>"] },
  cellStyleXfs: { item: "xf", start: [] },
  cellXfs: { item: "xf", start: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'] },
  dxfs: { item: "dxf", start: [] },
} as const satisfies Partial<Record<(typeof styleSheetOrder)[number], unknown>>;

/** A list of a stylesheet. */
export type StyleList = keyof typeof lists;

interface Entries {
  readonly element: XmlElement | undefined;
  readonly xml: string[];
  readonly positions: Map<string, number>;
  /** How many the file has itself, and how many stand for them when it has none. */
  readonly present: number;
  readonly started: number;
}

/** The styles part of a workbook as lists of XML to which entries can be added; one that is there already is used again. */
export class Stylesheet {
  /** The prefix of the part's elements, with the colon, or "". */
  readonly prefix: string;
  readonly #text: string;
  readonly #outline: Outline;
  readonly #entries = new Map<StyleList, Entries>();

  private constructor(text: string, outline: Outline) {
    this.#text = text;
    this.#outline = outline;
    this.prefix = outline.prefix;
  }

  /** The styles of a part's text; undefined when it is no stylesheet. */
  static read(text: string): Stylesheet | undefined {
    const open = withOpenRoot(text);
    const outline = outlineOf(open);
    return outline?.root.local === "styleSheet" ? new Stylesheet(open, outline) : undefined;
  }

  /** How many entries a list has. */
  count(list: StyleList): number {
    return this.#list(list).xml.length;
  }

  /** The XML of an entry, or "" when there is none. */
  entry(list: StyleList, position: number): string {
    return this.#list(list).xml[position] ?? "";
  }

  /** All entries of a list. */
  all(list: StyleList): readonly string[] {
    return this.#list(list).xml;
  }

  /** The position of an entry, added when the list has none like it. The XML is without prefixes (`prefixed` puts them in). */
  position(list: StyleList, xml: string): number {
    return this.add(list, prefixed(xml, this.prefix));
  }

  /** The position of an entry whose XML bears the part's own prefix already. */
  add(list: StyleList, xml: string): number {
    const { xml: entries, positions } = this.#list(list);
    const known = positions.get(xml);
    if (known !== undefined) return known;
    positions.set(xml, entries.length);
    entries.push(xml);
    return entries.length - 1;
  }

  /** Whether anything was added. */
  get hasGrown(): boolean {
    return [...this.#entries.values()].some(({ xml, present, started }) => xml.length > (present || started));
  }

  /** The text of the part with what was added. */
  text(): string {
    const edits: Edit[] = [];
    for (const [list, { element, xml, present }] of this.#entries) {
      const added = xml.slice(present).join("");
      if (added === "") continue;
      if (element) {
        edits.push(...growing(this.#text, element, added, xml.length));
      } else {
        const whole = `<${this.prefix}${list} count="${String(xml.length)}">${added}</${this.prefix}${list}>`;
        edits.push(insertChild(this.#text, this.#outline, styleSheetOrder, list, whole));
      }
    }
    return applyEdits(this.#text, edits.sort(byListOrder));
  }

  #list(list: StyleList): Entries {
    const known = this.#entries.get(list);
    if (known) return known;
    const element = this.#outline.children.find((child) => child.local === list);
    const inside = element ? (outlineOf(this.#text.slice(element.start, element.end))?.children ?? []) : [];
    const xml = inside
      .filter((child) => child.local === lists[list].item)
      .map((child) => this.#text.slice((element?.start ?? 0) + child.start, (element?.start ?? 0) + child.end));
    const present = xml.length;
    // An empty list is as good as none: its first entries have fixed meanings.
    if (present === 0) xml.push(...lists[list].start.map((one) => prefixed(one, this.prefix)));
    const positions = new Map<string, number>();
    xml.forEach((one, position) => {
      if (!positions.has(one)) positions.set(one, position);
    });
    const entries = { element, xml, positions, present, started: xml.length };
    this.#entries.set(list, entries);
    return entries;
  }
}

/** XML written without prefixes, with one put before the name of every element. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

function growing(text: string, element: XmlElement, added: string, count: number): readonly Edit[] {
  const inside = appendInside(text, element, added);
  if (!elementAttributes(text, element).has("count")) return [inside];
  const counted = setAttributes(text, element, { count: String(count) });
  if (inside.start >= counted.end) return [counted, inside];
  return [{ ...counted, text: counted.text.replace(/\/>$/, inside.text) }];
}

/** Lists that are missing side by side are added at one place: there, the order of the schema decides. */
function byListOrder(a: Edit, b: Edit): number {
  return a.start - b.start || rank(a) - rank(b);
}

function rank(edit: Edit): number {
  const name = /^<(?:[\w.-]+:)?(\w+)/.exec(edit.text)?.[1] ?? "";
  return (styleSheetOrder as readonly string[]).indexOf(name);
}
