import { damaged } from "./damaged";
import { keptNamespace } from "./kept";

/** The XML of our part: the JSON as text of its only element. */
export function keptXml(json: string): string {
  return `<kept xmlns="${keptNamespace}" version="1">${escaped(json)}</kept>`;
}

/**
 * The JSON in the XML of our part, however it was written out again since: as escaped text, as CDATA sections, with a declaration,
 * comments or a prefix.
 *
 * @throws DamagedKept when it is no such XML
 */
export function jsonIn(xml: string): string {
  const plain = xml.replace(/<\?[^]*?\?>|<!--[^]*?-->/g, "").trim();
  const root = /^<((?:[\w.-]+:)?kept)(?:\s[^<>]*)?>([^]*)<\/\1\s*>$/.exec(plain);
  if (!root) throw damaged("its XML cannot be read");
  return (root[2] ?? "").replace(/<!\[CDATA\[([^]*?)\]\]>|([^<]+)|</g, (_, inside?: string, text?: string) => {
    if (inside !== undefined) return inside;
    if (text !== undefined) return unescaped(text);
    throw damaged("its XML holds something else");
  });
}

/** Text that XML can hold: JSON spells control characters itself, the two code points that XML has no place for are spelled here. */
function escaped(json: string): string {
  return json
    .replace(/[\uFFFE\uFFFF\u007F-\u009F]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
      const code = decimal === undefined ? parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
