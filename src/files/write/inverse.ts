import { contentOf } from "../../core/plan/cell-content";
import type { Present } from "../../core/plan";
import type { CellContent, ChangePlan, Operation } from "../../core/plan/operation";
import { highlightsOn, ownSheet } from "../../core/plan/same-states";

/** The plan that takes another back: what each operation leaves is expected, what is there now is put back, last to first. */
export function inverseOf(plan: ChangePlan, present: Present): ChangePlan {
  return { operations: plan.operations.map((operation) => inverted(operation, present)).reverse() };
}

function inverted(operation: Operation, present: Present): Operation {
  switch (operation.kind) {
    case "cell": {
      const { at, after } = operation;
      const { format, ...held } = contentOf(present.workbook, at);
      const back: CellContent = after.format === undefined || format === undefined ? held : { ...held, format };
      return { kind: "cell", at, before: after, after: back };
    }
    case "sheet": {
      const { name, after } = operation;
      return { kind: "sheet", name, before: after, after: ownSheet(present.own, name) };
    }
    case "new-sheet":
      return { ...operation, before: operation.after, after: operation.before };
    case "highlights": {
      const { sheet, after } = operation;
      return { kind: "highlights", sheet, before: after, after: highlightsOn(present.own, sheet) };
    }
    default:
      return operation satisfies never;
  }
}
