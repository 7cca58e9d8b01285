import type { Area } from "../cell/address";
import { readWindow, sideBySide, turnedTable } from "./arrangements";
import type { ReadRows } from "./arrangements";
import { layoutAsTold, sameLayout } from "./columns";
import type { Layout } from "./columns";
import { correctLayout, noCorrections } from "./correct";
import type { SheetCorrections } from "./correct";
import { headerAt } from "./find-header";
import type { FoundHeader } from "./find-header";
import { formAt } from "./form";
import type { HeaderBlock, HeaderFinder } from "./header";
import type { Knowledge } from "./known";
import { beginsWithMark, legendAt } from "./legend";
import type { PassedOver, Scorecard, SheetReading } from "./model";
import { loneText, Outside } from "./outside";
import { pairedHeaderAt } from "./paired-header";
import type { SectionAbove } from "./places";
import { isApart, plainHeaderAt } from "./plain-header";
import { filledCells, isBlankRow } from "./row";
import type { SheetView } from "./row";
import { isLineOfForm, isTitleOfForm, scopeHeaderAt } from "./scope-header";
import { TableReader } from "./table";
import { datedBy, periodOfTitles } from "./title-period";

/** Goes down the rows of one sheet, or of a window on one, once. */
export class SheetWalk {
  private readonly done: TableReader[] = [];
  /** What was read of tables side by side, and of turned ones. */
  private readonly readings: SheetReading[] = [];
  private open: TableReader | undefined;
  /** The headers of all tables so far. */
  private readonly opened: HeaderBlock[] = [];
  /** The layout of the open table as its header lays it down, before corrections. */
  private laid: Layout | undefined;
  /** Whether the open table is one of a form of numbered tables, so that the number of the next ends it. */
  private isForm = false;
  private readonly outside: Outside;
  private readonly passedOver: PassedOver[] = [];
  /** The last of the rows that the user says are a scorecard, while they are read. */
  private toldUntil = -1;

  constructor(
    private readonly view: SheetView,
    private readonly headers: HeaderFinder,
    private readonly knowledge: Knowledge,
    private readonly corrections: SheetCorrections,
    /** Whether the view is a part of a sheet, so that a text above its table is no title of the sheet. */
    private readonly isPart = false,
  ) {
    this.outside = new Outside(view.grid);
  }

  /** Takes the row, and says which row to look at next. */
  step(row: number): number {
    if (row <= this.toldUntil) return this.stepInTold(row);
    const told = this.corrections.told.find(({ top }) => row === top);
    if (told) return this.beginTold(told);
    const excluded = this.corrections.excluded.find(({ top, bottom }) => row >= top && row <= bottom);
    if (excluded) {
      this.close();
      return Math.min(excluded.bottom + 1, ...this.corrections.told.map(({ top }) => top).filter((top) => top > row));
    }
    const { grid } = this.view;
    const isLine = isLineOfForm(this.view, this.headers, row);
    if (isLine || (this.open && this.isForm && isTitleOfForm(grid, row))) {
      this.close();
      this.outside.take(row, isLine);
      return row + 1;
    }
    if (this.open?.isPlainRow(row) && !(beginsWithMark(grid, row) && legendAt(grid, row))) {
      this.open.take(row);
      return row + 1;
    }
    const hasFigure = this.headers.hasFigure(row);
    if (!hasFigure && isBlankRow(grid, row)) {
      this.outside.part();
      return row + 1;
    }
    const legend = legendAt(grid, row);
    if (legend) return this.passOver(legend);
    const form = hasFigure || !this.open ? undefined : formAt(this.view, this.headers, this.open.layout, row);
    if (form) {
      this.close();
      return this.passOver({ kind: "form", area: form });
    }
    const next = hasFigure ? undefined : this.takeHeader(row);
    if (next !== undefined) return next;
    if (this.open) this.open.take(row);
    else this.outside.take(row, hasFigure);
    return row + 1;
  }

  /** Whether a table was found on the sheet already. */
  private get hasTable(): boolean {
    return this.open !== undefined || this.done.length + this.readings.length > 0;
  }

  private passOver(found: PassedOver): number {
    this.passedOver.push(found);
    this.outside.part();
    return found.area.bottom + 1;
  }

  /** Opens what begins at a row without figures, and says which row to look at next; undefined when nothing begins there. */
  private takeHeader(row: number): number | undefined {
    const known = pairedHeaderAt(this.view, this.headers, row) ?? scopeHeaderAt(this.view, this.headers, row);
    if (known) {
      this.close();
      const next = this.begin(known);
      this.isForm = true;
      return next;
    }
    const found = headerAt(this.view, this.headers, row, this.open !== undefined);
    const beside = this.takeBeside(row, found?.header.bottom ?? row);
    if (beside !== undefined) return beside;
    const isBare = found?.layout.values.every(({ role, period, datedBy }) => role === "actual" && !period && !datedBy);
    // Words on how each period went, behind the figures, are no names of measures.
    const isNamedLast = found?.layout.period && found.layout.label > (found.layout.attributes.at(-1)?.column ?? 0);
    if (found && !isBare) return (isNamedLast ? this.takeTurned(row) : undefined) ?? this.begin(found);
    const plain = found ?? plainHeaderAt(this.view, this.headers, row, this.hasTable);
    return this.takeTurned(row) ?? (plain && this.begin(plain));
  }

