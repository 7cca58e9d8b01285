import { strToU8, zipSync } from "fflate";
import { formatA1 } from "../../../src/core";

/** A sheet to be written as XML: cells by address, and what stands before and behind the cells. */
export interface MadeSheet {
  readonly name: string;
  readonly cells: readonly (readonly (
    string | number | { readonly formula: string; readonly value: number } | null
  )[])[];
  /** Elements before `sheetData`: views, columns. */
  readonly before?: string;
  /** Elements behind it: merges, validations. */
  readonly behind?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of a small .xlsx with these sheets and nothing else. */
export function makeWorkbook(sheets: readonly MadeSheet[]): Uint8Array {
  const each = (part: (sheet: MadeSheet, number: number) => string): string =>
    sheets.map((sheet, index) => part(sheet, index + 1)).join("");
  const files: Record<string, string> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${String(number)}.xml" ContentType="${content}.worksheet+xml"/>`)}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${relationships}"><sheets>${each(({ name }, number) => `<sheet name="${name}" sheetId="${String(number)}" r:id="rId${String(number)}"/>`)}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each((_, number) => `<Relationship Id="rId${String(number)}" Type="${relationships}/worksheet" Target="worksheets/sheet${String(number)}.xml"/>`)}</Relationships>`,
  };
  for (const [index, sheet] of sheets.entries()) files[`xl/worksheets/sheet${String(index + 1)}.xml`] = sheetXml(sheet);
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

function sheetXml({ cells, before = "", behind = "" }: MadeSheet): string {
  const rows = cells.map(
    (row, at) =>
      `<row r="${String(at + 1)}">${row.map((cell, column) => cellXml(cell, formatA1(at, column))).join("")}</row>`,
  );
  return `${head}<worksheet ${main}>${before}<sheetData>${rows.join("")}</sheetData>${behind}</worksheet>`;
}

function cellXml(cell: MadeSheet["cells"][number][number], at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${String(cell)}</v></c>`;
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${cell.replaceAll("<", "&lt;")}</t></is></c>`;
  return `<c r="${at}"><f>${cell.formula}</f><v>${String(cell.value)}</v></c>`;
}
