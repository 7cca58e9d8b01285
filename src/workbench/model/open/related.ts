import { parseA1, parseArea } from "../../../core";
import {
  childElement,
  childElements,
  elementAttributes,
  isOfType,
  isTrue,
  rootElement,
  type Relationship,
  type WorkbookPackage,
} from "../../../files/package";
import { plainText, richText } from "../../../files/read/rich-text";
import type { NameModel, XmlPartModel } from "../book";
import type { NoteModel, TableModel } from "../layout";

/** The text of a part; "" for one that is missing or cannot be read, which is then neither shown nor touched. */
export function textOf(opened: WorkbookPackage, path: string | undefined): string {
  if (path === undefined || !opened.has(path)) return "";
  const text = opened.text(path);
  return text.ok ? text.value : "";
}

/** The notes of a sheet. */
export function readNotes(opened: WorkbookPackage, relationships: readonly Relationship[]): readonly NoteModel[] {
  return relationships
    .filter((one) => !one.external && isOfType(one, "comments"))
    .flatMap(({ target }) => {
      const xml = textOf(opened, target);
      const root = xml === "" ? undefined : rootElement(xml);
      const names = root && childElement(xml, root, "authors");
      const list = root && childElement(xml, root, "commentList");
      const authors = (names ? childElements(xml, names) : []).map((one) =>
        plainText(xml.slice(one.openEnd, one.closeStart)),
      );
      return (list ? childElements(xml, list) : []).flatMap((comment): readonly NoteModel[] => {
        const attributes = elementAttributes(xml, comment);
        const at = parseA1(attributes.get("ref") ?? "");
        const text = childElement(xml, comment, "text");
        if (!at || !text) return [];
        const author = authors[Number(attributes.get("authorId") ?? 0)] ?? "";
        return [{ ...at, author, text: richText(xml.slice(text.openEnd, text.closeStart)) }];
      });
    });
}

/** The tables of a sheet. */
export function readTableModels(
  opened: WorkbookPackage,
  relationships: readonly Relationship[],
): readonly TableModel[] {
  const parts = relationships.filter((one) => !one.external && isOfType(one, "table")).map(({ target }) => target);
  return [...new Set(parts)].flatMap((part): readonly TableModel[] => {
    const xml = textOf(opened, part);
    const root = xml === "" ? undefined : rootElement(xml);
    if (root?.local !== "table") return [];
    const attributes = elementAttributes(xml, root);
    const area = parseArea(attributes.get("ref") ?? "");
    const name = attributes.get("displayName") ?? attributes.get("name");
    if (!area || name === undefined) return [];
    const info = childElement(xml, root, "tableStyleInfo");
    const style = info ? elementAttributes(xml, info) : new Map<string, string>();
    return [
      {
        id: attributes.get("id") ?? "0",
        name,
        area,
        style: style.get("name") ?? "",
        showHeaders: (attributes.get("headerRowCount") ?? "1") !== "0",
        showTotals: Number(attributes.get("totalsRowCount") ?? 0) > 0,
        showBandedRows: isTrue(style.get("showRowStripes")),
        showBandedColumns: isTrue(style.get("showColumnStripes")),
        showFilterButton: childElement(xml, root, "autoFilter") !== undefined,
        highlightFirstColumn: isTrue(style.get("showFirstColumn")),
        highlightLastColumn: isTrue(style.get("showLastColumn")),
        part,
      },
    ];
  });
}

/** The defined names of a workbook. `sheetIds` are the sheets' ids in the order of the workbook part. */
export function readNames(workbookXml: string, sheetIds: readonly (string | undefined)[]): readonly NameModel[] {
  const root = rootElement(workbookXml);
  const list = root && childElement(workbookXml, root, "definedNames");
  return (list ? childElements(workbookXml, list) : []).map((element) => {
    const attributes = elementAttributes(workbookXml, element);
    const owner = attributes.get("localSheetId");
    return {
      name: attributes.get("name") ?? "",
      formula: plainText(workbookXml.slice(element.openEnd, element.closeStart)),
      comment: attributes.get("comment") ?? "",
      visible: !isTrue(attributes.get("hidden")),
      sheet: owner === undefined ? undefined : sheetIds[Number(owner)],
    };
  });
}

/** The custom XML parts of a workbook. */
export function readXmlParts(
  opened: WorkbookPackage,
  workbookPath: string,
  freshId: () => string,
): readonly XmlPartModel[] {
  const relationships = opened.relationships(workbookPath);
  if (!relationships.ok) return [];
  return relationships.value
    .filter((one) => !one.external && isOfType(one, "customXml") && opened.has(one.target))
    .map(({ target }) => {
      const related = opened.relationships(target);
      const properties = related.ok ? related.value.find((one) => isOfType(one, "customXmlProps")) : undefined;
      const xml = textOf(opened, properties?.target);
      const id = /\bitemID\s*=\s*"([^"]+)"/.exec(xml)?.[1] ?? freshId();
      return { id, xml: textOf(opened, target), part: target };
    });
}
