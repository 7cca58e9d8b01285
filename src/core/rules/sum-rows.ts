import type { CellRef } from "../cell/address";
import type { Quantity } from "../cell/quantity";
import { readCell } from "../cell/read-cell";
import type { Reading } from "../cell/reading";
import type { MeasureSubject, TableSubject } from "../check/subject";
import { noSum, totalNamed } from "./totals";

/** A cell with a number that may be a part of a sum, or the sum. */
export interface SumCell {
  readonly at: CellRef;
  readonly text: string;
  readonly quantity: Quantity;
  /** Whether a rule before has found fault with it. */
  readonly isExplained: boolean;
}

/** A row of a table (or a column of one that is turned) as something to add up. */
export interface SumRow {
  readonly title: string;
  readonly name: string;
  readonly isTotal: boolean;
  readonly section: string | undefined;
  readonly group: string | undefined;
  /** Its numbers by the place along the row, and the places that hold something that is no number. */
  readonly cells: ReadonlyMap<number, SumCell>;
  readonly words: ReadonlySet<number>;
}

interface Read {
  readonly at: CellRef;
  readonly text: string;
  readonly reading: Reading;
}

/** The rows of a table that may add up: its measures, and rows without a name of their own that say they are totals. */
export function sumRowsOf(subject: TableSubject): readonly SumRow[] {
  const { table, measures } = subject;
  const isTurned = table.arrangement === "columns";
  const rows = [...measures].map((one) => ({ at: one.measure.at.row, row: rowOf(one, isTurned) }));
  const totals = isTurned ? [] : namelessTotals(subject).map((row) => ({ at: row.at, row: row.row }));
  const all = [...rows, ...totals];
  if (totals.length > 0) all.sort((a, b) => a.at - b.at);
  return all.map(({ row }) => row);
}

function rowOf(subject: MeasureSubject, isTurned: boolean): SumRow {
  const { measure, title } = subject;
  const { fields, attributes, name, section, group } = measure;
  const read = [...fields, ...attributes.filter(({ role }) => role !== "rank" && role !== "reference")];
  return {
    title,
    name,
    isTotal: totalNamed.test(name) && !noSum.test(name),
    section: section?.text,
    group: group?.text,
    ...sorted(read, isTurned, (cell) => subject.isExplained(cell)),
  };
}

function sorted(
  read: readonly Read[],
  isTurned: boolean,
  isExplained: (cell: Read) => boolean,
): Pick<SumRow, "cells" | "words"> {
  const cells = new Map<number, SumCell>();
  const words = new Set<number>();
  for (const one of read) {
    const { at, text, reading } = one;
    const place = isTurned ? at.row : at.column;
    if (reading.kind === "quantity")
      cells.set(place, { at, text, quantity: asRounded(reading.quantity), isExplained: isExplained(one) });
    else if (reading.kind !== "empty") words.add(place);
  }
  return { cells, words };
}

/** Rows in which a text says total, wherever it stands, and that have no name in the column of names. */
function namelessTotals({ table, grid }: TableSubject): readonly { readonly at: number; readonly row: SumRow }[] {
  const known = new Set(table.measures.map(({ at }) => at.row));
  return table.rows.flatMap(({ row, role }) => {
    if (role !== "not-understood" || known.has(row)) return [];
    const texts = table.columns.map(({ column }) => ({ column, text: grid.text(row, column).trim() }));
    const name = texts.find(({ text }) => totalNamed.test(text))?.text;
    if (name === undefined) return [];
    const read = texts.flatMap(({ column, text }): readonly Read[] => {
      const at = { sheet: table.sheet, row, column };
      const reading = readCell(grid.value(row, column), grid.format(row, column), () => text);
      return text === "" || text === name ? [] : [{ at, text, reading }];
    });
    const own = { title: name, name, isTotal: true, section: undefined, group: undefined };
    return [{ at: row, row: { ...own, ...sorted(read, false, () => false) } }];
  });
}

/** `1790.0` shows a decimal that it was not reckoned to: where a whole number stands for a larger one it was rounded to the unit. */
function asRounded(quantity: Quantity): Quantity {
  const isWhole = quantity.decimals === 1 && Math.abs(quantity.value) >= 100 && Number.isInteger(quantity.value);
  return isWhole ? { ...quantity, decimals: 0 } : quantity;
}
