import { formatRef, quoteSheet } from "../cell/address";
import type { GridSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { gridOf } from "./cell-content";
import type { NewSheet } from "./new-sheet";
import type { Operation } from "./operation";
import { sameWritten } from "./same-cells";

/**
 * Why a new sheet cannot be made, or cannot be taken away again: what was typed into it since would be lost. What formulas came to, and how
 * cells look, does not count.
 */
export function whyNotNewSheet(
  { name, before }: Extract<Operation, { kind: "new-sheet" }>,
  workbook: WorkbookSnapshot,
): string | undefined {
  if (!before) {
    const taken = workbook.sheets.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
    return taken ? `There is a sheet ${quoteSheet(name)} already: choose another name.` : undefined;
  }
  const grid = gridOf(workbook, name);
  if (!grid) return `There is no sheet ${quoteSheet(name)}.`;
  const changed = firstChange(grid, before);
  return (
    changed &&
    `${formatRef({ sheet: name, ...changed })} was changed since the sheet was made: delete the sheet yourself if nothing on it is needed.`
  );
}

/** The first cell, row by row, that holds something else than was made. */
function firstChange(
  grid: GridSnapshot,
  { rows }: NewSheet,
): { readonly row: number; readonly column: number } | undefined {
  for (let row = 0; row < Math.max(grid.rowCount, rows.length); row += 1) {
    const made = rows[row] ?? [];
    for (let column = 0; column < Math.max(grid.columnCount, made.length); column += 1) {
      const formula = grid.formula(row, column);
      const now = { value: grid.value(row, column), ...(formula !== undefined && { formula }) };
      if (!sameWritten(now, made[column] ?? { value: null })) return { row, column };
    }
  }
  return undefined;
}
