import type { CellRef } from "../cell/address";
import type { GridSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import type { CellContent } from "./operation";

/** The sheet of that name, if the workbook has it. */
export function gridOf(workbook: WorkbookSnapshot, sheet: string): GridSnapshot | undefined {
  return workbook.sheets.find((grid) => grid.sheet === sheet);
}

/** What a cell of the workbook holds, its number format included; nothing, in General, on a sheet that is not there. */
export function contentOf(workbook: WorkbookSnapshot, { sheet, row, column }: CellRef): CellContent {
  const grid = gridOf(workbook, sheet);
  const formula = grid?.formula(row, column);
  return {
    value: grid?.value(row, column) ?? null,
    ...(formula !== undefined && { formula }),
    format: grid?.format(row, column) ?? "General",
  };
}
