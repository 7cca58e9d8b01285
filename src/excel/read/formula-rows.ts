import type { GridSnapshot } from "../../core";
import { reachOf } from "./formula-reach";

/** The rows that formulas make another row's edit felt in; `all` where the result of one may fill any cells. */
export type FormulaRows = readonly number[] | "all";

/** The rows of a sheet with a formula that looks beyond its own row. */
export function formulaRowsOf(grid: GridSnapshot): FormulaRows {
  const rows: number[] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    const reach = farthest(grid, row);
    if (reach === "spill") return "all";
    if (reach === "cell") rows.push(row);
  }
  return rows;
}

function farthest(grid: GridSnapshot, row: number): ReturnType<typeof reachOf> {
  let isFelt = false;
  for (let column = 0; column < grid.columnCount; column++) {
    const formula = grid.formula(row, column);
    if (formula === undefined) continue;
    const reach = reachOf(formula, row);
    if (reach === "spill") return reach;
    isFelt ||= reach === "cell";
  }
  return isFelt ? "cell" : "row";
}
