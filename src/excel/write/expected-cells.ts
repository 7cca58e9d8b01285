/* eslint-disable office-addins/call-sync-before-read -- read once `send` has synchronised, which the rules do not see */
import type { Area, ChangePlan, GridSnapshot } from "../../core";
import type { Block } from "../blocks";
import { ExcelGrid } from "../grid";
import { areaOf, rangeOf } from "../read/areas";
import type { Answer } from "../session";
import { coverOf } from "./rectangles";

/** Some cells of a user's sheet as they stand now. */
export interface ExpectedCells {
  readonly sheet: string;
  readonly area: Area;
  readonly block: Block;
  readonly merges: readonly Area[];
  /** Whether every one of them is locked; of some locked and some not Excel does not say which. */
  readonly locked: boolean;
}

/** Asks for the cells that a plan changes, and all of sheets that it takes away; those of sheets that are gone left out. */
export function askCells(context: Excel.RequestContext, plan: ChangePlan): Answer<readonly ExpectedCells[]> {
  const cells = plan.operations.flatMap((operation) => (operation.kind === "cell" ? [operation.at] : []));
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const asked = sheets.flatMap((sheet) =>
    coverOf(cells.filter((at) => at.sheet === sheet)).map((area) => askBlock(context, sheet, area)),
  );
  const whole = plan.operations.flatMap((operation) =>
    operation.kind === "new-sheet" && operation.before ? [askSheet(context, operation.name)] : [],
  );
  return () => [...asked, ...whole].flatMap((answer) => answer() ?? []);
}

/** Asks for every cell of a sheet that holds something. */
function askSheet(context: Excel.RequestContext, sheet: string): Answer<ExpectedCells | undefined> {
  const used = context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,values,numberFormat,formulas,valueTypes");
  return () => {
    if (used.isNullObject) return undefined;
    const { values, numberFormat: formats, formulas, valueTypes: types } = used;
    const area = areaOf(used);
    return { sheet, area, block: { area, values, formats, formulas, types }, merges: [], locked: false };
  };
}

function askBlock(context: Excel.RequestContext, sheet: string, area: Area): Answer<ExpectedCells | undefined> {
  const range = rangeOf(context.workbook.worksheets.getItemOrNullObject(sheet), area);
  range.load("values,numberFormat,formulas,valueTypes");
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load("rowIndex,columnIndex,rowCount,columnCount");
  const { protection } = range.format;
  protection.load("locked");
  return () => {
    if (range.isNullObject) return undefined;
    const { values, numberFormat: formats, formulas, valueTypes: types } = range;
    return {
      sheet,
      area,
      block: { area, values, formats, formulas, types },
      merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
      locked: protection.locked,
    };
  };
}

/** A sheet as far as its cells were asked for. */
export function expectedGrid(sheet: string, cells: readonly ExpectedCells[]): GridSnapshot {
  const own = cells.filter((one) => one.sheet === sheet);
  return new ExcelGrid({
    sheet,
    visibility: "visible",
    blocks: own.map(({ block }) => block),
    merges: own.flatMap(({ merges }) => merges),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
  });
}
