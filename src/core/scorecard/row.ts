import type { CellRef } from "../cell/address";
import { hasYear, periodOfCell } from "../cell/period";
import type { Period } from "../cell/period";
import type { DecimalSign } from "../cell/read-digits";
import type { Reading } from "../cell/reading";
import type { CellValue } from "../cell/value";
import type { GridSnapshot } from "../grid/snapshot";
import { CellAttribute } from "./attribute";
import type { AttributeColumn, Layout } from "./columns";
import { limited } from "./comparators";
import { CellField } from "./field";
import type { ValueColumn } from "./field";
import type { MeasureRow } from "./joined-row";
import type { Merges } from "./merges";
import type { Attribute, AttributeRole, Field } from "./model";
import { rowRole } from "./row-role";
import type { RowRole } from "./row-role";
import type { RowSketch } from "./sketch";
import { inYear } from "./title-period";
import { tidy } from "./tidy";
import { mostKept } from "./traits";

/** Reads one cell: its value, its number format, and its text when the first two do not suffice. */
export type CellReader = (value: CellValue, format: string, text: () => string, decimal?: DecimalSign) => Reading;

/** What the reader of a sheet has at hand on every row. */
export interface SheetView {
  readonly grid: GridSnapshot;
  readonly merges: Merges;
  readonly read: CellReader;
  /** Whether the dictionary has exactly the measure that a text names. */
  readonly isMeasure: (label: string) => boolean;
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

/** The cells of a row that are not blank. */
export function filledCells(grid: GridSnapshot, row: number): readonly CellRef[] {
  const cells: CellRef[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    if (!isBlank(grid.value(row, column))) cells.push({ sheet: grid.sheet, row, column });
  }
  return cells;
}

/** The text of a cell, taken from the top of the merged area when the area runs down over several rows. */
function textDown(view: SheetView, row: number, column: number): TextAt {
  const area = isBlank(view.grid.value(row, column)) ? view.merges.at(row, column) : undefined;
  const top = area && area.bottom > area.top && area.left === column ? area.top : row;
  const value = view.grid.value(top, column);
  const text = typeof value === "string" ? value : value === null ? "" : view.grid.text(top, column);
  return { text: tidy(text), at: { sheet: view.grid.sheet, row: top, column } };
}

function keeps({ grid }: SheetView): boolean {
  return grid.rowCount <= mostKept;
}

const empty: Reading = { kind: "empty" };

function fieldOf(view: SheetView, row: number, of: ValueColumn): CellField | undefined {
  const { grid, merges, read } = view;
  const value = grid.value(row, of.column);
  if (value !== null) {
    const reading = read(value, grid.format(row, of.column), () => grid.text(row, of.column), of.decimal);
    const { limitedBy } = of;
    const said = limitedBy === undefined ? reading : limited(reading, grid.text(row, limitedBy));
    return new CellField(grid, row, of, said);
  }
  const area = grid.merges.length > 0 ? merges.at(row, of.column) : undefined;
  const covered = area !== undefined && (area.left !== of.column || area.top !== row);
  return covered ? undefined : new CellField(grid, row, of, empty);
}

/** The columns of values with the periods that the row itself says, as long tables do. */
function valueColumns(view: SheetView, layout: Layout, row: number, said: RowRole | undefined): readonly ValueColumn[] {
  if (said?.kind === "value" && !layout.datedByRow)
    return layout.values.map((one) => (one.role === "baseline" ? one : { ...one, role: said.role }));
  if (!layout.datedByRow) return layout.values;
  const { period: whole } = layout;
  const { grid } = view;
  const periodAt = (column: number): Period | undefined =>
    periodOfCell(grid.value(row, column), () => grid.text(row, column), grid.format(row, column));
  const period = whole && periodAt(whole.column);
  const reported = layout.attributes.some(
    ({ role, column: at }) => role === "statement" && /\b(reported|was|outturn)\b/i.test(grid.text(row, at)),
  );
  return layout.values.map((one) => ({
    ...one,
    period: periodIn(one, one.datedBy === undefined ? period : periodAt(one.datedBy)),
    role:
      said?.kind === "value" ? said.role : whole?.ofTarget && reported && one.role === "target" ? "actual" : one.role,
  }));
}

/** The period of a column, in the year that the row says where the column says none. */
function periodIn({ period }: ValueColumn, said: Period | undefined): Period | undefined {
  if (!period || hasYear(period)) return period ?? said;
  return said?.kind === "year" ? inYear(period, said) : period;
}

/** A text and the cell that it stands in. */
export interface TextAt {
  readonly text: string;
  readonly at: CellRef;
}

/**
 * One row of a table, taken apart by the table's layout.
 *
 * Fields and attributes are kept on a sheet of usual size. On a large one they are built whenever they are asked for: it may have a hundred
 * thousand rows, and building a row's fields again costs less than holding all of them.
 */
export class TableRow implements MeasureRow {
  readonly label: string;
  private known: readonly Field[] | undefined;

