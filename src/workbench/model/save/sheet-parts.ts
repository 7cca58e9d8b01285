import { formatArea, type Area } from "../../../core";
import { attributesOf, childElement, openTags } from "../../../files/package";
import { rowsOf } from "../../../files/write/cell-places";
import { worksheetOrder } from "../../../files/write/orders";
import { appendInside, attribute, isEmptyTag, putChild, setAttributes, type Edit } from "../../../files/write/xml-edit";
import type { SheetLayout } from "../layout";
import { passed, type Pass } from "./passes";
import { writeView } from "./sheet-view";

/** Writes what changed of a sheet's layout into the text of its part; links, tables and conditional formats aside. */
export function writeLayout(text: string, before: SheetLayout, after: SheetLayout): string {
  let written = text;
  if (before.tabColor !== after.tabColor) written = passed(written, tabColor(after.tabColor));
  written = writeView(written, before, after);
  if (before.columnWidths !== after.columnWidths || before.hiddenColumns !== after.hiddenColumns) {
    written = passed(written, columns(before, after));
  }
  if (before.rowHeights !== after.rowHeights || before.hiddenRows !== after.hiddenRows) {
    written = passed(written, rows(before, after));
  }
  if (before.protection !== after.protection) written = passed(written, protection(after));
  if (JSON.stringify(before.merges) !== JSON.stringify(after.merges)) written = passed(written, merges(after.merges));
  return written;
}

const tabColor =
  (color: string | undefined): Pass =>
  (text, outline) => {
    const { prefix } = outline;
    const xml = color === undefined ? "" : `<${prefix}tabColor rgb="FF${color.slice(1)}"/>`;
    const properties = outline.children.find(({ local }) => local === "sheetPr");
    if (!properties)
      return xml === ""
        ? []
        : putChild(text, outline, worksheetOrder, "sheetPr", `<${prefix}sheetPr>${xml}</${prefix}sheetPr>`);
    const present = childElement(text, properties, "tabColor");
    if (present) return [{ start: present.start, end: present.end, text: xml }];
    if (xml === "") return [];
    if (isEmptyTag(text, properties)) return [appendInside(text, properties, xml)];
    return [{ start: properties.openEnd, end: properties.openEnd, text: xml }];
  };

/** A width in pixels as the file has it: characters of 7 pixels, margin included. */
function charactersOf(pixels: number): string {
  return String(Math.round((pixels / 7) * 100_000_000) / 100_000_000);
}

const columns =
  (before: SheetLayout, after: SheetLayout): Pass =>
  (text, outline) => {
    const list = outline.children.find(({ local }) => local === "cols");
    const known = new Map<number, ReadonlyMap<string, string>>();
    for (const tag of list ? openTags(text, list, "col") : []) {
      const attributes = attributesOf(text, tag);
      const last = Math.min(Number(attributes.get("max")), 16_384);
      for (let column = Number(attributes.get("min")) - 1; column < last; column++) known.set(column, attributes);
    }
    const touched = [...known.keys(), ...after.columnWidths.keys(), ...after.hiddenColumns];
    const lines: { first: number; last: number; rest: string }[] = [];
    for (const column of [...new Set(touched)].sort((a, b) => a - b)) {
      const width = after.columnWidths.get(column);
      const hidden = after.hiddenColumns.has(column);
      const attributes = new Map(known.get(column) ?? []);
      if (width !== before.columnWidths.get(column) && width !== undefined) {
        attributes.set("width", charactersOf(width));
        attributes.set("customWidth", "1");
      }
      if (!attributes.has("width")) attributes.set("width", charactersOf(width ?? after.standardWidth));
      if (hidden !== before.hiddenColumns.has(column)) {
        if (hidden) attributes.set("hidden", "1");
        else attributes.delete("hidden");
      }
      attributes.delete("min");
      attributes.delete("max");
      const rest = [...attributes].map(([name, value]) => attribute(name, value)).join("");
      const previous = lines.at(-1);
      if (previous?.last === column - 1 && previous.rest === rest) previous.last = column;
      else lines.push({ first: column, last: column, rest });
    }
    const { prefix } = outline;
    const inside = lines
      .map(({ first, last, rest }) => `<${prefix}col min="${String(first + 1)}" max="${String(last + 1)}"${rest}/>`)
      .join("");
    return putChild(
      text,
      outline,
      worksheetOrder,
      "cols",
      inside === "" ? "" : `<${prefix}cols>${inside}</${prefix}cols>`,
    );
  };

const rows =
  (before: SheetLayout, after: SheetLayout): Pass =>
  (text, outline) => {
    const touched = new Set([
      ...before.rowHeights.keys(),
      ...after.rowHeights.keys(),
      ...before.hiddenRows,
      ...after.hiddenRows,
    ]);
    const waiting = new Map<number, Readonly<Record<string, string | undefined>>>();
    for (const row of touched) {
      const height = after.rowHeights.get(row);
      const values = {
        ...(height !== before.rowHeights.get(row) && {
          ht: height === undefined ? undefined : String(height * 0.75),
          customHeight: height === undefined ? undefined : "1",
        }),
        ...(after.hiddenRows.has(row) !== before.hiddenRows.has(row) && {
          hidden: after.hiddenRows.has(row) ? "1" : undefined,
        }),
      };
      if (Object.keys(values).length > 0) waiting.set(row, values);
    }
    const data = outline.children.find(({ local }) => local === "sheetData");
    if (!data) return [];
    const ordered = [...waiting.keys()].sort((a, b) => a - b);
    const edits: Edit[] = [];
    const made = (row: number): string => {
      const tag = Object.entries(waiting.get(row) ?? {})
        .map(([name, value]) => attribute(name, value))
        .join("");
      return tag === "" ? "" : `<${outline.prefix}row r="${String(row + 1)}"${tag}/>`;
    };
    let next = 0;
    for (const { row, element } of rowsOf(text, data)) {
      let inserted = "";
      for (; (ordered[next] ?? Infinity) < row; next++) inserted += made(ordered[next] ?? 0);
      if (inserted !== "") edits.push({ start: element.start, end: element.start, text: inserted });
      if (ordered[next] !== row) continue;
      edits.push(setAttributes(text, element, waiting.get(row) ?? {}));
      next++;
    }
    const behind = ordered.slice(next).map(made).join("");
    return behind === "" ? edits : [...edits, appendInside(text, data, behind)];
  };

const protection =
  ({ protection: wanted }: SheetLayout): Pass =>
  (text, outline) => {
    if (!wanted) return putChild(text, outline, worksheetOrder, "sheetProtection", "");
    const usual = new Set(["objects", "scenarios", "selectLockedCells", "selectUnlockedCells"]);
    const flags = Object.entries(wanted.allowed)
      .filter(([name, allowed]) => allowed !== usual.has(name))
      .map(([name, allowed]) => attribute(name, allowed ? "0" : "1"));
    const xml = `<${outline.prefix}sheetProtection sheet="1"${flags.join("")}/>`;
    return putChild(text, outline, worksheetOrder, "sheetProtection", xml);
  };

const merges =
  (areas: readonly Area[]): Pass =>
  (text, outline) => {
    const { prefix } = outline;
    const cells = areas.map((area) => `<${prefix}mergeCell ref="${formatArea(area)}"/>`).join("");
    const xml = `<${prefix}mergeCells count="${String(areas.length)}">${cells}</${prefix}mergeCells>`;
    return putChild(text, outline, worksheetOrder, "mergeCells", cells === "" ? "" : xml);
  };