  finish(): SheetReading {
    this.close();
    const tables: Scorecard[] = this.readings.flatMap((reading) => reading.tables);
    // What stands above the only table, or above one of several of which no other has a heading, is the title of the sheet.
    const isTitled = this.done.slice(1).every(({ hasHeadingAbove }) => !hasHeadingAbove);
    for (const [place, reader] of this.done.entries()) {
      const { table, title } = reader.finish(place === 0 && isTitled);
      tables.push(table);
      if (title) this.outside.titles.push(title);
    }
    tables.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
    // A sheet without a table is said to have none; only beside one is something not understood.
    const outside = tables.length > 0 ? this.outside.rows.flatMap((row) => filledCells(this.view.grid, row)) : [];
    return {
      sheet: this.view.grid.sheet,
      tables,
      titles: [...this.outside.titles, ...this.readings.flatMap(({ titles }) => titles)],
      passedOver: [...this.passedOver, ...this.readings.flatMap(({ passedOver }) => passedOver)],
      notUnderstood: [...outside, ...this.readings.flatMap(({ notUnderstood }) => notUnderstood)],
    };
  }

  private readonly readRows: ReadRows = (view, headers, from) => {
    const walk = new SheetWalk(view, headers, this.knowledge, noCorrections, true);
    for (let row = from; row < view.grid.rowCount;) row = walk.step(row);
    return walk.finish();
  };

  /** Reads tables that stand side by side with their headers in one of some rows; the row behind them, if there are any. */
  private takeBeside(first: number, last: number): number | undefined {
    for (let row = first; row <= last; row++) {
      const areas = sideBySide(this.view, row);
      if (areas.length === 0) continue;
      this.close();
      const titled = row === first && !this.open && this.outside.releaseTitles(row, (at) => this.headers.hasFigure(at));
      const top = titled ? row - 1 : first;
      this.readings.push(...areas.map((area) => readWindow(this.view, { ...area, top }, this.readRows)));
      return Math.max(...areas.map(({ bottom }) => bottom)) + 1;
    }
    return undefined;
  }

  /** Reads a table whose headings stand in its first column; the row behind it, if there is one. */
  private takeTurned(row: number): number | undefined {
    if ((this.open && !this.isBehindPlain(row)) || loneText(this.view.grid, row)) return undefined;
    const table = turnedTable(this.view, row, this.readRows);
    if (!table) return undefined;
    this.close();
    this.readings.push({ sheet: table.sheet, tables: [table], titles: [], passedOver: [], notUnderstood: [] });
    this.outside.part();
    return table.area.bottom + 1;
  }

  /** Whether a row stands apart from an open table that knows neither roles nor periods, so that another may begin there. */
  private isBehindPlain(row: number): boolean {
    const values = this.open?.layout.values ?? [];
    return isApart(this.view, row) && values.every(({ role, period }) => role === "actual" && !period);
  }

  private begin({ header, layout }: FoundHeader): number {
    const section = this.sectionAbove(header.top);
    if (this.open && this.laid && layout.name === undefined && sameLayout(this.laid, layout)) {
      this.open.beginBlock(header, section);
    } else {
      this.close();
      this.openTable(header, layout, section);
    }
    return header.bottom + 1;
  }

  private openTable(header: HeaderBlock, layout: Layout, section: SectionAbove | undefined): void {
    const titles = [section?.heading.text, section?.outer?.text, ...this.outside.textsAbove(header.top)].filter(
      (one) => one !== undefined,
    );
    const corrected = datedBy(correctLayout(layout, header, this.corrections, this.opened), periodOfTitles(titles));
    const name = layout.name === undefined ? undefined : (titles[0] ?? layout.name);
    const named = name === undefined ? corrected : { ...corrected, name };
    // What names the one measure of a table heads nothing else.
    if (name !== undefined && section) this.outside.titles.push(section.heading.at);
    this.open = new TableReader(this.view, named, header, name === undefined ? section : undefined, this.knowledge);
    this.laid = layout;
    this.opened.push(header);
    this.outside.part();
  }

  /** Closes the open table. One without a measure is none, unless the user says so: its cells stand outside every table. */
  private close(): void {
    if (this.open?.isEmpty && this.toldUntil < 0) this.outside.rows.push(...this.open.rows.map(({ row }) => row));
    else if (this.open) this.done.push(this.open);
    this.open = undefined;
    this.laid = undefined;
    this.isForm = false;
    this.outside.part();
  }

  /** Opens the table that the user says is a scorecard, and says which row to look at next. */
  private beginTold(area: Area): number {
    const { grid } = this.view;
    const section = this.sectionAbove(area.top);
    this.close();
    const header = this.headers.told(area);
    this.openTable(header, layoutAsTold(this.view, header), section);
    this.toldUntil = Math.min(Math.max(area.bottom, header.bottom), grid.rowCount - 1);
    if (this.toldUntil <= header.bottom) this.close();
    return header.bottom + 1;
  }

  /** Takes a row of a told scorecard, whatever it looks like, and says which row to look at next. */
  private stepInTold(row: number): number {
    if (!isBlankRow(this.view.grid, row)) this.open?.take(row);
    if (row === this.toldUntil) this.close();
    return row + 1;
  }

  /** The text right above a header: a section, unless it is the sheet's first text, which may be the sheet's title. */
  private sectionAbove(top: number): SectionAbove | undefined {
    const fromTable = this.open?.releaseHeading(top - 1);
    if (fromTable) return { heading: fromTable, maybeTitle: false, outer: undefined };
    const above = this.outside.releaseSection();
    return above && { ...above, maybeTitle: !this.isPart && this.done.length === 0 };
  }
}
