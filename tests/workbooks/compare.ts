import { strFromU8, unzipSync } from "fflate";

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

/** An element with its attributes, its children, and the text in it. Prefixes are left out. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

type Parts = ReadonlyMap<string, Uint8Array>;

/** Compares two workbooks. What only the second has (sheets, cells of new sheets, formats, styles) is not held against it. */
export function comparePackages(before: Uint8Array, after: Uint8Array): PackageDifference {
  const [a, b] = [partsOf(before), partsOf(after)];
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
export function partsOf(bytes: Uint8Array): Parts {
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
  const present = new Set(flat(right).map(spell));
  return flat(left)
    .map(spell)
    .filter((one) => !present.has(one))
    .map((one) => `${path}: ${one}`);
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

function brokenLinks(parts: Parts): readonly string[] {
  const found: string[] = [];
  const types = parse(parts.get("[Content_Types].xml")).children;
  const overrides = types.filter(({ name }) => name === "Override").map(({ attributes }) => attributes.PartName ?? "");
  const defaults = new Set(
    types.filter(({ name }) => name === "Default").map(({ attributes }) => attributes.Extension),
  );
  for (const part of overrides) {
    if (!parts.has(part.slice(1))) found.push(`a type for ${part}, which is not there`);
    if (overrides.filter((one) => one.toLowerCase() === part.toLowerCase()).length > 1)
      found.push(`two types for ${part}`);
  }
  for (const path of parts.keys()) {
    const isTyped = overrides.includes(`/${path}`) || defaults.has(path.slice(path.lastIndexOf(".") + 1));
    if (!isTyped && path !== "[Content_Types].xml") found.push(`no type for ${path}`);
    if (path.endsWith(".rels")) found.push(...brokenTargets(path, parts));
  }
  return [...found, ...brokenIds(parts)];
}

function brokenTargets(path: string, parts: Parts): readonly string[] {
  const folder = path.replace(/_rels\/[^/]*$/, "");
  const relations = parse(parts.get(path)).children;
  const ids = relations.map(({ attributes }) => attributes.Id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path} has ${String(id)} twice`);
  const missing = relations
    .filter(({ attributes }) => attributes.TargetMode !== "External")
    .map(({ attributes: { Target = "" } }) => resolve(Target.startsWith("/") ? Target.slice(1) : folder + Target))
    .filter((target) => !parts.has(target))
    .map((target) => `${path} leads to ${target}, which is not there`);
  return [...twice, ...missing];
}

function resolve(path: string): string {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Numbers that must be there once, or point at something: tables, sheets, styles of cells and of conditional formats. */
function brokenIds(parts: Parts): readonly string[] {
  const found: string[] = [];
  const styles = parse(parts.get("xl/styles.xml"));
  const count = (name: string) => styles.children.find((child) => child.name === name)?.children.length ?? 0;
  const unique = (what: string, values: readonly (string | undefined)[]) => {
    if (new Set(values.map((value) => value?.toLowerCase())).size < values.length) found.push(`${what} are not unique`);
  };
  const sheets = named(parse(parts.get("xl/workbook.xml")), "sheet");
  unique(
    "sheet names",
    sheets.map(({ attributes }) => attributes.name),
  );
  unique(
    "sheet ids",
    sheets.map(({ attributes }) => attributes.sheetId),
  );
  const tables = [...parts].filter(([path]) => /\/tables\/[^/]+\.xml$/.test(path)).map(([, bytes]) => parse(bytes));
  unique(
    "table ids",
    tables.map(({ attributes }) => attributes.id),
  );
  unique(
    "table names",
    tables.map(({ attributes }) => attributes.displayName),
  );
  for (const [path, bytes] of parts) {
    if (!/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const sheet = parse(bytes);
    if (named(sheet, "c").some(({ attributes }) => Number(attributes.s ?? 0) >= Math.max(1, count("cellXfs")))) {
      found.push(`${path} has a cell of a style that is not there`);
    }
    if (named(sheet, "cfRule").some(({ attributes }) => Number(attributes.dxfId ?? -1) >= count("dxfs"))) {
      found.push(`${path} has a conditional format of a style that is not there`);
    }
    unique(
      `priorities on ${path}`,
      named(sheet, "cfRule").map(({ attributes }) => attributes.priority),
    );
    unique(
      `cells on ${path}`,
      named(sheet, "c").map(({ attributes }) => attributes.r),
    );
    found.push(...wrongOrder(path, sheet));
  }
  return found;
}

const childOrder = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
  "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
  "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** Excel takes a sheet for damaged whose elements are not in the order of the schema, or whose rows or cells are not in theirs. */
function wrongOrder(path: string, sheet: Node): readonly string[] {
  const places = sheet.children.map(({ name }) => childOrder.indexOf(name)).filter((place) => place >= 0);
  const rows = named(sheet, "row").map(({ attributes }) => Number(attributes.r));
  const cells = named(sheet, "row").map(({ children }) =>
    children.map(({ attributes }) => columnOf(attributes.r ?? "")),
  );
  const rises = (values: readonly number[]) =>
    values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
  return [places, rows, ...cells].every(rises) ? [] : [`${path} is out of order`];
}

function columnOf(address: string): number {
  return [...address.replace(/\d/g, "")].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

const none: Node = { name: "", attributes: {}, children: [], text: "" };

/** Every element inside another of a local name, however deep. */
export function named(node: Node, name: string): readonly Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...named(child, name)]);
}

function flat(node: Node): readonly Node[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(flat);
}

/** An element as text, its attributes in order of name. */
export function spell({ name, attributes, children, text }: Node): string {
  const said = Object.entries(attributes)
    .filter(([key]) => !key.startsWith("xmlns"))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ` ${key}="${value}"`);
  return `<${name}${said.join("")}>${text}${children.map(spell).join("")}</${name}>`;
}

/** The root of an XML part; an empty element for none. */
export function parse(bytes: Uint8Array | undefined): Node {
  if (!bytes) return none;
  const text = strFromU8(bytes);
  const root = { ...none, children: [] as Node[] };
  const open: { name: string; attributes: Record<string, string>; children: Node[]; text: string }[] = [root];
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
  for (const [, cdata, close, name, attributes = "", empty, chars] of text.matchAll(token)) {
    const current = open.at(-1) ?? root;
    if (cdata !== undefined || chars !== undefined) current.text += cdata ?? entities(chars ?? "");
    else if (close) open.pop();
    else if (name !== undefined) {
      const node = { name: name.replace(/^.*:/, ""), attributes: attributesOf(attributes), children: [], text: "" };
      current.children.push(node);
      if (!empty) open.push(node);
    }
  }
  return trimmed(root.children[0] ?? none);
}

/** Space between elements means nothing. */
function trimmed(node: Node): Node {
  const children = node.children.map(trimmed);
  return { ...node, children, text: children.length > 0 ? "" : node.text };
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(
    found.map(([, name = "", a, b]) => [name.replace(/^(?!xmlns).*:/, ""), entities(a ?? b ?? "")]),
  );
}

function entities(text: string): string {
  const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(#x?[0-9a-fA-F]+|\w+);/g, (_, code: string) => {
    if (!code.startsWith("#")) return names[code] ?? "";
    return String.fromCodePoint(code[1] === "x" ? parseInt(code.slice(2), 16) : Number(code.slice(1)));
  });
}
