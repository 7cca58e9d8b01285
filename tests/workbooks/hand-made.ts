import { strToU8, zipSync } from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sheetType = (name: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;

/** A worksheet of a hand-made workbook: its name, and the XML inside `<worksheet>`. */
export interface HandMadeSheet {
  readonly name: string;
  readonly xml: string;
  /** Relationships of the sheet: id, type or its last word, target. */
  readonly relations?: readonly (readonly [string, string, string])[];
}

/** What a hand-made workbook is to have beside its sheets. */
export interface HandMade {
  readonly sheets: readonly HandMadeSheet[];
  /** XML inside `<styleSheet>`; null for a workbook without a styles part. */
  readonly styles?: string | null;
  /** Shared texts: the XML inside each `<si>`. */
  readonly texts?: readonly string[];
  /** XML inside `<workbook>` before and behind `<sheets>`. */
  readonly before?: string;
  readonly behind?: string;
  /** Further parts: path, content type ("" for the one of its extension), content. */
  readonly parts?: readonly (readonly [string, string, string | Uint8Array])[];
  /** Further relationships of the workbook: id, last word of the type, target. */
  readonly relations?: readonly (readonly [string, string, string])[];
  readonly workbookType?: string;
}

export const plainStyles =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

const relationsXml = (relations: readonly (readonly [string, string, string])[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
    .map(([id, type, target]) => {
      const external = /^https?:/.test(target) ? ' TargetMode="External"' : "";
      return `<Relationship Id="${id}" Type="${type.includes(":") ? type : `${office}/${type}`}" Target="${target}"${external}/>`;
    })
    .join("")}</Relationships>`;

/** The bytes of a workbook whose XML is spelled out by hand, so that no library's habits hide in it. */
export function handMade(workbook: HandMade): Uint8Array {
  const { sheets, styles = plainStyles, texts = [], parts = [] } = workbook;
  const files: Record<string, Uint8Array> = {};
  const types: string[] = [];
  const add = (path: string, type: string, body: string | Uint8Array) => {
    files[path] = typeof body === "string" ? strToU8(body) : body;
    if (type !== "") types.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  };
  const relations: (readonly [string, string, string])[] = [...(workbook.relations ?? [])];
  sheets.forEach(({ xml, relations: own = [] }, index) => {
    const number = String(index + 1);
    const path = `xl/worksheets/sheet${number}.xml`;
    add(path, sheetType("worksheet"), `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${xml}</worksheet>`);
    relations.push([`sheet${number}`, "worksheet", `worksheets/sheet${number}.xml`]);
    if (own.length > 0) add(`xl/worksheets/_rels/sheet${number}.xml.rels`, "", relationsXml(own));
  });
  if (styles !== null) {
    add("xl/styles.xml", sheetType("styles"), `${head}<styleSheet xmlns="${main}">${styles}</styleSheet>`);
    relations.push(["styles", "styles", "styles.xml"]);
  }
  if (texts.length > 0) {
    const items = texts.map((text) => `<si>${text}</si>`).join("");
    add("xl/sharedStrings.xml", sheetType("sharedStrings"), `${head}<sst xmlns="${main}">${items}</sst>`);
    relations.push(["texts", "sharedStrings", "sharedStrings.xml"]);
  }
  for (const [path, type, body] of parts) add(path, type, body);
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${String(index + 1)}" r:id="sheet${String(index + 1)}"/>`,
  );
  add(
    "xl/workbook.xml",
    workbook.workbookType ?? sheetType("sheet.main"),
    `${head}<workbook xmlns="${main}" xmlns:r="${office}">${workbook.before ?? ""}<sheets>${list.join("")}</sheets>` +
      `${workbook.behind ?? ""}</workbook>`,
  );
  add("xl/_rels/workbook.xml.rels", "", relationsXml(relations));
  const ordered = {
    "[Content_Types].xml": strToU8(contentTypes(types)),
    "_rels/.rels": strToU8(relationsXml([["rId1", "officeDocument", "xl/workbook.xml"]])),
    ...files,
  };
  return zipSync(ordered, { level: 6, mtime: new Date(2024, 0, 15) });
}

function contentTypes(overrides: readonly string[]): string {
  return (
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join("")}</Types>`
  );
}

/** The sheet data of rows of cells given as XML inside `<row>`, numbered from 1. */
export function rowsXml(...rows: readonly string[]): string {
  return `<sheetData>${rows.map((cells, index) => `<row r="${String(index + 1)}">${cells}</row>`).join("")}</sheetData>`;
}
