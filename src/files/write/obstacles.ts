import { formatRef } from "../../core/cell/address";
import type { Conflict } from "../../core/host";
import type { ChangePlan, Operation } from "../../core/plan/operation";
import { elementAttributes, isOfType, type SheetPart, type WorkbookParts } from "../package";
import { findRows } from "./cell-places";
import { ColumnStyles } from "./cell-styles";
import type { Draft } from "./draft";
import { contentFault, newSheetFault, sheetFault } from "./faults";
import { ownTablePaths } from "./own-sheet-write";
import { SheetGuards } from "./sheet-guards";
import type { WorkbookStyles } from "./workbook-styles";
import { outlineOf } from "./xml-edit";

type CellOperation = Extract<Operation, { kind: "cell" }>;
type SheetOperation = Extract<Operation, { kind: "sheet" | "new-sheet" }>;

/** A workbook that a plan is held against. */
export interface PlanTarget {
  readonly draft: Draft;
  readonly parts: WorkbookParts;
  readonly styles: WorkbookStyles;
}

/** Operations of a plan that cannot be done whatever the cells hold, each with a sentence that says why. */
export function obstacles(plan: ChangePlan, target: PlanTarget): readonly Conflict[] {
  const cells = new Map<string, CellOperation[]>();
  const found: Conflict[] = twice(plan);
  for (const operation of plan.operations) {
    if (operation.kind === "sheet" || operation.kind === "new-sheet") {
      const reason = sheetObstacle(operation, target);
      if (reason !== undefined) found.push({ operation, reason });
    } else if (operation.kind === "cell") {
      const onSheet = cells.get(operation.at.sheet) ?? [];
      cells.set(operation.at.sheet, onSheet);
      onSheet.push(operation);
    }
  }
  for (const [sheet, operations] of cells) {
    const part = target.parts.sheets.find(({ name, kind }) => name === sheet && kind === "worksheet");
    if (part) found.push(...cellObstacles(operations, part, target));
  }
  return found.map((one) => ({ ...one, isLasting: true }));
}

/** Two operations on one thing expect two states of it, of which at most one can be there. */
function twice(plan: ChangePlan): Conflict[] {
  const seen = new Set<string>();
  return plan.operations.flatMap((operation) => {
    const key = targetOf(operation);
    if (seen.has(key)) return [{ operation, reason: `The plan changes ${key} twice.` }];
    seen.add(key);
    return [];
  });
}

/** What an operation changes, for a sentence; no two things are named alike. */
export function targetOf(operation: Operation): string {
  switch (operation.kind) {
    case "cell":
      return formatRef(operation.at);
    case "sheet":
    case "new-sheet":
      return `the sheet ${operation.name}`;
    case "highlights":
      return `the highlights on ${operation.sheet}`;
    default:
      return operation satisfies never;
  }
}

function sheetObstacle(operation: SheetOperation, { draft, parts }: PlanTarget): string | undefined {
  const { name, before, after } = operation;
  if (parts.structureLocked && (before === undefined) !== (after === undefined)) {
    const what = after ? "added" : "removed";
    return `The workbook's structure is locked, so the sheet ${name} cannot be ${what}: unlock it in Excel (Review, Protect Workbook).`;
  }
  if (after && after.name !== name) return `The plan gives the sheet ${name} the name ${after.name}.`;
  const part = parts.sheets.find((sheet) => sheet.name === name);
  if (part && before && holdsOthersTables(draft, part)) {
    return `The sheet ${name} holds a table that is not ours: move that to a sheet of its own first.`;
  }
  const isLast = parts.sheets.every((sheet) => sheet.name === name || sheet.visibility !== "visible");
  if (before && !after && isLast) return `The sheet ${name} is the only one that shows, and a workbook must show one.`;
  if (operation.kind === "new-sheet") return operation.after && newSheetFault(operation.after);
  return operation.after && sheetFault(operation.after);
}

/** Rewriting a sheet whole would leave a table or pivot table of the user's without its cells. */
function holdsOthersTables(draft: Draft, part: SheetPart): boolean {
  const tables = draft.relationships(part.path).filter((one) => isOfType(one, "table") || isOfType(one, "pivotTable"));
  return tables.length > ownTablePaths(draft, part.path).length;
}

function cellObstacles(operations: readonly CellOperation[], part: SheetPart, target: PlanTarget): readonly Conflict[] {
  const text = target.draft.text(part.path);
  const outline = outlineOf(text);
  if (!outline) return [];
  const guards = new SheetGuards(target.draft, part.path, text, outline, target.styles.sheet);
  const columns = new ColumnStyles(text, outline);
  const rows = [...new Set(operations.map(({ at }) => at.row))].sort((a, b) => a - b);
  const places = new Map(findRows(text, outline, rows).map((place) => [place.row, place]));
  return operations.flatMap((operation) => {
    const { row, column } = operation.at;
    const place = places.get(row);
    const cell = place?.cells.find((one) => one.column === column);
    const usual = place ? columns.defaultStyle(text, place, column) : 0;
    const style = cell ? Number(elementAttributes(text, cell.element).get("s") ?? 0) : usual;
    const reason = contentFault(operation.after) ?? guards.reasonAgainst(row, column, cell, style);
    return reason === undefined ? [] : [{ operation, reason: `${formatRef(operation.at)} ${reason}.` }];
  });
}
