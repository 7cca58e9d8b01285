import type { CellRef } from "../cell/address";
import { periodOfCell } from "../cell/period";
import type { Reading } from "../cell/reading";
import type { CellValue } from "../cell/value";
import type { GridSnapshot } from "../grid/snapshot";
import type { Layout } from "./columns";
import { CellField } from "./field";
import type { ValueColumn } from "./field";
import type { Merges } from "./merges";
import type { Attribute, Field } from "./model";

/** Reads one cell: its value, its number format, and its text when the first two do not suffice. */
export type CellReader = (value: CellValue, format: string, text: () => string) => Reading;

/** What the reader of a sheet has at hand on every row. */
export interface SheetView {
  readonly grid: GridSnapshot;
  readonly merges: Merges;
  readonly read: CellReader;
}

/** The parts of one row of a table. */
export interface RowParts {
  readonly row: number;
  readonly label: string;
  readonly labelAt: CellRef;
  readonly sections: readonly { readonly text: string; readonly at: CellRef }[];
  readonly fields: readonly Field[];
  /** Whether any field is more than empty, and whether any is more than a note. */
  readonly filled: boolean;
  readonly valued: boolean;
  readonly attributes: readonly Attribute[];
}

/** Whether a cell shows nothing: empty, or only white space. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && (value === "" || value.trim() === ""));
}

/** Whether every cell of a row is blank. */
export function isBlankRow(grid: GridSnapshot, row: number): boolean {
  for (let column = 0; column < grid.columnCount; column++) if (!isBlank(grid.value(row, column))) return false;
  return true;
}

/** The text of a cell, taken from the top of the merged area when the area runs down over several rows. */
function textDown(view: SheetView, row: number, column: number): { readonly text: string; readonly at: CellRef } {
  const area = isBlank(view.grid.value(row, column)) ? view.merges.at(row, column) : undefined;
  const top = area && area.bottom > area.top && area.left === column ? area.top : row;
  const value = view.grid.value(top, column);
  const text = typeof value === "string" ? value : value === null ? "" : view.grid.text(top, column);
  return { text: text.replace(/\s+/g, " ").trim(), at: { sheet: view.grid.sheet, row: top, column } };
}

const empty: Reading = { kind: "empty" };

function fieldOf(view: SheetView, row: number, of: ValueColumn): CellField | undefined {
  const { grid, merges, read } = view;
  const value = grid.value(row, of.column);
  if (value !== null) {
    const reading = read(value, grid.format(row, of.column), () => grid.text(row, of.column));
    return new CellField(grid, row, of, reading);
  }
  const area = grid.merges.length > 0 ? merges.at(row, of.column) : undefined;
  const covered = area !== undefined && (area.left !== of.column || area.top !== row);
  return covered ? undefined : new CellField(grid, row, of, empty);
}

/** A long table says the period of a row's values in the row itself. */
function valueColumns(view: SheetView, layout: Layout, row: number): readonly ValueColumn[] {
  const { period: column } = layout;
  if (!column) return layout.values;
  const { grid } = view;
  const value = grid.value(row, column.column);
  const period = periodOfCell(value, grid.text(row, column.column), grid.format(row, column.column));
  const reported = layout.attributes.some(
    ({ role, column: at }) => role === "statement" && /\b(reported|was|outturn)\b/i.test(grid.text(row, at)),
  );
  return layout.values.map((one) => ({
    ...one,
    period: one.period ?? period,
    role: column.ofTarget && reported && one.role === "target" ? "actual" : one.role,
  }));
}

/** Takes one row of a table apart by the table's layout. */
export function partsOf(view: SheetView, layout: Layout, row: number): RowParts {
  const { text: label, at: labelAt } = textDown(view, row, layout.label);
  const fields: Field[] = [];
  let filled = false;
  let valued = false;
  for (const column of valueColumns(view, layout, row)) {
    const field = fieldOf(view, row, column);
    if (!field) continue;
    fields.push(field);
    const { kind } = field.reading;
    if (kind !== "empty") filled = true;
    if (kind !== "empty" && kind !== "note") valued = true;
  }
  const attributes: Attribute[] = [];
  for (const { column, role, heading } of layout.attributes) {
    if (isBlank(view.grid.value(row, column))) continue;
    const { text, at } = textDown(view, row, column);
    attributes.push({ role, heading, at, text });
  }
  const sections = layout.sections.map((column) => textDown(view, row, column)).filter(({ text }) => text !== "");
  return { row, label, labelAt, sections, fields, filled, valued, attributes };
}

/** The cells of a row that the layout gives no meaning to and that are not blank. */
export function strayCells(view: SheetView, layout: Layout, row: number): readonly CellRef[] {
  const { grid } = view;
  const known = knownColumns(layout);
  const strays: CellRef[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    if (!known.has(column) && !isBlank(grid.value(row, column))) strays.push({ sheet: grid.sheet, row, column });
  }
  return strays;
}

const known = new WeakMap<Layout, ReadonlySet<number>>();

function knownColumns(layout: Layout): ReadonlySet<number> {
  let columns = known.get(layout);
  if (!columns) {
    columns = new Set(layout.columns.map(({ column }) => column));
    known.set(layout, columns);
  }
  return columns;
}
