import type { CellRef } from "../cell/address";
import { ColumnLook } from "./column-facts";
import type { Layout } from "./columns";
import { unknownColumns } from "./columns";
import { unclearSigns } from "./decimal-sign";
import { isEmptyMeasure } from "./empty-measure";
import type { HeaderBlock } from "./header";
import type { Knowledge } from "./known";
import { RowMeasure } from "./measure";
import { MeasureList } from "./measure-list";
import type { Heading, Measure, Remark, RowRole, Scorecard } from "./model";
import { isContinued, isRepeated, maySlide, nameBeside, noteStart, slid, slidSays, strayOf } from "./odd-rows";
import type { SectionAbove } from "./places";
import { isGoal, isListed, Places, settleTrailing } from "./places";
import { filledCells, isBlank, isBlankRow, TableRow } from "./row";
import type { SheetView } from "./row";
import { RowSketcher } from "./sketch";
import { slideOf } from "./slid";

/** A text this long, alone in its row, is a note and no heading. */
const longestHeading = 110;

/** Reads the rows of one table, one after the other, below its header. */
export class TableReader {
  private readonly notes: { readonly at: CellRef; readonly text: string }[] = [];
  private readonly rows: { row: number; role: RowRole }[] = [];
  private readonly notUnderstood: CellRef[] = [];
  private readonly remarks: Remark[] = [];
  private readonly places = new Places();
  private readonly measures: MeasureList;
  private maybeTitle: Heading | undefined;
  /** Whether a heading stood above another block of the table. */
  private headed = false;
  /** Whether a heading stands above its first block. */
  readonly hasHeadingAbove: boolean;
  private readonly sketcher: RowSketcher;
  private readonly look: ColumnLook;
  private readonly unknownColumns: readonly number[];
  private header: HeaderBlock;

  constructor(
    private readonly view: SheetView,
    readonly layout: Layout,
    private readonly firstHeader: HeaderBlock,
    section: SectionAbove | undefined,
    private readonly knowledge: Knowledge,
  ) {
    this.measures = new MeasureList(view.grid, layout, this.places, knowledge);
    this.sketcher = new RowSketcher(view, layout);
    this.look = new ColumnLook(view, firstHeader.bottom);
    this.unknownColumns = unknownColumns(layout, view.grid.columnCount);
    this.hasHeadingAbove = section !== undefined;
    if (section?.maybeTitle) this.maybeTitle = section.outer ?? section.heading;
    this.header = firstHeader;
    this.beginRows(firstHeader, section);
  }

  /** Whether a row plainly carries on the table: it has a figure that is no year, so it can be no header. */
  isPlainRow(row: number): boolean {
    for (const { column } of this.layout.values) {
      const value = this.view.grid.value(row, column);
      if (typeof value === "number" && !(Number.isInteger(value) && value >= 1990 && value <= 2100)) return true;
    }
    return false;
  }

  /** The same header again further down: a new page of the same card. Sections and groups do not run on over it. */
  beginBlock(header: HeaderBlock, section: SectionAbove | undefined): void {
    this.headed ||= section !== undefined;
    this.beginRows(header, section);
  }

  /** Gives up the heading in the row right above a header: it names the section of what follows. */
  releaseHeading(row: number): Heading | undefined {
    const last = this.places.headings.at(-1);
    if (last?.at.row !== row || this.rows.at(-1)?.row !== row) return undefined;
    this.places.release();
    this.rows.pop();
    return last;
  }

  /** Takes the next row that is not blank. */
  take(row: number): void {
    const parts = this.partsOf(row);
    this.takeStrays(row);
    this.rows.push({ row, role: this.roleOf(parts) });
  }

  /** The table as read. A heading above its first block that may be the sheet's title is that, when the caller says so. */
  finish(titleOverSection: boolean): { readonly table: Scorecard; readonly title: CellRef | undefined } {
    this.notes.push(...settleTrailing(this.rows, this.places.headings));
    const title = titleOverSection && !this.headed ? this.maybeTitle : undefined;
    const untitled = (measure: Measure): Measure =>
      measure.section !== title
        ? measure
        : measure instanceof RowMeasure
          ? measure.movedTo({ section: undefined, group: measure.group })
          : { ...measure, section: undefined };
    const columns = this.layout.columns.map(({ column }) => column);
    const { headings } = this.places;
    const table: Scorecard = {
      kind: this.layout.kind,
      arrangement: this.measures.isLong ? "long" : "rows",
      sheet: this.view.grid.sheet,
      area: {
        top: this.firstHeader.top,
        left: Math.min(...columns),
        bottom: this.rows.at(-1)?.row ?? this.firstHeader.bottom,
        right: Math.max(...columns),
      },
      columns: this.layout.columns,
      measures: title ? this.measures.all.map(untitled) : this.measures.all,
      headings: title ? headings.filter((heading) => heading !== title) : headings,
      notes: this.notes,
      rows: this.rows,
      notUnderstood: this.notUnderstood,
      remarks: [...this.remarks, ...unclearSigns(this.layout, this.view.grid.sheet, this.rows)],
    };
    return { table, title: title?.at };
  }

  private partsOf(row: number): TableRow {
    const parts = new TableRow(this.view, this.layout, row, this.sketcher.sketch(row));
    if (!maySlide(parts, this.view, this.layout)) return parts;
    const slide = slideOf(this.view, this.look, this.layout.label, row);
    if (!slide) return parts;
    const layout = slid(this.layout, slide);
    const moved = new TableRow(this.view, layout, row, new RowSketcher(this.view, layout).sketch(row));
    this.remarks.push({ kind: "slid", cells: filledCells(this.view.grid, row), says: slidSays(moved.label, slide) });
    return moved;
  }

