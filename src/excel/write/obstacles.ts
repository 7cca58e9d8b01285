import { formatRef, quoteSheet, type CellContent, type ChangePlan, type Conflict, type Operation } from "../../core";
import type { Expected } from "./expected";

/** Excel's own limits: letters in a cell, letters in a formula, letters in a sheet's name. */
const limits = { text: 32_767, formula: 8192, sheetName: 31 } as const;

/** Operations that Excel would not carry out whatever the cells hold: found before, so that nothing is left half written. */
export function obstacles(plan: ChangePlan, expected: Expected): readonly Conflict[] {
  return plan.operations.flatMap((operation) => {
    const reason = obstacle(operation, expected);
    return reason === undefined ? [] : [{ operation, reason, isLasting: true }];
  });
}

function obstacle(operation: Operation, expected: Expected): string | undefined {
  switch (operation.kind) {
    case "cell": {
      const { at, after } = operation;
      if (expected.isProtected(at.sheet) && expected.isLocked(at)) {
        return `${formatRef(at)} is locked and the sheet is protected: unprotect it (Review, Unprotect Sheet) first.`;
      }
      const fault = contentFault(after);
      return fault === undefined ? undefined : `${formatRef(at)} ${fault}.`;
    }
    case "sheet":
    case "new-sheet":
      return sheetObstacle(operation, expected);
    case "highlights":
      return expected.isProtected(operation.sheet)
        ? `The sheet ${quoteSheet(operation.sheet)} is protected: unprotect it (Review, Unprotect Sheet) to have its highlights changed.`
        : undefined;
    default:
      return operation satisfies never;
  }
}

function sheetObstacle(
  { name, before, after }: Extract<Operation, { kind: "sheet" | "new-sheet" }>,
  expected: Expected,
): string | undefined {
  if (expected.structureLocked && (before === undefined) !== (after === undefined)) {
    const what = after ? "added" : "removed";
    return `The workbook's structure is locked, so the sheet ${quoteSheet(name)} cannot be ${what}: unlock it (Review, Protect Workbook) first.`;
  }
  if (expected.isProtected(name)) {
    return `The sheet ${quoteSheet(name)} is protected: unprotect it (Review, Unprotect Sheet) first.`;
  }
  if (!after) return undefined;
  if (name.length > limits.sheetName || /[[\]:*?/\\]|^'|'$|^$/.test(name)) {
    return `Excel does not take ${JSON.stringify(name)} as the name of a sheet.`;
  }
  for (const [row, cells] of after.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const fault = contentFault(cell);
      if (fault !== undefined) return `${formatRef({ sheet: name, row, column })} ${fault}.`;
    }
  }
  return undefined;
}

/** Why a content cannot be put into a cell, in words that follow its address; undefined when it can. */
function contentFault({ value, formula }: CellContent): string | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return "would hold what is no number";
  if (typeof value === "string" && value.length > limits.text) return "would hold more text than a cell can";
  if (formula === undefined) return undefined;
  return formula === "" || formula.length > limits.formula
    ? "would hold a formula that is empty or too long"
    : undefined;
}
