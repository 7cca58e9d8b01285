import { attributesOf, localName, nextTag, readTag, type XmlTag } from "./xml-tags";

export * from "./xml-tags";

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

/** The attributes of an element's opening tag. */
export function elementAttributes(text: string, element: XmlElement): ReadonlyMap<string, string> {
  return attributesOf(text, { start: element.start, end: element.openEnd });
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
