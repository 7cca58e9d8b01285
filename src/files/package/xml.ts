import { unescapeXml } from "./xml-text";

/** A tag in XML text, by its place: the text from `start` to `end` is the whole tag. */
export interface XmlTag {
  readonly kind: "open" | "close" | "empty";
  /** The name as it stands, with its prefix. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** An element in XML text, by its place. In an empty one (`<a/>`) the last three places are one. */
export interface XmlElement {
  readonly name: string;
  /** The name less its prefix. */
  readonly local: string;
  readonly start: number;
  /** Where its content starts. */
  readonly openEnd: number;
  /** Where its closing tag starts. */
  readonly closeStart: number;
  readonly end: number;
}

/** A name less its prefix: "row" of "x:row". */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The prefix of a name, with its colon, or "": what to put before the names of elements beside it. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

/** The next tag at or after a place, over comments, CDATA and processing instructions; undefined at the end or in cut-off text. */
export function nextTag(text: string, from: number): XmlTag | undefined {
  let start = text.indexOf("<", from);
  while (start >= 0) {
    const next = text.charCodeAt(start + 1);
    if (next !== exclamation && next !== question) return readTag(text, start);
    const end = skipMarkup(text, start);
    start = end < 0 ? -1 : text.indexOf("<", end);
  }
  return undefined;
}

const exclamation = 33;
const question = 63;

/** The end of the comment, CDATA, declaration or processing instruction that starts at a place; -1 when it has none. */
function skipMarkup(text: string, start: number): number {
  for (const [opening, closing] of [
    ["<!--", "-->"],
    ["<![CDATA[", "]]>"],
    ["<?", "?>"],
    ["<!", ">"],
  ] as const) {
    if (!text.startsWith(opening, start)) continue;
    const end = text.indexOf(closing, start + opening.length);
    return end < 0 ? -1 : end + closing.length;
  }
  return -1;
}

function readTag(text: string, start: number): XmlTag | undefined {
  const end = tagEnd(text, start);
  if (end < 0) return undefined;
  const closing = text[start + 1] === "/";
  const nameStart = start + (closing ? 2 : 1);
  let nameEnd = nameStart;
  while (nameEnd < end && !endsName(text.charCodeAt(nameEnd))) nameEnd++;
  const kind = closing ? "close" : text[end - 2] === "/" ? "empty" : "open";
  return { kind, name: text.slice(nameStart, nameEnd), start, end };
}

function endsName(code: number): boolean {
  return code <= 32 || code === 47 || code === 62;
}

/** The end of a tag: its `>` outside quotes. */
function tagEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) return at + 1;
    if (code !== 34 && code !== 39) continue;
    at = text.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** The attributes of a tag, unescaped, by their names as they stand. Of one name given twice, the first. */
export function attributesOf(
  text: string,
  tag: { readonly start: number; readonly end: number },
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.slice(tag.start, tag.end).matchAll(/\s([^\s=<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const name = match[1] ?? "";
    if (!found.has(name)) found.set(name, unescapeXml(match[2] ?? match[3] ?? ""));
  }
  return found;
}

/** The attributes of an element's opening tag. */
export function elementAttributes(text: string, element: XmlElement): ReadonlyMap<string, string> {
  return attributesOf(text, { start: element.start, end: element.openEnd });
}

/** The value of the attribute of a local name that has a prefix, such as `r:id`; whichever prefix the file binds. */
export function prefixedAttribute(attributes: ReadonlyMap<string, string>, local: string): string | undefined {
  for (const [name, value] of attributes) if (name.includes(":") && localName(name) === local) return value;
  return undefined;
}

/** Whether an attribute of XML Schema's boolean type is set to true. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The root element, or undefined when the text is cut off. */
export function rootElement(text: string): XmlElement | undefined {
  const tag = nextTag(text, 0);
  return tag && tag.kind !== "close" ? closeElement(text, tag) : undefined;
}

/** The elements directly inside another, in order, found one at a time. Text that is cut off gives those that are whole. */
export function* eachChild(text: string, parent: XmlElement): Generator<XmlElement> {
  let tag = nextTag(text, parent.openEnd);
  while (tag && tag.kind !== "close" && tag.end <= parent.closeStart) {
    const child = closeElement(text, tag);
    if (!child) return;
    yield child;
    tag = nextTag(text, child.end);
  }
}

/** The elements directly inside another, in order. */
export function childElements(text: string, parent: XmlElement): readonly XmlElement[] {
  return [...eachChild(text, parent)];
}

/** The first element of a local name directly inside another. */
export function childElement(text: string, parent: XmlElement, local: string): XmlElement | undefined {
  for (const child of eachChild(text, parent)) if (child.local === local) return child;
  return undefined;
}

/** The tags of a local name that open an element inside another, however deep, in order. */
export function* openTags(text: string, parent: XmlElement, local: string): Generator<XmlTag> {
  for (let tag = nextTag(text, parent.openEnd); tag && tag.end <= parent.closeStart; tag = nextTag(text, tag.end)) {
    if (tag.kind !== "close" && localName(tag.name) === local) yield tag;
  }
}

function closeElement(text: string, opening: XmlTag): XmlElement | undefined {
  const { name, start, end: openEnd } = opening;
  const closing = opening.kind === "empty" ? undefined : closingTag(text, opening);
  if (opening.kind !== "empty" && !closing) return undefined;
  const closeStart = closing?.start ?? openEnd;
  return { name, local: localName(name), start, openEnd, closeStart, end: closing?.end ?? openEnd };
}

/** A million cells need no look at each tag: nothing inside `sheetData` bears its name, unless CDATA or a comment hides it. */
function closingTag(text: string, opening: XmlTag): XmlTag | undefined {
  if (localName(opening.name) === "sheetData") {
    const close = text.indexOf(`</${opening.name}`, opening.end);
    if (close < 0) return undefined;
    const hidden = text.indexOf("<!", opening.end);
    if (hidden < 0 || hidden > close) return readTag(text, close);
  }
  let depth = 1;
  for (let tag = nextTag(text, opening.end); tag; tag = nextTag(text, tag.end)) {
    if (tag.kind === "open") depth++;
    if (tag.kind === "close" && --depth === 0) return tag;
  }
  return undefined;
}
