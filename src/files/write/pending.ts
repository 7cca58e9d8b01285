import type { Present } from "../../core/plan";
import { contentOf } from "../../core/plan/cell-content";
import type { NewSheet } from "../../core/plan/new-sheet";
import type { CellContent, ChangePlan, Highlight, OwnSheet } from "../../core/plan/operation";
import { highlightsOn, ownSheet } from "../../core/plan/same-states";
import { hasFormulas } from "./calculation";
import type { CellWrite } from "./cell-edits";
import { formulaOnScreen } from "./future-functions";
import { same } from "./same";

/** One of our sheets, as it is and as it shall be; undefined is not there. */
export interface SheetChange {
  readonly name: string;
  readonly before: OwnSheet | undefined;
  readonly after: OwnSheet | undefined;
}

/** A sheet to be made, or one that was made and is to go. */
export interface NewSheetChange {
  readonly name: string;
  readonly after: NewSheet | undefined;
}

/** What of a plan is not so already. */
export interface PendingChanges {
  readonly cells: ReadonlyMap<string, readonly CellWrite[]>;
  readonly sheets: readonly SheetChange[];
  readonly newSheets: readonly NewSheetChange[];
  readonly highlights: ReadonlyMap<string, readonly Highlight[]>;
  /** Whether a formula comes, goes or changes. */
  readonly changesFormulas: boolean;
  /** Whether a cell of the user's loses the formula it has. */
  readonly losesFormulas: boolean;
}

/** What of a plan is not so already in a workbook, to the last part, looks included. */
export function pendingChanges(plan: ChangePlan, present: Present): PendingChanges {
  const cells = new Map<string, CellWrite[]>();
  const sheets: SheetChange[] = [];
  const newSheets: NewSheetChange[] = [];
  const highlights = new Map<string, readonly Highlight[]>();
  let changesFormulas = false;
  let losesFormulas = false;
  for (const operation of plan.operations) {
    switch (operation.kind) {
      case "cell": {
        const { at, after } = operation;
        const now = contentOf(present.workbook, at);
        const content = withoutEmptyText(after);
        if (isSoAlready(now, content)) break;
        const onSheet = cells.get(at.sheet) ?? [];
        cells.set(at.sheet, onSheet);
        onSheet.push({ row: at.row, column: at.column, content, format: after.format ?? now.format ?? "General" });
        losesFormulas ||= now.formula !== undefined;
        changesFormulas ||= losesFormulas || after.formula !== undefined;
        break;
      }
      case "sheet": {
        const { name, after } = operation;
        const before = ownSheet(present.own, name);
        if (same(before, after)) break;
        sheets.push({ name, before, after });
        changesFormulas ||= hasFormulas(before) || hasFormulas(after);
        break;
      }
      case "new-sheet": {
        // What is expected was compared: one to be made is not there, and one to go is.
        newSheets.push({ name: operation.name, after: operation.after });
        changesFormulas = true;
        break;
      }
      case "highlights": {
        const { sheet } = operation;
        const after = operation.after.filter(({ areas }) => areas.length > 0);
        if (!same(highlightsOn(present.own, sheet), after)) highlights.set(sheet, after);
        break;
      }
      default:
        operation satisfies never;
    }
  }
  return { cells, sheets, newSheets, highlights, changesFormulas, losesFormulas };
}

/** A cell with a text without letters shows what an empty one shows: it is written as an empty one. */
function withoutEmptyText(content: CellContent): CellContent {
  return content.formula === undefined && content.value === "" ? { ...content, value: null } : content;
}

/** Whether nothing is left to do. */
export function isNothing({ cells, sheets, newSheets, highlights }: PendingChanges): boolean {
  return cells.size === 0 && sheets.length + newSheets.length === 0 && highlights.size === 0;
}

function isSoAlready(now: CellContent, wanted: CellContent): boolean {
  if (wanted.format !== undefined && wanted.format !== now.format) return false;
  return same(now.value, wanted.value) && formulaOf(now) === formulaOf(wanted);
}

function formulaOf({ formula }: CellContent): string | undefined {
  return formula === undefined ? undefined : formulaOnScreen(formula);
}
