import {
  attributesOf,
  childElements,
  elementAttributes,
  openTags,
  prefixedAttribute,
  type XmlElement,
} from "../package";
import { workbookOrder } from "./orders";
import { withoutNamesOf } from "./workbook-names";
import {
  appendInside,
  applyEdits,
  attribute,
  outlineOf,
  putChild,
  removeElement,
  setAttributes,
  type Edit,
  type Outline,
} from "./xml-edit";

/** A sheet as the workbook part shall list it. */
export interface SheetEntry {
  readonly name: string;
  readonly relationshipId: string;
}

/** The workbook part with a sheet more, behind all others. The sheet that is on top stays so. */
export function addSheetEntry(text: string, entry: SheetEntry, relationships: string): string {
  const outline = outlineOf(text);
  const list = outline && child(outline, "sheets");
  if (!list) return text;
  const ids = [...openTags(text, list, "sheet")].map((tag) => Number(attributesOf(text, tag).get("sheetId") ?? 0));
  const id = Math.max(0, ...ids) + 1;
  const xml =
    `<${outline.prefix}sheet${attribute("name", entry.name)}${attribute("sheetId", id)}` +
    `${attribute("xmlns:r", relationships)}${attribute("r:id", entry.relationshipId)}/>`;
  return applyEdits(text, [appendInside(text, list, xml)]);
}

/** The workbook part without a sheet, and without the names that were only that sheet's; places of sheets behind it move up. */
export function removeSheetEntry(text: string, relationshipId: string): string {
  const outline = outlineOf(text);
  const list = outline && child(outline, "sheets");
  const sheets = list ? childElements(text, list).filter(({ local }) => local === "sheet") : [];
  const place = sheets.findIndex((one) => prefixedAttribute(elementAttributes(text, one), "id") === relationshipId);
  const gone = sheets[place];
  if (!outline || !gone) return text;
  return applyEdits(text, [
    removeElement(gone),
    ...withoutNamesOf(text, outline, place),
    ...movedViews(text, outline, place, sheets.length - 1),
  ]);
}

/** Windows say by its place which sheet is on top, and which tab comes first. */
function movedViews(text: string, outline: Outline, place: number, left: number): readonly Edit[] {
  const list = child(outline, "bookViews");
  return (list ? childElements(text, list) : []).flatMap((view) => {
    const attributes = elementAttributes(text, view);
    const moved: Record<string, string> = {};
    for (const name of ["activeTab", "firstSheet"]) {
      const at = Number(attributes.get(name) ?? 0);
      const next = Math.min(at > place ? at - 1 : at, left - 1);
      if (next !== at) moved[name] = String(next);
    }
    return Object.keys(moved).length === 0 ? [] : [setAttributes(text, view, moved)];
  });
}

/** The workbook part that has everything calculated when it is opened. */
export function calculateOnLoad(text: string): string {
  const outline = outlineOf(text);
  if (!outline) return text;
  const present = child(outline, "calcPr");
  if (present) return applyEdits(text, [setAttributes(text, present, { fullCalcOnLoad: "1" })]);
  const xml = `<${outline.prefix}calcPr fullCalcOnLoad="1"/>`;
  return applyEdits(text, putChild(text, outline, workbookOrder, "calcPr", xml));
}

function child(outline: Outline, local: string): XmlElement | undefined {
  return outline.children.find((one) => one.local === local);
}
