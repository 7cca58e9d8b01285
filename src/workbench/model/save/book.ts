import {
  childElements,
  elementAttributes,
  escapeXml,
  isOfType,
  prefixedAttribute,
  type XmlElement,
} from "../../../files/package";
import type { Draft } from "../../../files/write/draft";
import type { Namespaces } from "../../../files/write/names";
import { declaration } from "../../../files/write/names";
import { workbookOrder } from "../../../files/write/orders";
import {
  applyEdits,
  attribute,
  outlineOf,
  putChild,
  replaceInside,
  setAttributes,
  type Edit,
} from "../../../files/write/xml-edit";
import type { NameModel } from "../book";
import type { SheetModel } from "../sheet-model";
import type { WorkbookModel } from "../workbook-model";

/** A sheet with the id of the relationship that leads to its part. */
export interface SheetLink {
  readonly sheet: SheetModel;
  readonly relationshipId: string;
}

/** Writes the names, visibility and order of the sheets, the defined names and the lock into the workbook part. */
export function writeBook(text: string, model: WorkbookModel, links: readonly SheetLink[]): string {
  const withSheets = writeSheetList(text, model, links);
  const withNames =
    namesChanged(model) || withSheets.moved ? writeNames(withSheets.text, model, withSheets.places) : withSheets.text;
  if (model.state.structureLocked === model.opened.structureLocked) return withNames;
  const outline = outlineOf(withNames);
  if (!outline) return withNames;
  const xml = model.state.structureLocked ? `<${outline.prefix}workbookProtection lockStructure="1"/>` : "";
  return applyEdits(withNames, putChild(withNames, outline, workbookOrder, "workbookProtection", xml));
}

interface WrittenList {
  readonly text: string;
  /** Whether sheets came, went or changed places. */
  readonly moved: boolean;
  /** The place of each sheet in the list, sheets without cells included. */
  readonly places: ReadonlyMap<string, number>;
}

/** Sheets without cells (charts) keep their places among the others. */
function writeSheetList(text: string, model: WorkbookModel, links: readonly SheetLink[]): WrittenList {
  const outline = outlineOf(text);
  const list = outline?.children.find(({ local }) => local === "sheets");
  if (!outline || !list) return { text, moved: false, places: new Map() };
  const entries = childElements(text, list).map((element) => ({
    element,
    id: prefixedAttribute(elementAttributes(text, element), "id") ?? "",
  }));
  const byId = new Map(entries.map((entry) => [entry.id, entry.element]));
  const linkOf = new Map(links.map(({ sheet, relationshipId }) => [relationshipId, sheet]));
  const wanted = model.sheets.flatMap((sheet) => links.find((one) => one.sheet === sheet)?.relationshipId ?? []);
  const ordered: string[] = [];
  let next = 0;
  for (const { id } of entries) ordered.push(linkOf.has(id) ? (wanted[next++] ?? id) : id);
  const xml = ordered.map((id) => entryXml(text, byId.get(id), linkOf.get(id)));
  const places = new Map(
    ordered.flatMap((id, place) => (linkOf.has(id) ? [[linkOf.get(id)?.id ?? "", place] as const] : [])),
  );
  const moved =
    model.sheets.length !== model.opened.sheets.length ||
    model.sheets.some((sheet, place) => model.opened.sheets[place] !== sheet);
  const edits: Edit[] = [];
  const inside = xml.join("");
  if (inside !== entries.map(({ element }) => text.slice(element.start, element.end)).join(""))
    edits.push(replaceInside(text, list, inside));
  if (moved) edits.push(...frontEdits(text, outline.children, places.get(model.active.id) ?? 0));
  return { text: applyEdits(text, edits), moved, places };
}

function entryXml(text: string, element: XmlElement | undefined, sheet: SheetModel | undefined): string {
  if (!element) return "";
  const xml = text.slice(element.start, element.end);
  if (
    !sheet ||
    (sheet.origin && sheet.origin.layout.name === sheet.name && sheet.origin.layout.visibility === sheet.visibility)
  )
    return xml;
  const outline = outlineOf(xml);
  if (!outline) return xml;
  const state = { visible: undefined, hidden: "hidden", "very-hidden": "veryHidden" }[sheet.visibility];
  return applyEdits(xml, [setAttributes(xml, outline.root, { name: sheet.name, state })]);
}

