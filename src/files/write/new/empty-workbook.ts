import { strToU8, zipSync } from "fflate";
import { escapeAttribute } from "../../package";
import { declaration } from "../names";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The elements of the styles part that cells depend on: number formats ("" for none of its own), and cell formats. */
export interface CellFormatsXml {
  readonly numFmts: string;
  readonly cellXfs: string;
}

const plainStyles: CellFormatsXml = {
  numFmts: "",
  cellXfs: '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
};

/** The parts of a workbook with one sheet: its name, and what is in it. */
const partsWith = (
  sheet: string,
  inside: string,
  { numFmts, cellXfs }: CellFormatsXml,
): readonly (readonly [path: string, xml: string])[] => [
  [
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${relationships}">` +
      "<sheets>" +
      `<sheet name="${escapeAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ["xl/worksheets/sheet1.xml", `<worksheet xmlns="${main}">${inside}</worksheet>`],
  [
    "xl/styles.xml",
    `<styleSheet xmlns="${main}">${numFmts}<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      cellXfs +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ],
];

/** The bytes of a workbook with one empty sheet, always the same. */
export function emptyWorkbook(sheet = "Sheet1"): Uint8Array {
  return workbookWith(sheet, "<sheetData/>", plainStyles);
}

/**
 * The bytes of a workbook with one sheet, always the same.
 *
 * @param inside the elements of the sheet's part. @param styles the number formats and cell formats that its cells point at.
 */
export function workbookWith(sheet: string, inside: string, styles: CellFormatsXml): Uint8Array {
  const files = partsWith(sheet, inside, styles).map(([path, xml]) => [path, strToU8(declaration + xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}
