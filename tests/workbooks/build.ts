import { strToU8, zipSync } from "fflate";
import { formatA1 } from "../../src/core/cell/address";
import { cellXml, type CellSpec, type TextStore } from "./cell-xml";

export type { CellSpec } from "./cell-xml";

/** A sheet to build: its cells from A1 on, and what else it shall have. */
export interface SheetSpec {
  readonly name: string;
  readonly rows?: readonly (readonly CellSpec[])[];
  readonly state?: "hidden" | "veryHidden";
  /** Such as "A1:B2". */
  readonly merges?: readonly string[];
  /** Counted from 0. */
  readonly hiddenRows?: readonly number[];
  readonly tables?: readonly { readonly name: string; readonly ref: string }[];
  /** XML before the rows (`<cols>`), in place of the rows (all of `<sheetData>`), and after them. */
  readonly before?: string;
  readonly data?: string;
  readonly after?: string;
}

/** A workbook to build. */
export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly date1904?: boolean;
  /** Where texts go; shared unless told otherwise. */
  readonly texts?: "shared" | "inline";
  /** The prefix that every element shall bear, with its colon: "x:". */
  readonly prefix?: string;
  readonly strict?: boolean;
  /** Parts to add or put in place of others; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const namespaces = {
  transitional: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  strict: "http://purl.oclc.org/ooxml/spreadsheetml/main",
};
const relations = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  strict: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of a workbook: small, and as Excel lays it out. */
export function buildWorkbook(spec: WorkbookSpec): Uint8Array {
  return zipParts(workbookParts(spec));
}

/** Packs parts as they are. */
export function zipParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>, { level: 6, mtime: "2020-02-02T12:00:00" });
}

/** The parts of a workbook, to be changed before they are packed. */
export function workbookParts(spec: WorkbookSpec): Record<string, string | Uint8Array> {
  const store: TextStore = { texts: [], formats: ["General"], inline: spec.texts === "inline" };
  const form = spec.strict ? "strict" : "transitional";
  const own = (xml: string) => head + withPrefix(xml, spec.prefix ?? "", namespaces[form]);
  const tables = spec.sheets.flatMap((sheet, index) =>
    (sheet.tables ?? []).map((table) => ({ ...table, sheet: index })),
  );
  const sheets = spec.sheets.map((sheet) => own(sheetXml(sheet, store)));
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": contentTypes(spec, tables.length),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]], form),
    "xl/workbook.xml": own(workbookXml(spec)).replace("<R>", `xmlns:r="${relations[form]}"`),
    "xl/_rels/workbook.xml.rels": relationships(
      [
        ...spec.sheets.map((_, index) => ["worksheet", `worksheets/sheet${String(index + 1)}.xml`] as const),
        ["styles", "styles.xml"],
        ["sharedStrings", "/xl/sharedStrings.xml"],
      ],
      form,
    ),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, xml])),
    "xl/styles.xml": own(stylesXml(store)),
    "xl/sharedStrings.xml": own(`<sst count="0">${store.texts.map((text) => `<si>${text}</si>`).join("")}</sst>`),
  };
  spec.sheets.forEach((sheet, index) => {
    if (!sheet.tables) return;
    const targets = tables.flatMap((table, place) => (table.sheet === index ? [place + 1] : []));
    const list = targets.map((target) => ["table", `../tables/table${String(target)}.xml`] as const);
    parts[`xl/worksheets/_rels/sheet${String(index + 1)}.xml.rels`] = relationships(list, form);
  });
  tables.forEach((table, index) => {
    const id = String(index + 1);
    const columns = '<tableColumns count="1"><tableColumn id="1" name="A"/></tableColumns>';
    parts[`xl/tables/table${id}.xml`] = own(
      `<table id="${id}" name="${table.name}" displayName="${table.name}" ref="${table.ref}">${columns}</table>`,
    );
  });
  const all = Object.entries({ ...parts, ...spec.parts });
  return Object.fromEntries(all.filter((part): part is [string, string | Uint8Array] => part[1] !== null));
}

/** Gives every element a prefix, and the first one the namespace. */
function withPrefix(xml: string, prefix: string, namespace: string): string {
  const named = xml.replace(/<(\/?)(?=[a-zA-Z])/g, `<$1${prefix}`).replace(`<${prefix}R>`, "<R>");
  const binding = prefix === "" ? `xmlns="${namespace}"` : `xmlns:${prefix.slice(0, -1)}="${namespace}"`;
  return named.replace(/^<[\w:]+/, (tag) => `${tag} ${binding}`);
}

function workbookXml({ sheets, date1904 }: WorkbookSpec): string {
  const list = sheets.map(({ name, state }, index) => {
    const id = String(index + 1);
    const escaped = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    return `<sheet name="${escaped}" sheetId="${id}"${state ? ` state="${state}"` : ""} r:id="rId${id}"/>`;
  });
  return `<workbook <R>>${date1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${list.join("")}</sheets></workbook>`;
}

function sheetXml(sheet: SheetSpec, store: TextStore): string {
  const { rows = [], merges = [], hiddenRows = [], before = "", after = "" } = sheet;
  const body = rows.map((cells, row) => {
    const xml = cells.map((cell, column) => cellXml(cell, formatA1(row, column), store)).join("");
    const hidden = hiddenRows.includes(row) ? ' hidden="1"' : "";
    return xml === "" && hidden === "" ? "" : `<row r="${String(row + 1)}"${hidden}>${xml}</row>`;
  });
  const data = sheet.data ?? `<sheetData>${body.join("")}</sheetData>`;
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
  return `<worksheet>${before}${data}${merged && `<mergeCells>${merged}</mergeCells>`}${after}</worksheet>`;
}

function stylesXml({ formats }: TextStore): string {
  const escaped = formats.map((code) =>
    code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
  );
  const codes = escaped.map((code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${code}"/>`);
  const styles = formats.map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`);
  const fixed =
    '<fonts><font><sz val="11"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills>' +
    "<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>";
  return `<styleSheet><numFmts>${codes.join("")}</numFmts>${fixed}<cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}

function relationships(list: readonly (readonly [string, string])[], form: "strict" | "transitional"): string {
  const each = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relations[form]}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packageNamespace}/relationships">${each.join("")}</Relationships>`;
}

function contentTypes({ sheets }: WorkbookSpec, tables: number): string {
  const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${office}.${type}+xml"/>`;
  const numbered = (count: number, part: string, type: string) =>
    Array.from({ length: count }, (_, index) => override(`${part}${String(index + 1)}`, type)).join("");
  return (
    `${head}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("workbook", "sheet.main") +
    numbered(sheets.length, "worksheets/sheet", "worksheet") +
    numbered(tables, "tables/table", "table") +
    override("styles", "styles") +
    override("sharedStrings", "sharedStrings") +
    "</Types>"
  );
}
