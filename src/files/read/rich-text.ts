import { localName, nextTag, unescapeCellText, unescapeXml } from "../package";

/** The text of an element that holds no others, such as `<v>`: entities, CDATA and Office's own escapes resolved. */
export function plainText(xml: string): string {
  return unescapeCellText(withoutMarkup(xml));
}

/** The text of `<f>`. */
export function formulaText(xml: string): string {
  return unescapeXml(withoutMarkup(xml));
}

/** CDATA becomes text; comments and instructions go, and what is cut off within one. */
function withoutMarkup(xml: string): string {
  let start = xml.indexOf("<");
  if (start < 0) return xml;
  let text = xml.slice(0, start);
  while (start >= 0) {
    const [opening, closing] = markup.find(([first]) => xml.startsWith(first, start)) ?? ["<", ">"];
    const inside = start + opening.length;
    const end = xml.indexOf(closing, inside);
    if (end < 0) break;
    if (opening === cdata) text += xml.slice(inside, end).replaceAll("&", "&amp;");
    start = xml.indexOf("<", end);
    text += xml.slice(end + closing.length, start < 0 ? xml.length : start);
  }
  return text;
}

const cdata = "<![CDATA[";
const markup = [
  [cdata, "]]>"],
  ["<!--", "-->"],
  ["<?", "?>"],
] as const;

/**
 * The text of `<si>` or `<is>` from the XML inside it: that of each `<t>`, joined, less the readings of East Asian text (`<rPh>`), which Excel
 * does not count as the cell's text.
 */
export function richText(xml: string): string {
  let text = "";
  let phonetic = false;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    const local = localName(tag.name);
    if (local === "rPh") phonetic = tag.kind === "open";
    if (local !== "t" || tag.kind !== "open" || phonetic) continue;
    const close = nextTag(xml, tag.end);
    text += plainText(xml.slice(tag.end, close?.start ?? xml.length));
  }
  return text;
}
