import type { CellRef } from "../cell/address";
import { periodOfCell } from "../cell/period";
import { ColumnLook } from "./column-facts";
import type { Layout } from "./columns";
import { unknownColumns } from "./columns";
import { afterBlank, isEmptyMeasure, isLastOfBlock } from "./empty-measure";
import type { HeaderBlock } from "./header";
import type { Knowledge } from "./known";
import type { Heading, RowRole, Scorecard } from "./model";
import {
  isContinued,
  isAside,
  isContinuedName,
  isFigure,
  isOfPart,
  isNamedAmongValues,
  isNumberedHeading,
  isRepeated,
  isSentence,
  noteStart,
  strayOf,
} from "./odd-rows";
import type { SectionAbove } from "./places";
import { headingAt, hollowLabels, isGoal, isListed, settleTrailing } from "./places";
import { isBlank, TableRow } from "./row";
import type { SheetView } from "./row";
import { nameBeside, slidRow } from "./slid-row";
import { tableOf } from "./table-read";
import { TableRows } from "./table-rows";

/** Reads the rows of one table, one after the other, below its header. */
export class TableReader extends TableRows {
  private maybeTitle: Heading | undefined;
  /** Whether a heading stood above another block of the table. */
  private headed = false;
  /** Whether a heading stands above its first block. */
  readonly hasHeadingAbove: boolean;
  private readonly look: ColumnLook;
  private readonly unknownColumns: readonly number[];
  private header: HeaderBlock;

  constructor(
    view: SheetView,
    layout: Layout,
    firstHeader: HeaderBlock,
    section: SectionAbove | undefined,
    private readonly knowledge: Knowledge,
  ) {
    super(view, layout, firstHeader, knowledge);
    this.look = new ColumnLook(view, firstHeader.bottom);
    this.unknownColumns = unknownColumns(layout, view.grid.columnCount);
    this.hasHeadingAbove = section !== undefined;
    if (section?.maybeTitle) this.maybeTitle = section.outer ?? section.heading;
    this.header = firstHeader;
    this.beginRows(firstHeader, section);
  }

  /** Whether a row plainly carries on the table: it has a figure that is no year, or is dated as rows of a list are, so it can be no header. */
  isPlainRow(row: number): boolean {
    if (this.isDated(row)) return true;
    for (const { column } of this.layout.values) {
      const value = this.view.grid.value(row, column);
      if (typeof value === "number" && !(Number.isInteger(value) && value >= 1990 && value <= 2100)) return true;
    }
    return false;
  }

  /** Whether a row of a list has a name, a period in the column of periods, and a figure. */
  private isDated(row: number): boolean {
    return !isBlank(this.view.grid.value(row, this.layout.label)) && this.hasPeriod(row);
  }

  /** Whether a row has a period in the column of periods, and a figure. */
  private hasPeriod(row: number): boolean {
    const { period, values } = this.layout;
    const { grid } = this.view;
    if (!period) return false;
    const at = periodOfCell(
      grid.value(row, period.column),
      () => grid.text(row, period.column),
      grid.format(row, period.column),
    );
    return at !== undefined && values.some(({ column }) => typeof grid.value(row, column) === "number");
  }