function frontEdits(text: string, children: readonly XmlElement[], place: number): readonly Edit[] {
  const views = children.find(({ local }) => local === "bookViews");
  const [view] = views ? childElements(text, views) : [];
  const front = view && Number(elementAttributes(text, view).get("activeTab") ?? 0);
  return view && front !== place ? [setAttributes(text, view, { activeTab: String(place) })] : [];
}

function namesChanged({ state, opened }: WorkbookModel): boolean {
  return JSON.stringify(state.names) !== JSON.stringify(opened.names);
}

function writeNames(text: string, model: WorkbookModel, places: ReadonlyMap<string, number>): string {
  const outline = outlineOf(text);
  if (!outline) return text;
  const list = outline.children.find(({ local }) => local === "definedNames");
  const present = list ? childElements(text, list) : [];
  // Names are read in the order of the part, so that a name's element is found by its place when the workbook was opened.
  const elementOf = (name: NameModel): XmlElement | undefined => {
    const place = model.opened.names.findIndex((one) => one.name === name.name && one.sheet === name.sheet);
    return present[place];
  };
  const { prefix } = outline;
  const xml = model.names.map((name) => {
    const element = elementOf(name);
    const owner = name.sheet === undefined ? undefined : places.get(name.sheet);
    const whole = element
      ? text.slice(element.start, element.end)
      : `<${prefix}definedName${attribute("name", name.name)}></${prefix}definedName>`;
    const inside = outlineOf(whole);
    if (!inside) return whole;
    const attributes = {
      localSheetId: owner === undefined ? undefined : String(owner),
      ...(name.comment !== "" && { comment: name.comment }),
      hidden: name.visible ? undefined : "1",
    };
    return applyEdits(whole, [
      setAttributes(whole, inside.root, attributes),
      replaceInside(whole, inside.root, escapeXml(name.formula)),
    ]);
  });
  const written = xml.length === 0 ? "" : `<${prefix}definedNames>${xml.join("")}</${prefix}definedNames>`;
  return applyEdits(text, putChild(text, outline, workbookOrder, "definedNames", written));
}

const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** Writes custom XML parts that were made or changed, and takes out those that are gone. */
export function writeXmlParts(draft: Draft, workbook: string, model: WorkbookModel, namespaces: Namespaces): void {
  const { state, opened } = model;
  for (const { part } of opened.xmlParts) {
    if (part === undefined || state.xmlParts.some((one) => one.part === part)) continue;
    const led = draft.relationships(workbook).filter((one) => isOfType(one, "customXml") && one.target === part);
    const properties = draft
      .relationships(part)
      .filter((one) => !one.external)
      .map(({ target }) => target);
    draft.dropRelationships(workbook, new Set(led.map(({ id }) => id)));
    draft.remove([part, ...properties]);
  }
  for (const { id, xml, part } of state.xmlParts) {
    if (part !== undefined) {
      if (opened.xmlParts.find((one) => one.part === part)?.xml !== xml) draft.write(part, xml);
      continue;
    }
    const path = draft.freePath("customXml/item", "item");
    const number = /(\d+)\.xml$/.exec(path)?.[1] ?? "1";
    draft.add(path, xml, "application/xml", workbook, `${namespaces.relationships}/customXml`);
    const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    const properties = `${declaration}<ds:datastoreItem ds:itemID="${guid(id)}" xmlns:ds="${namespace}"><ds:schemaRefs/></ds:datastoreItem>`;
    draft.add(
      `customXml/itemProps${number}.xml`,
      properties,
      propertiesType,
      path,
      `${namespaces.relationships}/customXmlProps`,
    );
  }
}

/** An id as the format wants one: the model's own are made of numbers. */
function guid(id: string): string {
  return /^\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/.test(id)
    ? id
    : "{00000000-0000-0000-0000-000000000000}";
}
