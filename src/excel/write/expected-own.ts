/* eslint-disable office-addins/call-sync-before-read -- read once `send` has synchronised, which the rules do not see */
import { type ChangePlan, type OwnSheet } from "../../core";
import { ExcelGrid } from "../grid";
import { askOwnLooks } from "../own/own-looks";
import { ownSheetOf } from "../own/own-sheet";
import { areaOf } from "../read/areas";
import type { Answer } from "../session";

/** Our tables that a plan concerns, each with the sheet that the plan expects it on. */
export function ownTablesIn(plan: ChangePlan): ReadonlyMap<string, OwnSheet | undefined> {
  return new Map(
    plan.operations.flatMap((operation) => {
      if (operation.kind !== "sheet") return [];
      const table = (operation.before ?? operation.after)?.table.name;
      return table === undefined ? [] : [[table, operation.before]];
    }),
  );
}

/**
 * Asks for a sheet of ours as it stands now. Links are asked for in as many rows as are expected; where there are more rows, they differ
 * anyway.
 */
export function askOwnSheet(
  sheet: Excel.Worksheet,
  table: string,
  before: OwnSheet | undefined,
): Answer<OwnSheet | undefined> {
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount,values,numberFormat,formulas,valueTypes");
  const rows = before?.rows ?? [];
  const right = Math.max(0, ...rows.map((row) => row.length - 1));
  const looks = askOwnLooks(sheet, { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right }, table);
  return () => {
    if (sheet.isNullObject || used.isNullObject) return undefined;
    const found = looks();
    if (!found) return undefined;
    const { values, numberFormat: formats, formulas, valueTypes: types } = used;
    const grid = new ExcelGrid({
      sheet: sheet.name,
      visibility: "visible",
      blocks: [{ area: areaOf(used), values, formats, formulas, types }],
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      tables: [],
    });
    return ownSheetOf(grid, found);
  };
}
