import type { CellRef } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";
import type { Heading } from "./model";
import { headingAt, isGoal } from "./places";
import type { SectionAbove } from "./places";
import { filledCells, isBlank } from "./row";

/** Rows of several cells above a header that may say the period of its table. */
const rowsAbove = 6;

/** What stands outside the tables of a sheet. */
export class Outside {
  readonly titles: CellRef[] = [];
  /** Rows that are more than a lone text. */
  readonly rows: number[] = [];
  /** Rows of text since the last table or blank row, which may name the section of a header below them. */
  private above: CellRef[] = [];

  constructor(private readonly grid: GridSnapshot) {}

  /** Takes a row that belongs to no table. */
  take(row: number, hasFigure: boolean): void {
    const text = hasFigure ? undefined : loneText(this.grid, row);
    if (text) {
      this.titles.push(text);
      this.above = [...this.above, text];
    } else {
      this.rows.push(row);
      this.above = [];
    }
  }

  /** What comes next stands apart from what came before. */
  part(): void {
    this.above = [];
  }

  /** Whether the row right above holds texts and nothing else, as titles of tables side by side are; then it is one no longer. */
  releaseTitles(row: number, hasFigure: (row: number) => boolean): boolean {
    if (this.rows.at(-1) !== row - 1 || hasFigure(row - 1)) return false;
    this.rows.pop();
    return true;
  }

  /** The text right above a header, which is a title no longer; undefined when there is none. */
  releaseSection(): Omit<SectionAbove, "maybeTitle"> | undefined {
    const at = this.above.at(-1);
    if (!at) return undefined;
    const heading = this.headingOf(at);
    const over = this.above.at(-2);
    return { heading, outer: over && isGoal(heading) ? this.headingOf(over) : undefined };
  }

  /** What the titles so far say, and the rows right above a header, the nearest first: reports of a system say their year there. */
  textsAbove(header: number): readonly string[] {
    const said = this.titles.map(({ row, column }) => this.grid.text(row, column)).reverse();
    const near = this.rows.filter((row) => row < header && row >= header - rowsAbove).reverse();
    const cells = near.flatMap((row) => filledCells(this.grid, row));
    return [...said, this.grid.sheet, ...cells.map(({ row, column }) => this.grid.text(row, column))];
  }

  /** Takes a text that was kept as a title for a heading. */
  private headingOf(at: CellRef): Heading {
    this.titles.splice(this.titles.indexOf(at), 1);
    return headingAt(this.grid, at.row, at.column);
  }
}

/** The one cell of a row that is not blank, when it is a text. */
export function loneText(grid: GridSnapshot, row: number): CellRef | undefined {
  let found: number | undefined;
  for (let column = 0; column < grid.columnCount; column++) {
    if (isBlank(grid.value(row, column))) continue;
    if (found !== undefined) return undefined;
    found = column;
  }
  if (found === undefined || typeof grid.value(row, found) !== "string") return undefined;
  return { sheet: grid.sheet, row, column: found };
}
