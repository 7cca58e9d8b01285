import type { CellContent, ChangePlan, Highlight, Operation, OwnSheet, Present } from "../../core";

/** The plan that takes another back: what each operation leaves is expected, what is there now is put back, last to first. */
export function inverseOf(plan: ChangePlan, present: Present): ChangePlan {
  return { operations: plan.operations.map((operation) => inverted(operation, present)).reverse() };
}

/** The plan that puts back what was there, whatever is there now: each operation expects the state that it leaves. */
export function restoring(plan: ChangePlan, present: Present): ChangePlan {
  return {
    operations: inverseOf(plan, present).operations.map((operation): Operation => {
      switch (operation.kind) {
        case "cell": {
          const content = contentAt(operation, present);
          return { ...operation, before: content, after: content };
        }
        case "sheet":
          return { ...operation, before: operation.after };
        case "new-sheet":
          return { ...operation, before: operation.after };
        case "highlights":
          return { ...operation, before: operation.after };
        default:
          return operation satisfies never;
      }
    }),
  };
}

function inverted(operation: Operation, present: Present): Operation {
  switch (operation.kind) {
    case "cell": {
      const { format, ...held } = contentAt(operation, present);
      const changesFormat = operation.after.format !== undefined && format !== undefined;
      return { ...operation, before: operation.after, after: changesFormat ? { ...held, format } : held };
    }
    case "sheet": {
      const { name, after } = operation;
      return { kind: "sheet", name, before: after, after: sheetAt(name, present) };
    }
    case "new-sheet":
      return { ...operation, before: operation.after, after: operation.before };
    case "highlights": {
      const { sheet, after } = operation;
      return { kind: "highlights", sheet, before: after, after: highlightsAt(sheet, present) };
    }
    default:
      return operation satisfies never;
  }
}

function contentAt({ at }: Extract<Operation, { kind: "cell" }>, { workbook }: Present): CellContent {
  const grid = workbook.sheets.find((one) => one.sheet === at.sheet);
  const formula = grid?.formula(at.row, at.column);
  return {
    value: grid?.value(at.row, at.column) ?? null,
    ...(formula !== undefined && { formula }),
    format: grid?.format(at.row, at.column) ?? "General",
  };
}

function sheetAt(name: string, { own }: Present): OwnSheet | undefined {
  return own.sheets.find((sheet) => sheet.name === name);
}

function highlightsAt(sheet: string, { own }: Present): readonly Highlight[] {
  return own.highlights.find((one) => one.sheet === sheet)?.highlights ?? [];
}
