import { formatArea, parseArea, type Area } from "../../core/cell/address";
import { ownTableNames, type OwnSheet } from "../../core/plan/operation";
import { elementAttributes, escapeAttribute } from "../package";
import { declaration } from "./names";
import { attribute, outlineOf } from "./xml-edit";

/** The table of one of our own sheets as a part. Its columns bear the texts of its first row, as Excel insists. */
export function tableXml(sheet: OwnSheet, id: number, namespace: string): string {
  const { name, area } = sheet.table;
  const names = columnNames(sheet);
  const columns = names.map((one, index) => `<tableColumn id="${String(index + 1)}" name="${columnAttribute(one)}"/>`);
  const ref = attribute("ref", formatArea(writtenArea(area)));
  return (
    `${declaration}<table xmlns="${namespace}" id="${String(id)}"${attribute("name", name)}${attribute("displayName", name)}` +
    `${ref} totalsRowShown="0"><autoFilter${ref}/>` +
    `<tableColumns count="${String(columns.length)}">${columns.join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

/** The heading texts over a table's columns; "" where there is no text. */
export function columnNames({ rows, table: { area } }: OwnSheet): readonly string[] {
  const heading = rows[area.top] ?? [];
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => {
    const value = heading[area.left + index]?.value;
    return typeof value === "string" ? value : "";
  });
}

/** Excel has no table without a row below its heading: one that has none is given an empty one. */
function writtenArea(area: Area): Area {
  return area.bottom > area.top ? area : { ...area, bottom: area.top + 1 };
}

/** Line ends and tabs in a column's name are spelled as Office spells them. */
function columnAttribute(name: string): string {
  const marked = name.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  const spelled = (letter: string) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return escapeAttribute(marked.replace(/[\t\n\r]/g, spelled));
}

/** What a table part says of itself. */
export interface TableFacts {
  readonly id: number;
  readonly name: string;
  readonly area: Area;
}

/** Reads a table part; undefined when it is none. */
export function readTable(text: string): TableFacts | undefined {
  const root = outlineOf(text)?.root;
  if (root?.local !== "table") return undefined;
  const attributes = elementAttributes(text, root);
  const area = parseArea(attributes.get("ref") ?? "");
  const name = attributes.get("displayName") ?? attributes.get("name") ?? "";
  return area && { id: Number(attributes.get("id") ?? 0), name, area };
}

/** Whether a table's name says that its sheet is ours. */
export function isOwnTable(name: string): boolean {
  return Object.values<string>(ownTableNames).includes(name);
}
