import { attributesOf, childElements, escapeAttribute, nextTag, prefixOf, type XmlElement } from "../package";

/** A stretch of text and what shall stand in its place. Everything outside such stretches is kept to the byte. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Text with edits made, in one pass. Edits must not overlap; those at one place keep the order in which they are given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** The top of an XML part: its root, the prefix of its own elements (with the colon, or ""), and the elements directly inside. */
export interface Outline {
  readonly root: XmlElement;
  readonly prefix: string;
  readonly children: readonly XmlElement[];
}

/**
 * The top of an XML part, or undefined when there is none.
 *
 * The end of the root is taken to be the last closing tag, so that a sheet of a million cells need not be walked through to find it.
 */
export function outlineOf(text: string): Outline | undefined {
  const tag = nextTag(text, 0);
  if (!tag || tag.kind === "close") return undefined;
  const prefix = prefixOf(tag.name);
  const closeStart = tag.kind === "empty" ? tag.end : text.lastIndexOf(`</${tag.name}`);
  if (closeStart < tag.end) return undefined;
  const end = tag.kind === "empty" ? tag.end : text.indexOf(">", closeStart) + 1;
  const root = {
    name: tag.name,
    local: tag.name.slice(prefix.length),
    start: tag.start,
    openEnd: tag.end,
    closeStart,
    end,
  };
  return { root, prefix, children: childElements(text, root) };
}

/** XML text whose root is not written as `<a/>`, so that several things can be put into it. */
export function withOpenRoot(text: string): string {
  const tag = nextTag(text, 0);
  if (tag?.kind !== "empty") return text;
  return applyEdits(text, [{ start: tag.end - 2, end: tag.end, text: `></${tag.name}>` }]);
}

/** Whether an element is written as `<a/>`. */
export function isEmptyTag(text: string, element: XmlElement): boolean {
  return text.startsWith("/>", element.openEnd - 2);
}

/** The edit that puts XML inside an element, behind everything that it holds. */
export function appendInside(text: string, element: XmlElement, xml: string): Edit {
  if (!isEmptyTag(text, element)) return { start: element.closeStart, end: element.closeStart, text: xml };
  return { start: element.openEnd - 2, end: element.openEnd, text: `>${xml}</${element.name}>` };
}

/** The edit that puts XML in place of what an element holds. */
export function replaceInside(text: string, element: XmlElement, xml: string): Edit {
  if (isEmptyTag(text, element)) return appendInside(text, element, xml);
  return { start: element.openEnd, end: element.closeStart, text: xml };
}

/** The edit that takes an element out. */
export function removeElement(element: XmlElement): Edit {
  return { start: element.start, end: element.end, text: "" };
}

/**
 * The edit that adds a child to the root where the schema wants it.
 *
 * @param order local names of the children in the order of the schema; a child of another name holds no place.
 */
export function insertChild(
  text: string,
  outline: Outline,
  order: readonly string[],
  local: string,
  xml: string,
): Edit {
  const place = order.indexOf(local);
  const next = outline.children.find((child) => placeOf(order, child) > place);
  return next ? { start: next.start, end: next.start, text: xml } : appendInside(text, outline.root, xml);
}

/** What a newer Office wraps for an older one stands, in a sheet, for its form controls. */
function placeOf(order: readonly string[], child: XmlElement): number {
  return order.indexOf(child.local === "AlternateContent" ? "controls" : child.local);
}

/** The edit that puts XML in place of the first child of a local name, or adds it where the schema wants it; "" takes it out. */
export function putChild(
  text: string,
  outline: Outline,
  order: readonly string[],
  local: string,
  xml: string,
): readonly Edit[] {
  const present = outline.children.find((child) => child.local === local);
  if (present) return [{ start: present.start, end: present.end, text: xml }];
  return xml === "" ? [] : [insertChild(text, outline, order, local, xml)];
}

/** The text of an opening tag with attributes set; undefined takes one out. Others keep their place and spelling. */
export function withAttributes(tag: string, values: Readonly<Record<string, string | undefined>>): string {
  const edits: Edit[] = [];
  const found = new Set<string>();
  for (const match of tag.matchAll(/\s+([^\s=<>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    const name = match[1] ?? "";
    if (!Object.hasOwn(values, name)) continue;
    const value = found.has(name) ? undefined : values[name];
    found.add(name);
    edits.push({ start: match.index, end: match.index + match[0].length, text: attribute(name, value) });
  }
  const end = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  const added = Object.keys(values).filter((name) => !found.has(name));
  edits.push({ start: end, end, text: added.map((name) => attribute(name, values[name])).join("") });
  return applyEdits(tag, edits);
}

/** The edit that sets attributes of an element. */
export function setAttributes(
  text: string,
  element: XmlElement,
  values: Readonly<Record<string, string | undefined>>,
): Edit {
  const { start, openEnd } = element;
  return { start, end: openEnd, text: withAttributes(text.slice(start, openEnd), values) };
}

/** One attribute with the space before it, or "" for undefined. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`;
}

/** The attributes of a piece of XML's first tag. */
export function firstTagAttributes(xml: string): ReadonlyMap<string, string> {
  const tag = nextTag(xml, 0);
  return tag ? attributesOf(xml, tag) : new Map<string, string>();
}
