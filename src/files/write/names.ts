import type { WorkbookParts } from "../package";

/** The namespaces that a workbook's parts are in: the strict form of the format has its own. */
export interface Namespaces {
  /** Of sheets, tables and styles. */
  readonly main: string;
  /** Of relationship ids in sheets; with a "/" and a name, of a relationship's type. */
  readonly relationships: string;
}

const transitional: Namespaces = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const strict: Namespaces = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** The namespaces of a workbook's parts. */
export function namespacesOf(parts: WorkbookParts): Namespaces {
  return parts.strict ? strict : transitional;
}

/** The content type of a part of a workbook, by its short name: "worksheet", "table", "styles". */
export function contentType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
}

/** What an XML part starts with. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
