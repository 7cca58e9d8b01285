import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { GridSnapshot } from "../../src/core";
import { openModel, type CalcEngine, type WorkbookModel } from "../../src/workbench/model";

const seeds = join(__dirname, "..", "..", "seeds");

/** The scorecards that come with the repository. */
export const seedNames = [
  "knowsley-benchmarks",
  "knowsley-officer",
  "knowsley-score-card",
  "narrative-targets",
  "sefton-action-plan",
  "stockport-performance",
] as const;

/** The bytes of a seed. */
export function seedBytes(name: (typeof seedNames)[number]): Uint8Array {
  return new Uint8Array(readFileSync(join(seeds, `${name}.xlsx`)));
}

/** A workbook model of an .xlsx. */
export function modelOf(bytes: Uint8Array, engine?: CalcEngine): WorkbookModel {
  const model = openModel(bytes, { ...(engine && { engine }) });
  if (!model.ok) throw new Error(model.refusal.message);
  return model.value;
}

/** Everything that a snapshot says, cell by cell, as plain records. */
export function spelledOut(grid: GridSnapshot): unknown {
  const rows = Array.from({ length: grid.rowCount }, (_, row) => row);
  const columns = Array.from({ length: grid.columnCount }, (_, column) => column);
  return {
    sheet: grid.sheet,
    visibility: grid.visibility,
    size: [grid.rowCount, grid.columnCount],
    merges: [...grid.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    tables: grid.tables,
    hiddenRows: rows.filter((row) => grid.isRowHidden(row)),
    hiddenColumns: columns.filter((column) => grid.isColumnHidden(column)),
    cells: rows.map((row) =>
      columns.map((column) => [
        grid.value(row, column),
        grid.text(row, column),
        grid.format(row, column),
        grid.formula(row, column),
      ]),
    ),
  };
}
