import type { ChangePlan } from "../../core";
import { newSheetSteps } from "../new/new-sheet-steps";
import type { Memory } from "../session";
import { cellSteps } from "./cell-steps";
import type { Expected } from "./expected";
import { highlightStep } from "./highlight-steps";
import { ownSheetSteps } from "./own-sheet-steps";
import type { Step } from "./steps";

/** The steps that carry out a plan: cells first, then sheets, then highlights. */
export function planSteps({ operations }: ChangePlan, present: Expected, memory: Memory): readonly Step[] {
  const cells = operations.filter((operation) => operation.kind === "cell");
  return [
    ...cellSteps(cells, present.workbook),
    ...operations.flatMap((operation): readonly Step[] => {
      switch (operation.kind) {
        case "cell":
          return [];
        case "sheet": {
          const { name, after } = operation;
          const now = present.own.sheets.find((sheet) => sheet.name === name);
          return ownSheetSteps(name, now, after, memory);
        }
        case "new-sheet":
          return newSheetSteps(operation.name, operation.after, memory);
        case "highlights": {
          const { sheet, after } = operation;
          return [highlightStep(sheet, present.ownFormats.get(sheet) ?? [], after, memory)];
        }
        default:
          return operation satisfies never;
      }
    }),
  ];
}
