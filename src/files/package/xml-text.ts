const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** XML text with its entities resolved and line ends as XML reads them. An entity that XML does not know stays as it stands. */
export function unescapeXml(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.includes("&") ? lines.replace(/&(#[xX]?[0-9a-fA-F]{1,8}|\w{1,8});/g, resolveEntity) : lines;
}

function resolveEntity(whole: string, entity: string): string {
  if (!entity.startsWith("#")) return named.get(entity) ?? whole;
  const hex = entity[1] === "x" || entity[1] === "X";
  const code = hex ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What is plain ASCII without signs of markup is the same in XML: most texts and nearly all formulas, looked at once. */
const notPlain = /[^\t\n -%'-;=?-~]/;
const notPlainInCell = /[^\t\n -%'-;=?-^`-~]/;

/** Text as it stands between tags. Characters that XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  if (!notPlain.test(text)) return text;
  return text.replace(illegal, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Text as it stands between the double quotes of an attribute; line ends and tabs survive. */
export function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (letter) => `&#${String(letter.charCodeAt(0))};`);
}

/**
 * The text of a cell from the XML text of `<t>`, or of `<v>` in a text cell: entities, then Office's own `_x000D_` for characters
 * that XML cannot hold (ISO/IEC 29500-1, 22.9.2.19, ST_Xstring).
 */
export function unescapeCellText(text: string): string {
  const plain = unescapeXml(text);
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The XML text of `<t>` for a cell's text: the inverse of `unescapeCellText`. */
export function escapeCellText(text: string): string {
  if (!notPlainInCell.test(text)) return text;
  const marked = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  return escapeXml(marked.replace(/\r/g, "_x000D_").replace(illegal, officeEscape));
}

/** Lone halves of a pair have no meaning on their own and are dropped, as `escapeXml` does. */
function officeEscape(letter: string): string {
  const code = letter.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff ? "" : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
}
