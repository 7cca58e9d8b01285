import { columnLetters } from "../cell/address";
import { isCode } from "./column-facts";
import type { ColumnLook } from "./column-facts";
import type { Layout } from "./columns";
import type { Remark } from "./model";
import { cellText } from "./odd-rows";
import { filledCells, isBlank, TableRow } from "./row";
import type { SheetView } from "./row";
import { RowSketcher } from "./sketch";
import { hasCompany, slideOf } from "./slid";
import type { Slide } from "./slid";

/**
 * A row whose cells slid, read from where they stand, and what is to be said of it; undefined for a row that did not. Of a row alone under
 * its header nothing is said: there, it is the header that was not understood.
 */
export function slidRow(
  view: SheetView,
  row: TableRow,
  look: ColumnLook,
): { readonly row: TableRow; readonly remark: Remark | undefined } | undefined {
  const gap = slideIntoGap(view, row);
  if (!gap && !maySlide(row, view, row.layout)) return undefined;
  const joined = joinedName(view, row);
  if (joined) return joined;
  const slide = gap ?? slideOf(view, look, row.layout.label, row.row);
  if (!slide) return undefined;
  const layout = slid(row.layout, slide);
  const moved = new TableRow(view, layout, row.row, new RowSketcher(view, layout).sketch(row.row));
  // Figures of a row without a name, a programme's funds between its indicators, are explained by no slide that gives it none.
  if (moved.label === "") return undefined;
  if (!hasCompany(view, row.row)) return { row: moved, remark: undefined };
  const cells = filledCells(view.grid, row.row).filter(({ column }) => !gap || column >= gap.from);
  return { row: moved, remark: { kind: "slid", cells, says: slidSays(moved.label, slide) } };
}

/** Whether a row is worth looking at for cells that slid: its label is missing or no words, or its reference is a phrase. */
function maySlide({ label, row }: TableRow, { grid }: SheetView, { attributes }: Layout): boolean {
  if (label === "" || /^[\d<>≥≤~£$€]/.test(label)) return true;
  const reference = attributes.find(({ role }) => role === "reference");
  const value = reference && grid.value(row, reference.column);
  return typeof value === "string" && !isBlank(value) && !isCode(value);
}

/** Values that stand in the column without a heading before the first column of values, and so on, with the last left blank. */
function slideIntoGap({ grid, read }: SheetView, { layout, row }: TableRow): Slide | undefined {
  const first = layout.values[0]?.column ?? 0;
  const last = layout.values.at(-1)?.column ?? 0;
  const gap = first - 1;
  if (gap <= layout.label || last - first + 1 !== layout.values.length || last === first) return undefined;
  if (isBlank(grid.value(row, gap)) || !isBlank(grid.value(row, last))) return undefined;
  if (layout.columns.some(({ column }) => column === gap)) return undefined;
  let figures = 0;
  for (let column = gap; column < last; column++) {
    const value = grid.value(row, column);
    if (isBlank(value)) return undefined;
    const { kind } = read(value, grid.format(row, column), () => grid.text(row, column));
    if (kind === "quantity" || kind === "range") figures++;
  }
  return figures > 0 ? { from: gap, to: last - 1, by: 1 } : undefined;
}

const numbered = /^\(?\d{1,3}(?:\.\d{1,3})*[.):]?\s+(\p{L}\S*(?:\s+\S+){2,})$/u;

/** A row whose number and name share the cell of the number: what stands under the heading of names is something else, and so on. */
function joinedName(
  view: SheetView,
  { layout, row }: TableRow,
): { readonly row: TableRow; readonly remark: Remark | undefined } | undefined {
  const reference = layout.attributes.find(({ role }) => role === "reference");
  if (!reference || reference.column !== layout.label - 1 || cellText(view, row, layout.label) === "") return undefined;
  const name = numbered.exec(cellText(view, row, reference.column))?.[1];
  if (name === undefined) return undefined;
  const beyond = Math.max(...layout.columns.map(({ column }) => column)) + 2;
  const nowhere = <Item extends { readonly column: number }>(items: readonly Item[]): readonly Item[] =>
    items.map((item) => ({ ...item, column: beyond }));
  const unread = { ...layout, label: reference.column, values: nowhere(layout.values), attributes: [] };
  return {
    row: new TableRow(view, unread, row, new RowSketcher(view, unread).sketch(row)),
    remark: {
      kind: "slid",
      cells: filledCells(view.grid, row),
      says: `${name}: its number and its name stand in one cell, and all behind them one column off.`,
    },
  };
}

/** The layout for a row whose cells slid: each column is looked for where its cell stands. */
function slid(layout: Layout, { from, to, by }: Slide): Layout {
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
function slidSays(name: string, { from, by }: Slide): string {
  const side = by === 1 ? "left" : "right";
  return `${name}: from column ${columnLetters(from)} on, its cells stand one column too far to the ${side}.`;
}

/** A phrase left of an empty label, in a column that is mostly empty where there are labels: the name, one column off. */
export function nameBeside(
  view: SheetView,
  { layout, row }: TableRow,
  look: ColumnLook,
): { readonly name: string; readonly remark: Remark | undefined } | undefined {
  const column = layout.label - 1;
  if (column < 0) return undefined;
  const name = cellText(view, row, column);
  const { filled } = look.at(column);
  const isText = layout.columns.some(
    (one) =>
      one.column === column && (one.is.kind === "section" || (one.is.kind === "attribute" && one.is.role === "other")),
  );
  if (!isText || name.split(" ").length < 3 || filled >= look.at(layout.label).filled) return undefined;
  if (isLevel(view, layout, column)) return { name, remark: undefined };
  const says = `The name “${name}” stands beside the column of names.`;
  return { name, remark: { kind: "slid", cells: [{ sheet: view.grid.sheet, row, column }], says } };
}

/** Rows that a column of names above the names must have for it to be one. */
const fewestOfLevel = 2;

/** Whether a column with a heading names what stands above the names (programmes over their indicators): it is filled where they are not. */
function isLevel(view: SheetView, { label, columns }: Layout, column: number): boolean {
  if (!columns.some((one) => one.column === column && one.heading.trim() !== "")) return false;
  const { grid } = view;
  let names = 0;
  for (let row = 0; row < grid.rowCount; row++) {
    if (isBlank(grid.value(row, column)) || !hasFigure(view, row, label)) continue;
    if (!isBlank(grid.value(row, label))) return false;
    names++;
  }
  return names >= fewestOfLevel;
}

function hasFigure({ grid, read }: SheetView, row: number, label: number): boolean {
  for (let column = label + 1; column < grid.columnCount; column++) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    if (read(value, grid.format(row, column), () => grid.text(row, column)).kind === "quantity") return true;
  }
  return false;
}
