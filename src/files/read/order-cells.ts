import { lastColumn, lastRow } from "../../core/cell/address";
import type { CellColumns } from "./cell-columns";
import { findSorted, GrowingInts } from "./growing";

/**
 * Cells that a file has out of order, in order; of several in one place the last.
 *
 * Two stable counting sorts, by column and then by row: time in proportion to the cells, however they are shuffled.
 */
export function orderCells(cells: CellColumns): CellColumns {
  const rowOf = new Int32Array(cells.columns.length);
  cells.rows.forEach((row, place) => rowOf.fill(row, cells.starts[place], cells.starts[place + 1]));
  const byColumn = sortBy(
    cells.columns,
    Int32Array.from(rowOf, (_, cell) => cell),
    lastColumn + 1,
  );
  const sorted = sortBy(rowOf, byColumn, lastRow + 1);
  const kept = sorted.filter((cell, place) => {
    const next = sorted[place + 1];
    return next === undefined || rowOf[next] !== rowOf[cell] || cells.columns[next] !== cells.columns[cell];
  });
  return {
    ...rowsOf(kept, rowOf),
    columns: Uint16Array.from(kept, (cell) => cells.columns[cell]!),
    kinds: Uint8Array.from(kept, (cell) => cells.kinds[cell]!),
    formats: Uint16Array.from(kept, (cell) => cells.formats[cell]!),
    numbers: Float64Array.from(kept, (cell) => cells.numbers[cell]!),
    ...formulasOf(kept, cells),
    anchors: cells.anchors,
  };
}

/** The items of a list in the order of their keys; those with the same key stay as they were. */
function sortBy(keys: Int32Array | Uint16Array, items: Int32Array, keyCount: number): Int32Array {
  const next = new Int32Array(keyCount + 1);
  for (const item of items) next[keys[item]! + 1]!++;
  for (let key = 0; key < keyCount; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(items.length);
  for (const item of items) sorted[next[keys[item]!]!++] = item;
  return sorted;
}

function rowsOf(kept: Int32Array, rowOf: Int32Array): Pick<CellColumns, "rows" | "starts"> {
  const rows = new GrowingInts();
  const starts = new GrowingInts();
  kept.forEach((cell, place) => {
    if (place > 0 && rowOf[kept[place - 1]!] === rowOf[cell]) return;
    rows.push(rowOf[cell]!);
    starts.push(place);
  });
  starts.push(kept.length);
  return { rows: rows.toArray(), starts: starts.toArray() };
}

function formulasOf(kept: Int32Array, cells: CellColumns): Pick<CellColumns, "formulaCells" | "formulaTexts"> {
  const formulaCells = new GrowingInts();
  const formulaTexts = new GrowingInts();
  kept.forEach((cell, place) => {
    const formula = findSorted(cells.formulaCells, 0, cells.formulaCells.length, cell);
    if (formula < 0) return;
    formulaCells.push(place);
    formulaTexts.push(cells.formulaTexts[formula]!);
  });
  return { formulaCells: formulaCells.toArray(), formulaTexts: formulaTexts.toArray() };
}
