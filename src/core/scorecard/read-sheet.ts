import type { Area, CellRef } from "../cell/address";
import { allSteps } from "../check/steps";
import type { Steps } from "../check/steps";
import type { GridSnapshot } from "../grid/snapshot";
import { layoutAsTold, layoutOf, sameLayout } from "./columns";
import type { Layout } from "./columns";
import { correctLayout, noCorrections } from "./correct";
import type { SheetCorrections } from "./correct";
import { HeaderFinder } from "./header";
import type { HeaderBlock } from "./header";
import type { Knowledge } from "./known";
import { indexMerges } from "./merges";
import type { Heading, Scorecard, SheetReading } from "./model";
import { isGoal } from "./places";
import { filledCells, isBlank, isBlankRow, TableRow } from "./row";
import type { CellReader, SheetView } from "./row";
import { RowSketcher } from "./sketch";
import { TableReader } from "./table";
import type { SectionAbove } from "./places";

/**
 * Reads one sheet: finds the tables on it by their structure and accounts for every row that is not blank.
 *
 * It goes down the rows once. A header opens a table, or goes on with the open one when it lays the same columns (a card that is
 * repeated page by page is one table). A row of text right above a header names the section that follows. Everything else before the
 * first table is a title. The user's corrections go before what the sheet itself says: rows that are no scorecard are passed over, and
 * rows that are one are read as such, by themselves.
 */
export function readSheet(
  grid: GridSnapshot,
  read: CellReader,
  knowledge: Knowledge,
  corrections: SheetCorrections = noCorrections,
): SheetReading {
  return allSteps(readSheetInSteps(grid, read, knowledge, corrections));
}

/** Rows that are read in one step: a fraction of a millisecond. */
const rowsInStep = 32;

/** The same as `readSheet`, in steps. */
export function* readSheetInSteps(
  grid: GridSnapshot,
  read: CellReader,
  knowledge: Knowledge,
  corrections: SheetCorrections,
): Steps<SheetReading> {
  const view: SheetView = { grid, merges: indexMerges(grid), read };
  const walk = new SheetWalk(view, new HeaderFinder(grid, view.merges), knowledge, corrections);
  let pause = rowsInStep;
  for (let row = 0; row < grid.rowCount;) {
    row = walk.step(row);
    if (row < pause) continue;
    pause = row + rowsInStep;
    yield row / grid.rowCount;
  }
  return walk.finish();
}

class SheetWalk {
  private readonly done: TableReader[] = [];
  private open: TableReader | undefined;
  /** The layout of the open table as its header lays it down, before corrections. */
  private laid: Layout | undefined;
  /** Rows of text since the last table or blank row, which may name the section of a header below them. */
  private above: CellRef[] = [];
  private readonly titles: CellRef[] = [];
  /** The last of the rows that the user says are a scorecard, while they are read. */
  private toldUntil = -1;
  /** Rows outside every table that are more than a lone text. */
  private readonly outside: number[] = [];

  constructor(
    private readonly view: SheetView,
    private readonly headers: HeaderFinder,
    private readonly knowledge: Knowledge,
    private readonly corrections: SheetCorrections,
  ) {}

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
    if (this.open?.isPlainRow(row)) {
      this.open.take(row);
      return row + 1;
    }
    const hasFigure = this.headers.hasFigure(row);
    if (!hasFigure && isBlankRow(this.view.grid, row)) {
      this.above = [];
      return row + 1;
    }
    const found = hasFigure ? undefined : this.headerAt(row);
    if (found) {
      this.begin(found.header, found.layout);
      return found.header.bottom + 1;
    }
    if (this.open) this.open.take(row);
    else this.takeOutside(row, hasFigure);
    return row + 1;
  }

  finish(): SheetReading {
    this.close();
    const tables: Scorecard[] = [];
    for (const reader of this.done) {
      const { table, title } = reader.finish(this.done.length === 1);
      tables.push(table);
      if (title) this.titles.push(title);
    }
    // A sheet without a table is said to have none; only beside one is something not understood.
    const notUnderstood = tables.length > 0 ? this.outside.flatMap((row) => filledCells(this.view.grid, row)) : [];
    return { sheet: this.view.grid.sheet, tables, titles: this.titles, passedOver: [], notUnderstood };
  }

  private headerAt(row: number): { readonly header: HeaderBlock; readonly layout: Layout } | undefined {
    const header = this.headers.at(row, this.open !== undefined);
    const layout = header && layoutOf(this.view, header);
    return header && layout && bodyFollows(this.view, layout, header.bottom) ? { header, layout } : undefined;
  }

  private begin(header: HeaderBlock, layout: Layout): void {
    const section = this.sectionAbove(header.top);
    if (this.open && this.laid && sameLayout(this.laid, layout)) {
      this.open.beginBlock(header, section);
      return;
    }
    this.close();
    this.openTable(header, layout, section);
  }

  private openTable(header: HeaderBlock, layout: Layout, section: SectionAbove | undefined): void {
    const corrected = correctLayout(layout, header, this.corrections);
    this.open = new TableReader(this.view, corrected, header, section, this.knowledge);
    this.laid = layout;
    this.above = [];
  }

  private close(): void {
    if (this.open) this.done.push(this.open);
    this.open = undefined;
    this.laid = undefined;
    this.above = [];
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
    const at = this.above.at(-1);
    if (!at) return undefined;
    const heading = this.headingOf(at);
    const over = this.above.at(-2);
    const outer = over && isGoal(heading) ? this.headingOf(over) : undefined;
    return { heading, outer, maybeTitle: this.titles.length === 0 && this.done.length === 0 };
  }

  /** Takes a text that was kept as a title for a heading. */
  private headingOf(at: CellRef): Heading {
    this.titles.splice(this.titles.indexOf(at), 1);
    return { text: this.view.grid.text(at.row, at.column).trim(), at, notes: [] };
  }

  private takeOutside(row: number, hasFigure: boolean): void {
    const text = hasFigure ? undefined : loneText(this.view.grid, row);
    if (text) {
      this.titles.push(text);
      this.above = [...this.above, text];
    } else {
      this.outside.push(row);
      this.above = [];
    }
  }
}

/** The one cell of a row that is not blank, when it is a text. */
function loneText(grid: GridSnapshot, row: number): CellRef | undefined {
  let found: number | undefined;
  for (let column = 0; column < grid.columnCount; column++) {
    if (isBlank(grid.value(row, column))) continue;
    if (found !== undefined) return undefined;
    found = column;
  }
  if (found === undefined || typeof grid.value(row, found) !== "string") return undefined;
  return { sheet: grid.sheet, row, column: found };
}

/** Rows below a header among which one must look like a row of its table. */
const searched = 25;

function bodyFollows(view: SheetView, layout: Layout, bottom: number): boolean {
  const end = Math.min(view.grid.rowCount, bottom + 1 + searched);
  const sketcher = new RowSketcher(view, layout);
  for (let row = bottom + 1; row < end; row++) {
    const { label, sketch, hasAttributes } = new TableRow(view, layout, row, sketcher.sketch(row));
    if (label !== "" && (sketch.filled || (layout.kind === "action-plan" && hasAttributes))) return true;
  }
  return false;
}
