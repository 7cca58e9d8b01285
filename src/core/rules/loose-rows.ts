import { readCell } from "../cell/read-cell";
import type { SheetReading } from "../scorecard/model";
import type { GridSnapshot } from "../grid/snapshot";
import type { SumCell, SumRow } from "./sum-rows";

/** A row of a sheet that belongs to no table: what it is called, its figures and its texts by column. */
export interface LooseRow {
  readonly row: number;
  readonly label: string;
  readonly cells: ReadonlyMap<number, SumCell>;
  readonly texts: ReadonlyMap<number, string>;
}

/** Beyond so many rows or columns a sheet is a list of records. */
const mostRows = 600;
const mostColumns = 40;
/** Measures from which on the rules over tables see how a column follows from others. */
const fewestMeasures = 4;

/** The rows of a sheet that no table takes, and those of tables too small to show how a column follows from others. */
export function looseRowsOf(
  { tables }: SheetReading,
  grid: GridSnapshot,
  isExplained: (row: number, column: number) => boolean,
): readonly LooseRow[] {
  if (grid.rowCount > mostRows || grid.columnCount > mostColumns) return [];
  const areas = tables.filter(({ measures }) => measures.length >= fewestMeasures).map(({ area }) => area);
  const rows: LooseRow[] = [];
  for (let row = 0; row < grid.rowCount; row++)
    if (!areas.some(({ top, bottom }) => row >= top && row <= bottom)) rows.push(rowOf(grid, row, isExplained));
  return rows;
}

function rowOf(grid: GridSnapshot, row: number, isExplained: (row: number, column: number) => boolean): LooseRow {
  const cells = new Map<number, SumCell>();
  const texts = new Map<number, string>();
  for (let column = 0; column < grid.columnCount; column++) {
    const value = grid.value(row, column);
    if (value === null || value === "") continue;
    const text = grid.text(row, column).trim();
    const reading = readCell(value, grid.format(row, column), () => text);
    if (reading.kind === "quantity")
      cells.set(column, {
        at: { sheet: grid.sheet, row, column },
        text,
        quantity: reading.quantity,
        isExplained: isExplained(row, column),
      });
    else if (reading.kind !== "empty") texts.set(column, text);
  }
  const [first] = texts.keys();
  const isNamed = first !== undefined && [...cells.keys()].every((column) => column > first);
  return { row, label: isNamed ? (texts.get(first) ?? "") : "", cells, texts };
}

/** Figures by some key of the place where they stand, as something to add up. */
export function sumRow(name: string, cells: ReadonlyMap<number, SumCell>): SumRow {
  return { title: name, name, isTotal: true, section: undefined, group: undefined, cells, words: new Set() };
}
