import { parseArea } from "../../core/cell/address";
import type { NamedArea } from "../../core/grid/snapshot";
import { accept, elementAttributes, isOfType, rootElement, type Result, type WorkbookPackage } from "../package";

/** The Excel tables of the sheet at a path. A table part that says no name or no area is no table. */
export function readTables(opened: WorkbookPackage, path: string): Result<readonly NamedArea[]> {
  const relationships = opened.relationships(path);
  if (!relationships.ok) return relationships;
  const tables: NamedArea[] = [];
  const parts = relationships.value.filter((one) => isOfType(one, "table") && !one.external).map((one) => one.target);
  for (const part of new Set(parts)) {
    const text = opened.structure(part);
    if (!text.ok) return text;
    const table = readTable(text.value);
    if (table) tables.push(table);
  }
  return accept(tables);
}

function readTable(xml: string): NamedArea | undefined {
  const root = rootElement(xml);
  if (root?.local !== "table") return undefined;
  const attributes = elementAttributes(xml, root);
  const name = attributes.get("displayName") ?? attributes.get("name");
  const area = parseArea(attributes.get("ref") ?? "");
  return name !== undefined && area ? { name, area } : undefined;
}
