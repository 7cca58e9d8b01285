import { unzipSync } from "fflate";
import { brokenLinks, type Parts } from "./broken-links";
import { flat, named, none, parse, spell, type Node } from "./xml-tree";

/**
 * What one package has that another has lost, changed or gained. It reads packages in its own way (fflate and a small parser), so that
 * a mistake of the product's reader cannot hide one of its writer.
 */
export interface PackageDifference {
  /** Parts of the first that are gone, by path. */
  readonly lost: readonly string[];
  readonly added: readonly string[];
  /** Parts in both whose bytes differ. */
  readonly touched: readonly string[];
  /** What the parts mean, and no longer do: "xl/worksheets/sheet1.xml B9: ...". */
  readonly meaning: readonly string[];
  /** What is wrong with the second package as a package: targets that are not there, parts without a type, types given twice. */
  readonly broken: readonly string[];
}

/**
 * Compares two workbooks. What only the second has (sheets, conditional formats, styles) is not held against it; nor is that Excel is
 * asked to calculate everything on opening, and has to make its list of formula cells anew.
 */
export function comparePackages(before: Uint8Array, after: Uint8Array): PackageDifference {
  const [a, b] = [partsOf(before), partsOf(after)];
  if (!b.has("xl/calcChain.xml")) a.delete("xl/calcChain.xml");
  const both = [...a.keys()].filter((path) => b.has(path));
  return {
    lost: [...a.keys()].filter((path) => !b.has(path)),
    added: [...b.keys()].filter((path) => !a.has(path)),
    touched: both.filter((path) => !sameBytes(a.get(path), b.get(path))),
    meaning: [...both.flatMap((path) => lostMeaning(path, a, b)), ...lostOrder(a, b)],
    broken: brokenLinks(b),
  };
}

/** The parts of a package by path. */
export function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function lostMeaning(path: string, a: Parts, b: Parts): readonly string[] {
  if (!/\.(xml|rels|vml)$/.test(path) || sameBytes(a.get(path), b.get(path))) return [];
  const [left, right] = [parse(a.get(path)), parse(b.get(path))];
  if (/worksheets\/[^/]+\.xml$/.test(path)) return lostFromSheet(path, left, right, a, b);
  if (path.endsWith("styles.xml")) return lostFromStyles(path, left, right);
  const present = new Set(flat(right).map(spellLasting));
  return flat(left)
    .map(spellLasting)
    .filter((one) => !present.has(one) && !one.includes("calcChain"))
    .map((one) => `${path}: ${one}`);
}

function spellLasting(node: Node): string {
  const attributes = Object.entries(node.attributes).filter(([name]) => name !== "fullCalcOnLoad");
  return spell({ ...node, attributes: Object.fromEntries(attributes) });
}

/** Sheets: every cell with what it holds and how it looks, and every other element. */
function lostFromSheet(path: string, left: Node, right: Node, a: Parts, b: Parts): readonly string[] {
  const [cells, now] = [cellsOf(left, a), cellsOf(right, b)];
  const changed = [...new Set([...cells.keys(), ...now.keys()])].filter((at) => cells.get(at) !== now.get(at));
  const rest = (node: Node) =>
    node.children.filter(({ name }) => !["sheetData", "dimension"].includes(name)).map((child) => spell(child));
  const kept = new Set(rest(right));
  const rows = (node: Node) =>
    named(node, "row").map(({ attributes: { spans: _, ...others } }) => JSON.stringify(others));
  const keptRows = new Set(rows(right));
  return [
    ...changed.map((at) => `${path} ${at}: ${cells.get(at) ?? "nothing"} became ${now.get(at) ?? "nothing"}`),
    ...rows(left)
      .filter((row) => !keptRows.has(row) && row.includes(","))
      .map((row) => `${path} row ${row}`),
    ...rest(left)
      .filter((one) => !kept.has(one))
      .map((one) => `${path}: ${one}`),
  ];
}

/** Each cell's value (shared texts looked up), formula and look, by address. A blank cell that looks like none is none. */
function cellsOf(sheet: Node, parts: Parts): ReadonlyMap<string, string> {
  const texts = named(parse(parts.get("xl/sharedStrings.xml")), "si").map((item) => item.children.map(spell).join(""));
  const looks = lookTable(parse(parts.get("xl/styles.xml")));
  const found = new Map<string, string>();
  for (const cell of named(sheet, "c")) {
    const { r = "", s = "0", t = "n" } = cell.attributes;
    const part = (name: string) => cell.children.find((child) => child.name === name);
    const value = part("v")?.text ?? "";
    const inline = (part("is")?.children ?? []).map(spell).join("");
    const held = t === "s" ? texts[Number(value)] : t === "inlineStr" ? inline : `${t === "n" ? "" : t}${value}`;
    const formula = part("f");
    const said = `${held ?? ""}${formula ? ` =${spell(formula)}` : ""} [${looks[Number(s)] ?? ""}]`;
    if (held !== "" || formula || s !== "0") found.set(r, said);
  }
  return found;
}

/** How each style of cells looks, spelled out, so that positions in lists do not count. */
function lookTable(styles: Node): readonly string[] {
  const list = (name: string) => styles.children.find((child) => child.name === name)?.children ?? [];
  const formats = new Map(list("numFmts").map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]));
  return list("cellXfs").map((xf) => {
    const { numFmtId = "0", fontId = "0", fillId = "0", borderId = "0" } = xf.attributes;
    const [font, fill, border] = [list("fonts")[+fontId], list("fills")[+fillId], list("borders")[+borderId]];
    const parts = [font, fill, border].map((node) => (node ? spell(node) : ""));
    return [formats.get(numFmtId) ?? `#${numFmtId}`, ...parts, ...xf.children.map(spell)].join(" ");
  });
}

/** Styles only grow at the end of their lists: what was there keeps its place. */
function lostFromStyles(path: string, left: Node, right: Node): readonly string[] {
  return left.children.flatMap((list) => {
    const now = right.children.find(({ name }) => name === list.name);
    if (!now) return [`${path}: ${list.name}`];
    return list.children
      .filter((item, index) => spell(item) !== spell(now.children[index] ?? none))
      .map((item) => `${path} ${list.name}: ${spell(item)}`);
  });
}

/** The sheets that a workbook had come first, in their order. */
function lostOrder(a: Parts, b: Parts): readonly string[] {
  const names = (parts: Parts) =>
    named(parse(parts.get("xl/workbook.xml")), "sheet").map(({ attributes }) => attributes.name);
  const [left, right] = [names(a), names(b)];
  return left.filter((name, index) => right[index] !== name).map((name) => `sheet ${String(name)} has another place`);
}
