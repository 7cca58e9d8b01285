import type { CellRef } from "../cell/address";
import type { Layout } from "./columns";
import type { HeaderBlock } from "./header";
import type { Knowledge } from "./known";
import { MeasureList } from "./measure-list";
import type { Heading, Remark, RowRole } from "./model";
import { Places } from "./places";
import { filledCells, isBlankRow, TableRow } from "./row";
import type { SheetView, TextAt } from "./row";
import { RowSketcher } from "./sketch";

/** What was gathered of one table so far, row by row. */
export class TableRows {
  readonly notes: { readonly at: CellRef; readonly text: string }[] = [];
  readonly rows: { row: number; role: RowRole }[] = [];
  readonly notUnderstood: CellRef[] = [];
  readonly remarks: Remark[] = [];
  readonly places = new Places();
  readonly measures: MeasureList;
  protected readonly sketcher: RowSketcher;

  constructor(
    readonly view: SheetView,
    readonly layout: Layout,
    readonly firstHeader: HeaderBlock,
    knowledge: Knowledge,
  ) {
    this.measures = new MeasureList(view.grid, layout, this.places, knowledge);
    this.sketcher = new RowSketcher(view, layout);
  }

  /** A row that goes on with the texts of the one above. A code of its own belongs to a measure that has lost its name. */
  protected continued(parts: TableRow, texts: readonly TextAt[]): RowRole {
    const isOwn = ({ column }: CellRef): boolean =>
      parts.attributes.some(({ at, role, text }) => at.column === column && role === "reference" && /\d/.test(text));
    this.notUnderstood.push(...texts.flatMap(({ at }) => (isOwn(at) ? [at] : [])));
    this.notes.push(...texts.filter(({ at }) => !isOwn(at)));
    return "note";
  }

  /** A row that is none of what a table has: every cell of it is reported. */
  protected strange(parts: TableRow): RowRole {
    const known = new Set(this.layout.columns.map(({ column }) => column));
    this.notUnderstood.push(...filledCells(this.view.grid, parts.row).filter(({ column }) => known.has(column)));
    return "not-understood";
  }

  protected isBelowMeasure(row: number): boolean {
    const last = this.rows.at(-1);
    return last?.row === row - 1 && last.role === "measure";
  }

  protected rowBelow(row: number): TableRow | undefined {
    const next = row + 1;
    const { grid } = this.view;
    if (next >= grid.rowCount || isBlankRow(grid, next)) return undefined;
    return new TableRow(this.view, this.layout, next, this.sketcher.sketch(next));
  }

  protected addHeading(parts: TableRow, role: "section" | "group"): RowRole {
    const notes = parts.fields.filter(({ reading }) => reading.kind !== "empty");
    const heading: Heading = { text: parts.label, at: parts.labelAt, notes };
    if (role === "section") this.places.addSection(heading, this.layout.sections.length > 0);
    else this.places.addGroup(heading, !parts.label.endsWith(":"));
    return role;
  }

  protected addMeasure(parts: TableRow): RowRole {
    this.measures.add(parts);
    return "measure";
  }
}
