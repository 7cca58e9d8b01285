import { formatArea, parseArea } from "../../../core";
import { childElement, childElements, elementAttributes, isOfType, prefixedAttribute } from "../../../files/package";
import type { Draft } from "../../../files/write/draft";
import { contentType, declaration, type Namespaces } from "../../../files/write/names";
import { worksheetOrder } from "../../../files/write/orders";
import { partsReachable } from "../../../files/write/reachable";
import { readTable } from "../../../files/write/table-xml";
import {
  appendInside,
  applyEdits,
  attribute,
  insertChild,
  outlineOf,
  putChild,
  removeElement,
  setAttributes,
  type Edit,
} from "../../../files/write/xml-edit";
import type { TableModel } from "../layout";
import type { SheetModel } from "../sheet-model";

/** Where the tables of a sheet are written. */
export interface TableTarget {
  readonly draft: Draft;
  readonly workbook: string;
  readonly path: string;
  readonly namespaces: Namespaces;
}

/** Writes tables that were made or changed, and takes out those that are gone. */
export function writeTables(target: TableTarget, sheet: SheetModel): void {
  const before = sheet.origin?.layout.tables ?? [];
  const after = sheet.layout.tables;
  for (const gone of before.filter(({ part }) => !after.some((one) => one.part === part))) removeTable(target, gone);
  for (const table of after) {
    const was = before.find(({ part }) => part !== undefined && part === table.part);
    const names = columnNames(sheet, table);
    if (!was) addTable(target, table, names);
    else if (table.part !== undefined && target.draft.has(table.part)) {
      const changed = rewritten(target.draft.text(table.part), table, names, was);
      target.draft.write(table.part, changed);
    }
  }
}

/** The headings of a table, which its part states again. */
function columnNames(sheet: SheetModel, { area, showHeaders }: TableModel): readonly string[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, column) => {
    const text = showHeaders ? sheet.text(area.top, area.left + column) : "";
    return text === "" ? `Column${String(column + 1)}` : text;
  });
}

function columnsXml(names: readonly string[], prefix: string, known: ReadonlyMap<string, string>): string {
  let id = names.length + known.size;
  const columns = names.map((name, place) => {
    const present = known.get(name.toLowerCase());
    if (present !== undefined) return present;
    const number = known.size === 0 ? place + 1 : ++id;
    return `<${prefix}tableColumn id="${String(number)}"${attribute("name", name)}/>`;
  });
  return `<${prefix}tableColumns count="${String(columns.length)}">${columns.join("")}</${prefix}tableColumns>`;
}

function styleXml(table: TableModel, prefix: string): string {
  const flag = (on: boolean): string => (on ? "1" : "0");
  return (
    `<${prefix}tableStyleInfo${table.style === "" ? "" : attribute("name", table.style)}` +
    ` showFirstColumn="${flag(table.highlightFirstColumn)}" showLastColumn="${flag(table.highlightLastColumn)}"` +
    ` showRowStripes="${flag(table.showBandedRows)}" showColumnStripes="${flag(table.showBandedColumns)}"/>`
  );
}

/** The area that the filter buttons are for: without totals. */
function filterArea({ area, showTotals }: TableModel): string {
  return formatArea({ ...area, bottom: area.bottom - Number(showTotals) });
}