  /** The cells of a row that the layout gives no meaning to and that are not blank. */
  private takeStrays(row: number): void {
    const { grid } = this.view;
    for (const column of this.unknownColumns) {
      if (!isBlank(grid.value(row, column))) this.notUnderstood.push({ sheet: grid.sheet, row, column });
    }
  }

  private beginRows(header: HeaderBlock, section: SectionAbove | undefined): void {
    this.header = header;
    for (const { at } of this.places.begin(section)) this.rows.push({ row: at.row, role: "section" });
    for (let row = header.top; row <= header.bottom; row++) this.rows.push({ row, role: "header" });
    if (header.section) this.places.addSection(this.headingAt(header.section.row, header.section.column));
  }

  private headingAt(row: number, column: number): Heading {
    const { sheet } = this.view.grid;
    return { text: this.view.grid.text(row, column).trim(), at: { sheet, row, column }, notes: [] };
  }

  private roleOf(parts: TableRow): RowRole {
    if (isRepeated(this.view, this.header, this.layout, parts.row)) return this.repeatedHeader(parts.row);
    if (parts.label === "") return this.unlabelled(parts);
    if (this.layout.kind === "action-plan") return parts.hasAttributes ? this.addMeasure(parts) : this.textRow(parts);
    if (parts.label.endsWith(":") && !parts.sketch.valued && !parts.hasAttributes)
      return this.addHeading(parts, "group");
    if (parts.sketch.filled || parts.hasAttributes) return this.addMeasure(parts);
    return this.textRow(parts);
  }

  /** Periods and roles said again in the middle of a table, beside the name of a section or not. */
  private repeatedHeader(row: number): RowRole {
    const stray = strayOf(this.view, this.header, row);
    if (stray !== undefined) this.places.addSection(this.headingAt(row, stray));
    return "header";
  }

  private unlabelled(parts: TableRow): RowRole {
    const name = this.nameOf(parts);
    if (name !== undefined) return this.addMeasure(parts.named(name));
    const told = parts.sections.filter((one) => one !== undefined);
    const texts = [...parts.attributes.map(({ at, text }) => ({ at, text })), ...told];
    const [lone, more] = texts;
    if (isContinued(this.view, parts.row, this.rows.at(-1))) {
      this.notes.push(...texts);
      return "note";
    }
    if (lone && !more && !parts.sketch.filled) {
      const isHeading =
        lone.at.column < this.layout.label && lone.text.length <= longestHeading && !noteStart.test(lone.text);
      if (!isHeading || /^\p{Ll}/u.test(lone.text)) {
        this.notes.push(lone);
        return "note";
      }
      this.places.addSection({ ...lone, notes: [] });
      this.places.tell(parts.sections);
      return "section";
    }
    this.notUnderstood.push(...parts.fields.filter(({ reading }) => reading.kind !== "empty").map(({ at }) => at));
    this.notUnderstood.push(...texts.map(({ at }) => at));
    return "not-understood";
  }

  /** What a row of figures without a label is called: as the row above it, when a text behind the label tells the two apart. */
  private nameOf(parts: TableRow): string | undefined {
    if (!parts.sketch.valued) return undefined;
    const beside = nameBeside(this.view, parts, this.look);
    if (beside) {
      const says = `The name “${beside.text}” stands beside the column of names.`;
      this.remarks.push({ kind: "slid", cells: [beside.at], says });
      return beside.text;
    }
    const last = this.rows.at(-1);
    const telling = parts.attributes.some(({ at, role }) => at.column > this.layout.label && role !== "comment");
    return telling && last?.row === parts.row - 1 && last.role === "measure"
      ? this.measures.all.at(-1)?.name
      : undefined;
  }

  /** A row with nothing but its label: a note, a measure whose cells are all empty, or a heading. */
  private textRow(parts: TableRow): RowRole {
    const { label } = parts;
    const isNote =
      noteStart.test(label) ||
      (label.length > longestHeading && !isGoal({ text: label })) ||
      (label.length > 60 && /[.!?]$/.test(label) && !isGoal({ text: label }));
    if (isNote || isContinued(this.view, parts.row, this.rows.at(-1))) {
      this.notes.push({ at: parts.labelAt, text: label });
      return "note";
    }
    if (isEmptyMeasure(parts, this.rowBelow(parts.row), this.places.here, this.knowledge))
      return this.addMeasure(parts);
    const below = this.rowBelow(parts.row);
    return this.addHeading(parts, below && isListed(below.label) && !isListed(label) ? "group" : "section");
  }

  private rowBelow(row: number): TableRow | undefined {
    const next = row + 1;
    const { grid } = this.view;
    if (next >= grid.rowCount || isBlankRow(grid, next)) return undefined;
    return new TableRow(this.view, this.layout, next, this.sketcher.sketch(next));
  }

  private addHeading(parts: TableRow, role: "section" | "group"): RowRole {
    const notes = parts.fields.filter(({ reading }) => reading.kind !== "empty");
    const heading: Heading = { text: parts.label, at: parts.labelAt, notes };
    if (role === "section") this.places.addSection(heading);
    else this.places.addGroup(heading, !parts.label.endsWith(":"));
    return role;
  }

  private addMeasure(parts: TableRow): RowRole {
    this.measures.add(parts);
    return "measure";
  }
}
