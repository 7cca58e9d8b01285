import type { CellRef } from "../cell/address";
import { definitionOf, subjectOf } from "../measures/definitions";
import type { Layout } from "./columns";
import type { HeaderBlock } from "./header";
import { matchOf } from "./known";
import type { Knowledge, Place } from "./known";
import { actionOf, RowMeasure } from "./measure";
import type { Heading, Measure, RowRole, Scorecard } from "./model";
import { isBlank, isBlankRow, TableRow } from "./row";
import type { SheetView } from "./row";
import { RowSketcher } from "./sketch";

/** A section that was found right above a header. `maybeTitle` when it may as well be the title of the sheet. */
export interface SectionAbove {
  readonly heading: Heading;
  readonly maybeTitle: boolean;
}

/** A text this long, alone in its row, is a note and no heading. */
const longestHeading = 110;

const noteStart = /^(notes?\b|n\.?b\b|source\b|data source|please note|key\s*:|\*|†|‡|\(\d\)|\[\d\])/i;

/** Reads the rows of one table, one after the other, below its header. */
export class TableReader {
  private readonly measures: Measure[] = [];
  private readonly headings: Heading[] = [];
  private readonly notes: { readonly at: CellRef; readonly text: string }[] = [];
  private readonly rows: { row: number; role: RowRole }[] = [];
  private readonly notUnderstood: CellRef[] = [];
  private section: Heading | undefined;
  private group: Heading | undefined;
  private sectionBefore: Heading | undefined;
  private maybeTitle: Heading | undefined;
  private place: Place = { section: undefined, group: undefined };
  private blocks = 1;
  private readonly sketcher: RowSketcher;
  private readonly unknownColumns: readonly number[];

  constructor(
    private readonly view: SheetView,
    readonly layout: Layout,
    private readonly header: HeaderBlock,
    section: SectionAbove | undefined,
    private readonly knowledge: Knowledge,
  ) {
    this.sketcher = new RowSketcher(view, layout);
    this.unknownColumns = unknownColumns(layout, view.grid.columnCount);
    if (section?.maybeTitle) this.maybeTitle = section.heading;
    this.beginRows(header, section?.heading);
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
    this.blocks++;
    this.beginRows(header, section?.heading);
  }

  /** Gives up the heading in the row right above a header: it names the section of what follows. */
  releaseHeading(row: number): Heading | undefined {
    const last = this.headings.at(-1);
    if (last?.at.row !== row || this.rows.at(-1)?.row !== row) return undefined;
    this.headings.pop();
    this.rows.pop();
    this.section = this.sectionBefore;
    return last;
  }

  /** Takes the next row that is not blank. */
  take(row: number): void {
    const parts = this.partsOf(row);
    this.takeStrays(row);
    this.rows.push({ row, role: this.roleOf(parts) });
  }

  /** The table as read. A lone block's heading that may be the sheet's title is that, when the caller says so. */
  finish(titleOverSection: boolean): { readonly table: Scorecard; readonly title: CellRef | undefined } {
    this.settleTrailingHeadings();
    const title = titleOverSection && this.blocks === 1 ? this.maybeTitle : undefined;
    const untitled = (measure: Measure): Measure =>
      measure instanceof RowMeasure && measure.section === title
        ? measure.movedTo({ section: undefined, group: measure.group })
        : measure;
    const columns = this.layout.columns.map(({ column }) => column);
    const table: Scorecard = {
      kind: this.layout.kind,
      arrangement: "rows",
      sheet: this.view.grid.sheet,
      area: {
        top: this.header.top,
        left: Math.min(...columns),
        bottom: this.rows.at(-1)?.row ?? this.header.bottom,
        right: Math.max(...columns),
      },
      columns: this.layout.columns,
      measures: title ? this.measures.map(untitled) : this.measures,
      headings: title ? this.headings.filter((heading) => heading !== title) : this.headings,
      notes: this.notes,
      rows: this.rows,
      notUnderstood: this.notUnderstood,
      remarks: [],
    };
    return { table, title: title?.at };
  }

  private partsOf(row: number): TableRow {
    return new TableRow(this.view, this.layout, row, this.sketcher.sketch(row));
  }

  /** The cells of a row that the layout gives no meaning to and that are not blank. */
  private takeStrays(row: number): void {
    const { grid } = this.view;
    for (const column of this.unknownColumns) {
      if (!isBlank(grid.value(row, column))) this.notUnderstood.push({ sheet: grid.sheet, row, column });
    }
  }

  private beginRows(header: HeaderBlock, section: Heading | undefined): void {
    this.section = section;
    this.group = undefined;
    if (section) {
      this.headings.push(section);
      this.rows.push({ row: section.at.row, role: "section" });
    }
    for (let row = header.top; row <= header.bottom; row++) this.rows.push({ row, role: "header" });
  }

