import { unescapeXml } from "./xml-text";

/** A tag in XML text, by its place: the text from `start` to `end` is the whole tag. */
export interface XmlTag {
  readonly kind: "open" | "close" | "empty";
  /** The name as it stands, with its prefix. */
  readonly name: string;
  readonly start: number;
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

/** The tag that starts at a place; undefined when it is cut off. */
export function readTag(text: string, start: number): XmlTag | undefined {
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

/** The value of the attribute of a local name that has a prefix, such as `r:id`; whichever prefix the file binds. */
export function prefixedAttribute(attributes: ReadonlyMap<string, string>, local: string): string | undefined {
  for (const [name, value] of attributes) if (name.includes(":") && localName(name) === local) return value;
  return undefined;
}

/** Whether an attribute of XML Schema's boolean type is set to true. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