  /** `name` is the label of a row whose own label cell does not hold it. */
  constructor(
    private readonly view: SheetView,
    readonly layout: Layout,
    readonly row: number,
    readonly sketch: RowSketch,
    name?: string,
  ) {
    this.label = name ?? this.commonName ?? textDown(view, row, layout.label).text;
  }

  /** The name of a table of one measure, in a row that is more than a lone text. */
  private get commonName(): string | undefined {
    const { name } = this.layout;
    return name !== undefined && filledCells(this.view.grid, this.row).length > 1 ? name : undefined;
  }

  get rows(): undefined {
    return undefined;
  }

  get isHidden(): boolean {
    return this.view.grid.isRowHidden(this.row);
  }

  /** Where the label stands: further up when one label serves several rows. */
  get labelAt(): CellRef {
    return textDown(this.view, this.row, this.layout.label).at;
  }

  /** The cell of the label's column in this row. */
  get at(): CellRef {
    return { sheet: this.view.grid.sheet, row: this.row, column: this.layout.label };
  }

  /** The same row under another name. */
  named(name: string): TableRow {
    return new TableRow(this.view, this.layout, this.row, this.sketch, name);
  }

  get fields(): readonly Field[] {
    if (this.known) return this.known;
    const fields: Field[] = [];
    if (keeps(this.view)) this.known = fields;
    if (this.role?.kind === "attribute") return fields;
    for (const column of valueColumns(this.view, this.layout, this.row, this.role)) {
      const field = fieldOf(this.view, this.row, column);
      if (field) fields.push(field);
    }
    return fields;
  }

  get hasAttributes(): boolean {
    return this.layout.attributes.some(({ column }) => !isBlank(this.view.grid.value(this.row, column)));
  }

  /** Whether just one of the row's value cells holds anything. */
  get hasOneValue(): boolean {
    let filled = 0;
    for (const { column } of this.layout.values) {
      if (isBlank(this.view.grid.value(this.row, column))) continue;
      if (++filled > 1) return false;
    }
    return filled === 1;
  }

  /** What the row says that its values are, where rows do. */
  get role(): RowRole | undefined {
    const { roles } = this.layout;
    return roles === undefined ? undefined : rowRole(this.view.grid.text(this.row, roles));
  }

  get attributes(): readonly Attribute[] {
    return this.attributesAs();
  }

  /** The attributes of some roles, or without any named all. */
  attributesAs(roles?: readonly AttributeRole[]): readonly Attribute[] {
    const { grid, read } = this.view;
    const { role, row, layout } = this;
    const found: Attribute[] = [];
    const take = (of: AttributeColumn): void => {
      if (roles && !roles.includes(of.role)) return;
      if (!isBlank(grid.value(row, of.column))) found.push(new CellAttribute(grid, row, of, read));
    };
    for (const column of layout.attributes) take(column);
    if (role?.kind === "attribute") for (const column of layout.values) take({ ...column, role: role.role });
    return found;
  }

  /** Every text of its label, its sections and its attributes, with the cell that it stands in. */
  get texts(): readonly TextAt[] {
    const others = [...this.attributes.map(({ at, text }) => ({ at, text })), ...this.sections];
    return [{ text: this.label, at: this.labelAt }, ...others.filter((one) => one !== undefined)];
  }

  /** What the column for polarity says; "" where there is none. */
  get polarityText(): string {
    return this.said("polarity");
  }

  /** What the column for the unit says; "" where there is none. */
  get unitText(): string {
    return this.said("unit");
  }

  private said(role: AttributeRole): string {
    const column = this.layout.attributes.find((one) => one.role === role)?.column;
    return column === undefined ? "" : textDown(this.view, this.row, column).text;
  }

  /** What each of the columns for sections says, the widest first; undefined where it says nothing. */
  get sections(): readonly (TextAt | undefined)[] {
    return this.layout.sections.map((column) => {
      const told = textDown(this.view, this.row, column);
      return told.text === "" ? undefined : told;
    });
  }
}