  /** The same header again further down: a new page of the same card. Sections and groups do not run on over it. */
  beginBlock(header: HeaderBlock, section: SectionAbove | undefined): void {
    this.settleHollow();
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

  /** The table as read. A heading above its first block that may be the sheet's title is that, when the caller says so or it heads no measure. */
  finish(titleOverSection: boolean): { readonly table: Scorecard; readonly title: CellRef | undefined } {
    this.settleHollow();
    this.notes.push(...settleTrailing(this.rows, this.places.headings));
    const heading = this.maybeTitle;
    const isOver = titleOverSection || this.measures.all.every(({ section }) => section !== heading);
    const title = isOver && !this.headed ? heading : undefined;
    return { table: tableOf(this, title), title: title?.at };
  }

  private partsOf(row: number): TableRow {
    const parts = new TableRow(this.view, this.layout, row, this.sketcher.sketch(row));
    const moved = slidRow(this.view, parts, this.look);
    if (!moved) return parts;
    if (moved.remark) this.remarks.push(moved.remark);
    return moved.row;
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
    const runsOn = this.isBelowMeasure(header.top);
    for (const { at } of this.places.begin(section, runsOn)) this.rows.push({ row: at.row, role: "section" });
    for (let row = header.top; row <= header.bottom; row++) this.rows.push({ row, role: "header" });
    if (header.section) this.places.addSection(headingAt(this.view.grid, header.section.row, header.section.column));
  }

  /** Labels right below a header that heads no measure are measures whose cells are all empty, and no headings. */
  private settleHollow(): void {
    const hollow = hollowLabels(this.rows);
    if (hollow.length === 0 || this.layout.kind !== "scorecard") return;
    this.places.takeBack(hollow.map(({ row }) => row));
    for (const entry of hollow) {
      entry.role = "measure";
      this.measures.add(new TableRow(this.view, this.layout, entry.row, this.sketcher.sketch(entry.row)));
    }
  }

  private roleOf(parts: TableRow): RowRole {
    if (isRepeated(this.view, this.header, this.layout, parts.row)) return this.repeatedHeader(parts.row);
    if (parts.label === "") return this.unlabelled(parts);
    if (this.layout.kind === "action-plan") return parts.hasAttributes ? this.addMeasure(parts) : this.textRow(parts);
    if (isAside(parts)) return this.aside(parts);
    if (parts.label.endsWith(":") && !parts.sketch.valued && !parts.hasAttributes)
      return this.addHeading(parts, "group");
    if (isContinuedName(this.view, parts, this.rows.at(-1))) return this.continued(parts, parts.texts);
    if (!parts.sketch.filled && isNumberedHeading(parts, this.rowBelow(parts.row)))
      return this.addHeading(parts, "section");
    if (parts.sketch.filled || parts.hasAttributes) return this.addMeasure(parts);
    return this.textRow(parts);
  }

  private aside(parts: TableRow): RowRole {
    const said = parts.fields.filter(({ reading }) => reading.kind !== "empty");
    const name = parts.label === "" ? [] : [{ at: parts.labelAt, text: parts.label }];
    this.notes.push(...name, ...said.map(({ at, text }) => ({ at, text })));
    return "note";
  }

  /** Periods and roles said again in the middle of a table, beside the name of a section or not. */
  private repeatedHeader(row: number): RowRole {
    const stray = strayOf(this.view, this.header, row);
    if (stray !== undefined) this.places.addSection(headingAt(this.view.grid, row, stray));
    return "header";
  }

  private unlabelled(parts: TableRow): RowRole {
    const name = this.nameOf(parts);
    if (name !== undefined) return this.addMeasure(parts.named(name));
    const told = parts.sections.filter((one) => one !== undefined);
    const texts = [...parts.attributes.map(({ at, text }) => ({ at, text })), ...told];
    const [lone, more] = texts;
    if (isContinued(this.view, parts.row, this.rows.at(-1))) return this.continued(parts, texts);
    if (isOfPart(parts) && this.rows.at(-1)?.row === parts.row - 1) return this.aside(parts);
    if (lone && !more && !parts.sketch.filled) {
      const isHeading = lone.at.column < this.layout.label && !isSentence(lone.text) && !noteStart.test(lone.text);
      if (!isHeading || /^\p{Ll}/u.test(lone.text)) {
        this.notes.push(lone);
        return "note";
      }
      this.places.addSection({ ...lone, notes: [] });
      this.places.tell(parts.sections);
      return "section";
    }
    return this.strange(parts);
  }

  /** What a row of figures without a label is called: as the row above it, when a text behind the label tells the two apart. */
  private nameOf(parts: TableRow): string | undefined {
    if (parts.role && this.isBelowMeasure(parts.row)) return this.measures.all.at(-1)?.name;
    if (!parts.sketch.valued || isNamedAmongValues(this.view, parts)) return undefined;
    const beside = nameBeside(this.view, parts, this.look);
    if (beside) {
      if (beside.remark) this.remarks.push(beside.remark);
      return beside.name;
    }
    const telling = parts.attributes.some(({ at, role }) => at.column > this.layout.label && role !== "comment");
    return (telling || this.hasPeriod(parts.row)) && this.isBelowMeasure(parts.row)
      ? this.measures.all.at(-1)?.name
      : undefined;
  }

  /** A row with nothing but its label: a note, a measure whose cells are all empty, or a heading. */
  private textRow(parts: TableRow): RowRole {
    const { label } = parts;
    const isNote = noteStart.test(label) || (!isGoal({ text: label }) && isSentence(label));
    if (isNote || isContinued(this.view, parts.row, this.rows.at(-1))) {
      this.notes.push({ at: parts.labelAt, text: label });
      return "note";
    }
    if (isFigure(this.view, parts)) return this.strange(parts);
    const below = this.rowBelow(parts.row);
    if (isEmptyMeasure(parts, below, this.places.here, this.knowledge)) return this.addMeasure(parts);
    if (!below && isLastOfBlock(parts, this.isBelowMeasure(parts.row), afterBlank(this.view.grid, parts.row)))
      return this.addMeasure(parts);
    return this.addHeading(parts, below && isListed(below.label) && !isListed(label) ? "group" : "section");
  }

  /** Whether no measure was found in it. */
  get isEmpty(): boolean {
    return this.measures.all.length === 0 && hollowLabels(this.rows).length === 0;
  }
}
