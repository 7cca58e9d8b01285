import type { Book } from "../model";
import type { Part } from "./package";
import { document, element, textElement } from "./xml";

/** When every seed says it was made: fixed, so that the same tables give the same bytes. */
const made = "2024-01-15T09:00:00Z";
const variantTypes = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

/** The parts that say what a workbook is: core, extended and, when it has some, custom properties. */
export function propertyParts(book: Book): readonly Part[] {
  return [core(book), extended(book), ...(book.properties ? [custom(book.properties)] : [])];
}

function core({ title, subject }: Book): Part {
  const date = { "xsi:type": "dcterms:W3CDTF" };
  return {
    path: "docProps/core.xml",
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    body: document(
      element(
        "cp:coreProperties",
        {
          "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": "http://purl.org/dc/terms/",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        },
        textElement("dc:title", title),
        textElement("dc:subject", subject),
        textElement("dc:creator", "Scorecard Keeper seeds"),
        element("dcterms:created", date, made),
        element("dcterms:modified", date, made),
      ),
    ),
  };
}

function extended({ sheets }: Book): Part {
  const vector = (size: number, baseType: string, ...children: readonly string[]): string =>
    element("vt:vector", { size, baseType }, ...children);
  return {
    path: "docProps/app.xml",
    contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    body: document(
      element(
        "Properties",
        {
          xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
          "xmlns:vt": variantTypes,
        },
        textElement("Application", "Scorecard Keeper"),
        element(
          "HeadingPairs",
          {},
          vector(
            2,
            "variant",
            element("vt:variant", {}, textElement("vt:lpstr", "Worksheets")),
            element("vt:variant", {}, textElement("vt:i4", String(sheets.length))),
          ),
        ),
        element(
          "TitlesOfParts",
          {},
          vector(sheets.length, "lpstr", ...sheets.map((sheet) => textElement("vt:lpstr", sheet.name))),
        ),
      ),
    ),
  };
}

function custom(properties: NonNullable<Book["properties"]>): Part {
  // The format identity is the one that every custom property has; property identities begin at 2.
  const fmtid = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
  return {
    path: "docProps/custom.xml",
    contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    body: document(
      element(
        "Properties",
        { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "xmlns:vt": variantTypes },
        ...properties.map(({ name, text }, index) =>
          element("property", { fmtid, pid: index + 2, name }, textElement("vt:lpwstr", text)),
        ),
      ),
    ),
  };
}
