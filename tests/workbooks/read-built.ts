import type { GridSnapshot } from "../../src/core/grid/snapshot";
import { readWorkbook, type ReadWorkbook } from "../../src/files/read";
import { buildWorkbook, type SheetSpec, type WorkbookSpec } from "./build";
import { nodeCodec } from "./node-codec";

/** Reads bytes that are a workbook. */
export function readBytes(bytes: Uint8Array): ReadWorkbook {
  const read = readWorkbook(bytes, { codec: nodeCodec });
  if (!read.ok) throw new Error(`${read.refusal.code}: ${read.refusal.message}`);
  return read.value;
}

/** Builds a workbook of one sheet and reads that. */
export function readSheet(sheet: Partial<SheetSpec>, workbook: Partial<WorkbookSpec> = {}): GridSnapshot {
  const spec = { ...workbook, sheets: [{ name: "Card", ...sheet }] };
  const [grid] = readBytes(buildWorkbook(spec)).workbook.sheets;
  if (!grid) throw new Error("The workbook has no sheet.");
  return grid;
}

/** Every value of a grid, row by row. */
export function valuesOf(grid: GridSnapshot) {
  return cellsOf(grid, (row, column) => grid.value(row, column));
}

/** Every text of a grid, row by row. */
export function textsOf(grid: GridSnapshot) {
  return cellsOf(grid, (row, column) => grid.text(row, column));
}

function cellsOf<T>(grid: GridSnapshot, look: (row: number, column: number) => T): T[][] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_, column) => look(row, column)),
  );
}
