import type { WorkbookSnapshot } from "../grid/snapshot";
import type { NewSheet } from "./new-sheet";
import type { ChangePlan } from "./operation";
import { nextSheetName } from "./sheet-names";

/** The plan that puts a new sheet into a workbook, under a name that no other sheet has. */
export function newSheetPlan(workbook: WorkbookSnapshot, sheet: NewSheet): ChangePlan {
  const name = nextSheetName(
    sheet.name,
    workbook.sheets.map((grid) => grid.sheet),
  );
  return { operations: [{ kind: "new-sheet", name, before: undefined, after: { ...sheet, name } }] };
}
