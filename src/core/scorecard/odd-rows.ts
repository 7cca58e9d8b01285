import { columnLetters } from "../cell/address";
import type { ColumnLook } from "./column-facts";
import type { Layout } from "./columns";
import type { HeaderBlock } from "./header";
import type { RowRole } from "./model";
import type { SheetView, TableRow, TextAt } from "./row";
import { isBlank } from "./row";
import type { Slide } from "./slid";
import { tidy } from "./tidy";

/** How a note begins. */
export const noteStart =
  /^(notes?\b|n\.?b\b|source\b|data source|please note|key\s*:|legend\s*:|\*|†|‡|\(\d\)|\[\d\]|¹|²|³)/i;

function cellText({ grid }: SheetView, row: number, column: number): string {
  return isBlank(grid.value(row, column)) ? "" : tidy(grid.text(row, column));
}

/** Whether a row says again, in two or more of the columns of values and nothing else there, what their header says. */
export function isRepeated(view: SheetView, header: HeaderBlock, { values }: Layout, row: number): boolean {
  let same = 0;
  for (const { column } of values) {
    const text = cellText(view, row, column);
    if (text === "") continue;
    if (!isOfHeader(view, header, column, text)) return false;
    same++;
  }
  return same >= 2;
}

function isOfHeader(view: SheetView, header: HeaderBlock, column: number, text: string): boolean {
  for (let row = header.top; row <= header.bottom; row++) if (cellText(view, row, column) === text) return true;
  return false;
}

/** The column of the one text in a repeated header that the header itself lacks: the section that begins there. */
export function strayOf(view: SheetView, header: HeaderBlock, row: number): number | undefined {
  const strays = Array.from({ length: view.grid.columnCount }, (_, column) => column).filter((column) => {
    const text = cellText(view, row, column);
    return text !== "" && !isOfHeader(view, header, column, text);
  });
  return strays.length === 1 ? strays[0] : undefined;
}

/**
 * Whether a row without figures only goes on with the sentences of the row above it, as in tables taken from a page: each of its texts
 * stands below another and begins in small letters, or below one that was not at its end.
 */
export function isContinued(
  view: SheetView,
  row: number,
  last: { readonly row: number; readonly role: RowRole } | undefined,
): boolean {
  if (last?.row !== row - 1 || (last.role !== "measure" && last.role !== "note")) return false;
  let texts = 0;
  let small = 0;
  for (let column = 0; column < view.grid.columnCount; column++) {
    const text = cellText(view, row, column);
    if (text === "") continue;
    const above = cellText(view, row - 1, column);
    if (typeof view.grid.value(row, column) !== "string" || above === "") return false;
    texts++;
    if (/^[\p{Ll}(]/u.test(text) || /[,;/-]$|\s(?:and|of|the|for|in|to|with)$/.test(above)) small++;
  }
  return texts > 0 && small > 0 && small * 2 >= texts;
}

/** Whether a row is worth looking at for cells that slid: its label is missing or no words, or its reference is a phrase. */
export function maySlide({ label, row }: TableRow, { grid }: SheetView, { attributes }: Layout): boolean {
  if (label === "" || /^[\d<>≥≤~£$€]/.test(label)) return true;
  const reference = attributes.find(({ role }) => role === "reference");
  const value = reference && grid.value(row, reference.column);
  return typeof value === "string" && value.length > longestReference;
}

const longestReference = 15;

/** The layout for a row whose cells slid: each column is looked for where its cell stands. */
export function slid(layout: Layout, { from, to, by }: Slide): Layout {
  const width = Math.max(...layout.columns.map(({ column }) => column)) + 2;
  const whereIs = (column: number): number => {
    const cell = column - by;
    if (cell >= from && cell <= to) return cell;
    // What a slid cell took the place of is nowhere: it is looked for beyond the table.
    return column >= from && column <= to ? width : column;
  };
  const moved = <Item extends { readonly column: number }>(items: readonly Item[]): readonly Item[] =>
    items.map((item) => ({ ...item, column: whereIs(item.column) }));
  return {
    ...layout,
    label: whereIs(layout.label),
    sections: layout.sections.map(whereIs),
    values: moved(layout.values),
    attributes: moved(layout.attributes),
  };
}

/** What to say of a row whose cells slid. */
export function slidSays(name: string, { from, by }: Slide): string {
  const side = by === 1 ? "left" : "right";
  return `${name}: from column ${columnLetters(from)} on, its cells stand one column too far to the ${side}.`;
}

/** A phrase left of an empty label, in a column that is mostly empty where there are labels: the name, one column off. */
export function nameBeside(view: SheetView, { layout, row }: TableRow, look: ColumnLook): TextAt | undefined {
  const column = layout.label - 1;
  if (column < 0) return undefined;
  const text = cellText(view, row, column);
  const { filled } = look.at(column);
  const isText = layout.columns.some(
    (one) =>
      one.column === column && (one.is.kind === "section" || (one.is.kind === "attribute" && one.is.role === "other")),
  );
  return isText && text.split(" ").length >= 3 && filled < look.at(layout.label).filled
    ? { text, at: { sheet: view.grid.sheet, row, column } }
    : undefined;
}
