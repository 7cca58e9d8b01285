import type { WorkbookSnapshot } from "../grid/snapshot";
import type { OwnState } from "../host";
import { cellOperations, type CellWrite } from "./cell-operations";
import { freeSheetName } from "./sheet-names";
import { type ChangePlan, type Highlight, type Operation, type OwnSheet, ownTableNames } from "./operation";
import { sameSheets } from "./same-sheets";
import { highlightsOn, sameHighlights } from "./same-states";

/** Our highlights on one sheet. */
export interface SheetHighlights {
  readonly sheet: string;
  readonly highlights: readonly Highlight[];
}

/** What a workbook shall hold. Whatever is left out stays as it is. */
export interface Wanted {
  /** Null: the sheet shall not be there. */
  readonly findings?: OwnSheet | null | undefined;
  readonly trajectories?: OwnSheet | null | undefined;
  readonly forecast?: OwnSheet | null | undefined;
  readonly charts?: OwnSheet | null | undefined;
  readonly board?: OwnSheet | null | undefined;
  /** All of our highlights in the workbook: those on sheets not named here are taken away. */
  readonly highlights?: readonly SheetHighlights[] | undefined;
  /** Contents of the user's own cells. Of two for one cell the later counts. */
  readonly cells?: readonly CellWrite[] | undefined;
}

/** What a plan starts from: the workbook, and what in it is ours. */
export interface Present {
  readonly workbook: WorkbookSnapshot;
  readonly own: OwnState;
}

/**
 * The operations that lead from what a workbook holds to what it shall hold, and no others: where it holds that already, the plan is
 * empty. A sheet of ours is known by its table, so that one the user renamed is rewritten under its new name; a new one whose name the
 * user has taken gets a name of its own.
 */
export function buildPlan(present: Present & { readonly want: Wanted }): ChangePlan {
  const { want } = present;
  return {
    operations: [
      ...cellOperations(present.workbook, want.cells ?? []),
      ...sheetOperations(present, want),
      ...highlightOperations(present, want.highlights),
    ],
  };
}

function sheetOperations({ workbook, own }: Present, want: Wanted): readonly Operation[] {
  const taken = workbook.sheets.map((grid) => grid.sheet);
  const operations: Operation[] = [];
  for (const key of ["board", "findings", "trajectories", "forecast", "charts"] as const) {
    const wanted = want[key];
    if (wanted === undefined) continue;
    const before = own.sheets.find((sheet) => sheet.table.name === ownTableNames[key]);
    const name = before?.name ?? freeSheetName(wanted?.name ?? "", taken);
    const after = wanted === null ? undefined : { ...wanted, name };
    if (after) taken.push(name);
    if (!sameSheets(before, after, "results-count")) operations.push({ kind: "sheet", name, before, after });
  }
  return operations;
}

function highlightOperations({ workbook, own }: Present, wanted: Wanted["highlights"]): readonly Operation[] {
  if (!wanted) return [];
  return workbook.sheets.flatMap(({ sheet }) => {
    const before = highlightsOn(own, sheet);
    const after = wanted.find((one) => one.sheet === sheet)?.highlights ?? [];
    return sameHighlights(before, after) ? [] : [{ kind: "highlights" as const, sheet, before, after }];
  });
}
