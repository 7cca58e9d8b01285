import type { ChangePlan, Operation } from "./operation";

/** The plan that takes another back, once that has been applied: its operations last to first, each the other way round. */
export function invertPlan(plan: ChangePlan): ChangePlan {
  return { operations: plan.operations.map(invertOperation).reverse() };
}

function invertOperation(operation: Operation): Operation {
  switch (operation.kind) {
    case "cell":
      return { ...operation, before: operation.after, after: operation.before };
    case "sheet":
      return { ...operation, before: operation.after, after: operation.before };
    case "new-sheet":
      return { ...operation, before: operation.after, after: operation.before };
    case "highlights":
      return { ...operation, before: operation.after, after: operation.before };
    default:
      return operation satisfies never;
  }
}