function addTable(
  { draft, workbook, path, namespaces }: TableTarget,
  table: TableModel,
  names: readonly string[],
): void {
  const part = draft.freePath(workbook, "tables/table");
  const ids = partsReachable(draft, "table").map((one) => readTable(draft.text(one))?.id ?? 0);
  const filter =
    table.showFilterButton && table.showHeaders ? `<autoFilter${attribute("ref", filterArea(table))}/>` : "";
  const xml =
    `${declaration}<table xmlns="${namespaces.main}" id="${String(Math.max(0, ...ids) + 1)}"${attribute("name", table.name)}` +
    `${attribute("displayName", table.name)}${attribute("ref", formatArea(table.area))}${table.showHeaders ? "" : ' headerRowCount="0"'}` +
    `${table.showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>${filter}${columnsXml(names, "", new Map())}${styleXml(table, "")}</table>`;
  const id = draft.add(part, xml, contentType("table"), path, `${namespaces.relationships}/table`);
  const text = draft.text(path);
  const outline = outlineOf(text);
  if (!outline) return;
  const { prefix } = outline;
  const entry = `<${prefix}tablePart xmlns:r="${namespaces.relationships}" r:id="${id}"/>`;
  const list = outline.children.find(({ local }) => local === "tableParts");
  if (!list) {
    const xmlOfList = `<${prefix}tableParts count="1">${entry}</${prefix}tableParts>`;
    draft.write(path, applyEdits(text, [insertChild(text, outline, worksheetOrder, "tableParts", xmlOfList)]));
    return;
  }
  draft.write(path, withCount(applyEdits(text, [appendInside(text, list, entry)])));
}

function removeTable({ draft, path }: TableTarget, { part }: TableModel): void {
  if (part === undefined) return;
  const led = draft
    .relationships(path)
    .filter((one) => isOfType(one, "table") && one.target.toLowerCase() === part.toLowerCase());
  const ids = new Set(led.map(({ id }) => id));
  const text = draft.text(path);
  const list = outlineOf(text)?.children.find(({ local }) => local === "tableParts");
  const entries = list ? childElements(text, list) : [];
  const gone = entries.filter((one) => ids.has(prefixedAttribute(elementAttributes(text, one), "id") ?? ""));
  if (list && gone.length > 0) {
    const all = gone.length === entries.length;
    draft.write(
      path,
      all ? applyEdits(text, [removeElement(list)]) : withCount(applyEdits(text, gone.map(removeElement))),
    );
  }
  draft.dropRelationships(path, ids);
  draft.remove([part]);
}

/** The sheet part whose list of tables counts itself right. */
function withCount(text: string): string {
  const list = outlineOf(text)?.children.find(({ local }) => local === "tableParts");
  if (!list) return text;
  return applyEdits(text, [setAttributes(text, list, { count: String(childElements(text, list).length) })]);
}

function rewritten(text: string, table: TableModel, names: readonly string[], was: TableModel): string {
  const outline = outlineOf(text);
  if (!outline) return text;
  const { root, prefix } = outline;
  const edits: Edit[] = [];
  if (
    table.name !== was.name ||
    formatArea(table.area) !== formatArea(was.area) ||
    table.showTotals !== was.showTotals ||
    table.showHeaders !== was.showHeaders
  ) {
    edits.push(
      setAttributes(text, root, {
        ...(table.name !== was.name && { name: table.name, displayName: table.name }),
        ref: formatArea(table.area),
        ...(table.showHeaders !== was.showHeaders && { headerRowCount: table.showHeaders ? undefined : "0" }),
        ...(table.showTotals !== was.showTotals && { totalsRowCount: table.showTotals ? "1" : undefined }),
      }),
    );
    const filter = childElement(text, root, "autoFilter");
    const filtered = filter && parseArea(elementAttributes(text, filter).get("ref") ?? "");
    if (filter && filtered) edits.push(setAttributes(text, filter, { ref: filterArea(table) }));
  }
  const list = childElement(text, root, "tableColumns");
  const known = new Map(
    (list ? childElements(text, list) : []).map((one) => [
      (elementAttributes(text, one).get("name") ?? "").replace(/_x000[aAdD]_/g, "\n").toLowerCase(),
      text.slice(one.start, one.end),
    ]),
  );
  const isNamedSo = known.size === names.length && names.every((name) => known.has(name.toLowerCase()));
  if (list && !isNamedSo && table.showHeaders) {
    edits.push({ start: list.start, end: list.end, text: columnsXml(names, prefix, known) });
  }
  if (styleXml(table, prefix) !== styleXml(was, prefix)) {
    edits.push(
      ...putChild(
        text,
        outline,
        ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"],
        "tableStyleInfo",
        styleXml(table, prefix),
      ),
    );
  }
  return applyEdits(text, edits);
}
