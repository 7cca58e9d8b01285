import { named, parse, type Node } from "./xml-tree";

/** The parts of a package by path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** What is wrong with a package as a package: targets that are not there, numbers that are there twice, elements out of order. */
export function brokenLinks(parts: Parts): readonly string[] {
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
