import { type Area, formatArea, quoteSheet } from "../../core/cell/address";
import { attributesOf, childElements, elementAttributes, escapeXml, openTags, type XmlElement } from "../package";
import { workbookOrder } from "./orders";
import {
  appendInside,
  applyEdits,
  attribute,
  insertChild,
  outlineOf,
  removeElement,
  replaceInside,
  setAttributes,
  type Edit,
  type Outline,
} from "./xml-edit";

/** What a sheet is printed with: rows on top of each page, or the cells that are printed at all. */
type PrintName = "_xlnm.Print_Titles" | "_xlnm.Print_Area";

/** The workbook part with the rows named that are printed on top of each page of a sheet; both counted from 0. */
export function printOnTop(text: string, name: string, row: number): string {
  const rows = `$${String(row + 1)}`;
  return withPrintName(text, name, "_xlnm.Print_Titles", `${rows}:${rows}`);
}

/** The workbook part with the cells named that are printed of a sheet. */
export function printOnly(text: string, name: string, area: Area): string {
  return withPrintName(text, name, "_xlnm.Print_Area", formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&"));
}

function withPrintName(text: string, name: string, printName: PrintName, place: string): string {
  const outline = outlineOf(text);
  const list = outline && child(outline, "sheets");
  if (!list) return text;
  const sheets = [...openTags(text, list, "sheet")].map((tag) => attributesOf(text, tag).get("name"));
  const content = escapeXml(`${quoteSheet(name)}!${place}`);
  const local = { name: printName, localSheetId: String(sheets.indexOf(name)) };
  const names = child(outline, "definedNames");
  const present = namesIn(text, names).find((one) => {
    const attributes = elementAttributes(text, one);
    return attributes.get("name") === local.name && attributes.get("localSheetId") === local.localSheetId;
  });
  if (present) return applyEdits(text, [replaceInside(text, present, content)]);
  const { prefix } = outline;
  const tag = `${prefix}definedName${attribute("name", local.name)}${attribute("localSheetId", local.localSheetId)}`;
  const xml = `<${tag}>${content}</${prefix}definedName>`;
  if (names) return applyEdits(text, [appendInside(text, names, xml)]);
  const whole = `<${prefix}definedNames>${xml}</${prefix}definedNames>`;
  return applyEdits(text, [insertChild(text, outline, workbookOrder, "definedNames", whole)]);
}

/** The edits that take out the names that are only a sheet's own. Names say by its place whose they are: those of sheets behind it move up. */
export function withoutNamesOf(text: string, outline: Outline, place: number): readonly Edit[] {
  const list = child(outline, "definedNames");
  const names = namesIn(text, list);
  const ownerOf = (name: XmlElement) => Number(elementAttributes(text, name).get("localSheetId") ?? -1);
  if (list && names.length > 0 && names.every((name) => ownerOf(name) === place)) return [removeElement(list)];
  return names.flatMap((name) => {
    const owner = ownerOf(name);
    if (owner === place) return [removeElement(name)];
    return owner > place ? [setAttributes(text, name, { localSheetId: String(owner - 1) })] : [];
  });
}

function namesIn(text: string, list: XmlElement | undefined): readonly XmlElement[] {
  return list ? childElements(text, list).filter(({ local }) => local === "definedName") : [];
}

function child(outline: Outline, local: string): XmlElement | undefined {
  return outline.children.find((one) => one.local === local);
}
