import { parseA1 } from "../../core/cell/address";
import { childElements, elementAttributes, nextTag, type XmlElement } from "../package";
import type { Outline } from "./xml-edit";

/** A cell in the text of a sheet. */
export interface CellPlace {
  readonly column: number;
  readonly element: XmlElement;
}

/** A row in the text of a sheet, or the place where it would stand. */
export interface RowPlace {
  /** Counted from 0. */
  readonly row: number;
  /** Undefined when the sheet has no such row. */
  readonly element: XmlElement | undefined;
  /** Where the row stands, or is to be put; undefined for behind all rows. */
  readonly at: number | undefined;
  readonly cells: readonly CellPlace[];
}

/** Finds rows of a sheet, in one pass. `wanted` are row numbers from 0, in order, each once; the answer has one place for each. */
export function findRows(text: string, outline: Outline, wanted: readonly number[]): readonly RowPlace[] {
  const places: RowPlace[] = [];
  const absent = (row: number, at: number | undefined) => places.push({ row, element: undefined, at, cells: [] });
  const sheetData = outline.children.find((child) => child.local === "sheetData");
  let next = 0;
  for (const { row, element } of sheetData ? rowsOf(text, sheetData, outline.prefix) : []) {
    for (; next < wanted.length && (wanted[next] ?? 0) < row; next++) absent(wanted[next] ?? 0, element.start);
    if (next === wanted.length) break;
    if (wanted[next] !== row) continue;
    places.push({ row, element, at: element.start, cells: cellsOf(text, element) });
    next++;
  }
  for (; next < wanted.length; next++) absent(wanted[next] ?? 0, undefined);
  return places;
}

/** The rows of a sheet in the order of its text. A row without a number follows the one before. */
export function* rowsOf(
  text: string,
  sheetData: XmlElement,
  prefix: string,
): Generator<{ readonly row: number; readonly element: XmlElement }> {
  let row = -1;
  for (const element of rowElements(text, sheetData, prefix)) {
    const number = /\sr\s*=\s*["'](\d+)["']/.exec(text.slice(element.start, element.openEnd))?.[1];
    row = number === undefined ? row + 1 : Number(number) - 1;
    yield { row, element };
  }
}

/** Rows hold no rows, so their ends are found by their name; unless CDATA or a comment may hide one. */
function* rowElements(text: string, sheetData: XmlElement, prefix: string): Generator<XmlElement> {
  const hidden = text.indexOf("<!", sheetData.openEnd);
  if (hidden >= 0 && hidden < sheetData.closeStart) {
    yield* childElements(text, sheetData).filter((child) => child.local === "row");
    return;
  }
  const closing = `</${prefix}row`;
  let tag = nextTag(text, sheetData.openEnd);
  while (tag && tag.kind !== "close" && tag.end <= sheetData.closeStart) {
    const closeStart = tag.kind === "empty" ? tag.end : text.indexOf(closing, tag.end);
    if (closeStart < 0) return;
    const end = tag.kind === "empty" ? tag.end : text.indexOf(">", closeStart) + 1;
    yield { name: tag.name, local: "row", start: tag.start, openEnd: tag.end, closeStart, end };
    tag = nextTag(text, end);
  }
}

/** The cells of a row in the order of its text. A cell without an address follows the one before. */
export function cellsOf(text: string, row: XmlElement): readonly CellPlace[] {
  let column = -1;
  return childElements(text, row)
    .filter((child) => child.local === "c")
    .map((element) => {
      const address = parseA1(elementAttributes(text, element).get("r") ?? "");
      column = address?.column ?? column + 1;
      return { column, element };
    });
}