  private roleOf(parts: TableRow): RowRole {
    if (parts.label === "") return this.unlabelled(parts);
    if (this.layout.kind === "action-plan") return parts.hasAttributes ? this.addMeasure(parts) : this.textRow(parts);
    if (parts.label.endsWith(":") && !parts.sketch.valued && !parts.hasAttributes)
      return this.addHeading(parts, "group");
    if (parts.sketch.filled || parts.hasAttributes) return this.addMeasure(parts);
    return this.textRow(parts);
  }

  private unlabelled(parts: TableRow): RowRole {
    const texts = [...parts.attributes.map(({ at, text }) => ({ at, text })), ...parts.sections];
    const lone = texts.length === 1 && !parts.sketch.filled ? texts[0] : undefined;
    if (lone) {
      this.notes.push(lone);
      return "note";
    }
    this.notUnderstood.push(...parts.fields.filter(({ reading }) => reading.kind !== "empty").map(({ at }) => at));
    this.notUnderstood.push(...texts.map(({ at }) => at));
    return "not-understood";
  }

  /** A row with nothing but its label: a note, a measure whose cells are all empty, or a heading. */
  private textRow(parts: TableRow): RowRole {
    const { label } = parts;
    if (noteStart.test(label) || label.length > longestHeading || (label.length > 60 && /[.!?]$/.test(label))) {
      this.notes.push({ at: parts.labelAt, text: label });
      return "note";
    }
    if (this.isEmptyMeasure(parts)) return this.addMeasure(parts);
    return this.addHeading(parts, "section");
  }

  /** A label the dictionary knows by itself is an empty measure, unless the next row needs it as its heading. */
  private isEmptyMeasure(parts: TableRow): boolean {
    if (this.layout.kind !== "scorecard") return false;
    if (matchOf(parts.label, { section: this.section, group: this.group }, this.knowledge)?.fit !== "exact")
      return false;
    const { grid } = this.view;
    const next = parts.row + 1;
    if (next >= grid.rowCount || isBlankRow(grid, next)) return true;
    const below = this.partsOf(next);
    if (!below.sketch.filled) return false;
    const heading: Heading = { text: parts.label, at: parts.labelAt, notes: [] };
    const under = matchOf(below.label, { section: heading, group: undefined }, this.knowledge);
    const alone = matchOf(below.label, { section: this.section, group: this.group }, this.knowledge);
    return alone?.fit === "exact" && under?.id === alone.id;
  }

  private addHeading(parts: TableRow, role: "section" | "group"): RowRole {
    const notes = parts.fields.filter(({ reading }) => reading.kind !== "empty");
    const heading: Heading = { text: parts.label, at: parts.labelAt, notes };
    this.headings.push(heading);
    if (role === "section") {
      this.sectionBefore = this.section;
      this.section = heading;
      this.group = undefined;
    } else {
      this.group = heading;
    }
    return role;
  }

  private addMeasure(parts: TableRow): RowRole {
    const told = parts.section;
    const section: Heading | undefined = told ? this.columnSection(told) : this.section;
    if (this.layout.kind === "action-plan") {
      this.measures.push(actionOf(parts, { section, group: this.group }));
      return "measure";
    }
    if (this.group && this.isOfOtherSubject(parts.label, this.group)) this.group = undefined;
    this.measures.push(new RowMeasure(parts, this.placeIn(section), this.knowledge));
    return "measure";
  }

  /** Where measures of a section and the group now open stand: one object for a run of them. */
  private placeIn(section: Heading | undefined): Place {
    if (this.place.section !== section || this.place.group !== this.group) this.place = { section, group: this.group };
    return this.place;
  }

  /** A section told in a column of its own: one heading for a run of rows with the same text. */
  private columnSection(told: { readonly text: string; readonly at: CellRef }): Heading {
    const last = this.measures.at(-1)?.section;
    return last?.text === told.text ? last : { text: told.text, at: told.at, notes: [] };
  }

  /** A group ends, too, at a measure that is known by itself and belongs to another subject than the group names. */
  private isOfOtherSubject(label: string, group: Heading): boolean {
    const subject = subjectOf(group.text);
    if (subject === undefined) return false;
    const alone = matchOf(label, { section: undefined, group: undefined }, this.knowledge);
    return alone?.fit === "exact" && definitionOf(alone.id)?.subject !== subject;
  }

  /** Headings that nothing follows head nothing: they are notes. */
  private settleTrailingHeadings(): void {
    for (let index = this.rows.length - 1; index >= 0; index--) {
      const entry = this.rows[index];
      const heading = this.headings.at(-1);
      if (!entry || !heading || heading.at.row !== entry.row || (entry.role !== "section" && entry.role !== "group"))
        return;
      this.headings.pop();
      entry.role = "note";
      this.notes.push({ at: heading.at, text: heading.text });
    }
  }
}

function unknownColumns(layout: Layout, count: number): readonly number[] {
  const known = new Set(layout.columns.map(({ column }) => column));
  return Array.from({ length: count }, (_, column) => column).filter((column) => !known.has(column));
}
