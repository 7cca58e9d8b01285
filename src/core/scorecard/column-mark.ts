import type { Column, Scorecard } from "./model";

/**
 * By what a column is known again when rows or columns were put in around it: its heading, and the headings of its table.
 */
export interface ColumnMark {
  readonly heading: string;
  /** How many columns with the same heading stand left of it. */
  readonly nth: number;
  /** The headings of the table's columns, itself included. */
  readonly among: readonly string[];
  /** How many tables with such headings stand above it on the sheet. */
  readonly table: number;
}

/** What a column is known by, whatever it is. */
export type MarkedColumn = Pick<Column, "column" | "heading">;

/** The mark of a table's column. */
export function columnMark(table: Scorecard, column: MarkedColumn, tables: readonly Scorecard[]): ColumnMark {
  const among = table.columns.map(({ heading }) => heading);
  const { heading } = column;
  return {
    heading,
    nth: table.columns.filter((one) => one.column < column.column && isSame(one.heading, heading)).length,
    among: among.some((one) => isSame(one, heading)) ? among : [...among, heading],
    table: tables.filter(({ area, columns }) => area.top < table.area.top && areLike(among, columns)).length,
  };
}

/**
 * The column that a mark is of, among those of a table with some tables above it; undefined where the table is another.
 */
export function markedColumn<Marked extends MarkedColumn>(
  { heading, nth, among, table }: ColumnMark,
  columns: readonly Marked[],
  above: readonly (readonly MarkedColumn[])[],
): Marked | undefined {
  if (!areLike(among, columns) || above.filter((one) => areLike(among, one)).length !== table) return undefined;
  return columns.filter((one) => isSame(one.heading, heading))[nth];
}

/** The share of headings that have to be there still: next year's card has a column more, or one by another name. */
const enough = 0.6;

/** Whether columns are headed like those of a table that was marked. */
export function areLike(among: readonly string[], columns: readonly MarkedColumn[]): boolean {
  const there = new Set(columns.map(({ heading }) => plain(heading)));
  const found = among.filter((heading) => there.has(plain(heading))).length;
  return found > 0 && found >= enough * among.length;
}

function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(heading: string): string {
  return heading.trim().replace(/\s+/g, " ").toLowerCase();
}
