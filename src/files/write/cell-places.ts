import { parseA1 } from "../../core/cell/address";
import { childElements, localName, nextTag, type XmlElement } from "../package";
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
  for (const { row, element } of sheetData ? rowsOf(text, sheetData) : []) {
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
): Generator<{ readonly row: number; readonly element: XmlElement }> {
  let row = -1;
  for (const element of plainChildren(text, sheetData)) {
    if (element.local !== "row") continue;
    const number = addressOf(text, element);
    row = number === undefined ? row + 1 : Number(number) - 1;
    yield { row, element };
  }
}

/** The cells of a row in the order of its text. A cell without an address follows the one before. */
export function cellsOf(text: string, row: XmlElement): readonly CellPlace[] {
  const cells: CellPlace[] = [];
  let column = -1;
  for (const element of plainChildren(text, row)) {
    if (element.local !== "c") continue;
    column = parseA1(addressOf(text, element) ?? "")?.column ?? column + 1;
    cells.push({ column, element });
  }
  return cells;
}

function addressOf(text: string, element: XmlElement): string | undefined {
  return /\sr\s*=\s*["']([A-Za-z0-9]+)["']/.exec(text.slice(element.start, element.openEnd))?.[1];
}

/** The elements inside one of which none holds another of its name, so that ends are found by name; unless CDATA or a comment may hide one. */
function* plainChildren(text: string, parent: XmlElement): Generator<XmlElement> {
  const hidden = text.slice(parent.openEnd, parent.closeStart).includes("<!");
  if (hidden) return yield* childElements(text, parent);
  let tag = nextTag(text, parent.openEnd);
  while (tag && tag.kind !== "close" && tag.end <= parent.closeStart) {
    const { name, start, end: openEnd } = tag;
    const closeStart = tag.kind === "empty" ? openEnd : closingOf(text, name, openEnd);
    if (closeStart < 0) return;
    const end = tag.kind === "empty" ? openEnd : text.indexOf(">", closeStart) + 1;
    yield { name, local: localName(name), start, openEnd, closeStart, end };
    tag = nextTag(text, end);
  }
}

function closingOf(text: string, name: string, from: number): number {
  const closing = `</${name}`;
  let at = text.indexOf(closing, from);
  while (at >= 0 && !/[\s>]/.test(text[at + closing.length] ?? "")) at = text.indexOf(closing, at + 1);
  return at;
}
