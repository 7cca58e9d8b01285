import type { Applied, Conflict } from "../../core/host";
import { planConflicts } from "../../core/plan";
import { contentOf } from "../../core/plan/cell-content";
import type { ChangePlan, Operation } from "../../core/plan/operation";
import { refuse, type Refused } from "../package";
import type { ReadWorkbook } from "../read";
import { calculateWhenOpened, dropStaleCalcChain } from "./calculation";
import { Draft } from "./draft";
import { formulaOnScreen } from "./future-functions";
import { inverseOf } from "./inverse";
import { obstacles, targetOf, type PlanTarget } from "./obstacles";
import { readOwn } from "./own-state";
import { writeNewSheets } from "./new/write-new-sheet";
import { isNothing, pendingChanges, type PendingChanges } from "./pending";
import { isReferredTo } from "./references";
import { readStyles, writeStyles } from "./workbook-styles";
import { writeOwnSheets, writeUserSheets } from "./write-sheets";

/** What came of a plan: the bytes of the changed workbook with the inverse plan, every conflict, or why the file as a whole is refused. */
export type Written = Applied<Uint8Array> | Refused;

/**
 * Applies a change plan to a workbook, whole or not at all, and gives the bytes of the changed file.
 *
 * What each operation expects is held against the workbook first. Every part that no operation concerns is, byte for byte, as it came;
 * when nothing changes, so is the file.
 */
export function applyPlan(read: ReadWorkbook, plan: ChangePlan): Written {
  const draft = new Draft(read.package);
  const styles = readStyles(draft, read.parts);
  if (!styles.ok) return styles;
  const own = readOwn(read);
  if (!own.ok) return own;
  const target: PlanTarget = { draft, parts: read.parts, styles: styles.value };
  const present = { workbook: read.workbook, own: own.value };
  const conflicts = eachOnce([...planConflicts(spelledAsRead(plan, read), present), ...obstacles(plan, target)]);
  if (conflicts.length > 0) return { ok: false, conflicts };

  const inverse = inverseOf(plan, present);
  const pending = pendingChanges(plan, present);
  if (isNothing(pending)) return { ok: true, result: read.package.save(), inverse };
  if (read.package.isSigned) {
    return refuse(
      "signed",
      "The workbook is digitally signed, and a change would break the signature: use an unsigned copy.",
    );
  }
  write(target, pending);
  const orphans = danglingReferences(plan, pending, draft);
  if (orphans.length > 0) return { ok: false, conflicts: orphans };
  const bytes = draft.save();
  return bytes.ok ? { ok: true, result: bytes.value, inverse } : bytes;
}

/** One reason for each thing that cannot be changed. */
function eachOnce(conflicts: readonly Conflict[]): readonly Conflict[] {
  const seen = new Set<string>();
  return conflicts.filter(({ operation }) => {
    const isNew = !seen.has(targetOf(operation));
    seen.add(targetOf(operation));
    return isNew;
  });
}

function write(target: PlanTarget, pending: PendingChanges): void {
  const { draft, parts, styles } = target;
  writeOwnSheets(target, pending);
  writeNewSheets(target, pending);
  writeUserSheets(target, pending);
  writeStyles(draft, parts, styles);
  if (pending.changesFormulas) dropStaleCalcChain(draft, parts, pending);
  if (pending.changesFormulas || pending.cells.size > 0) calculateWhenOpened(draft, parts);
}

/** A formula reads as in the file; a plan may spell its functions as people do. */
function spelledAsRead(plan: ChangePlan, { workbook }: ReadWorkbook): ChangePlan {
  return { operations: plan.operations.map((operation) => withReadFormula(operation, workbook)) };
}

function withReadFormula(operation: Operation, workbook: ReadWorkbook["workbook"]): Operation {
  if (operation.kind !== "cell" || operation.before.formula === undefined) return operation;
  const { formula } = contentOf(workbook, operation.at);
  const isSame = formula !== undefined && formulaOnScreen(formula) === formulaOnScreen(operation.before.formula);
  return isSame ? { ...operation, before: { ...operation.before, formula } } : operation;
}

/** Sheets of ours, or made by us, that cannot go because formulas, charts or pivot tables of the user's refer to them. */
function danglingReferences(
  plan: ChangePlan,
  { sheets, newSheets }: PendingChanges,
  draft: Draft,
): readonly Conflict[] {
  const gone = [...sheets, ...newSheets]
    .filter(({ after }) => after === undefined)
    .filter(({ name }) => isReferredTo(draft, name));
  return plan.operations.flatMap((operation) =>
    (operation.kind === "sheet" || operation.kind === "new-sheet") && gone.some(({ name }) => name === operation.name)
      ? [
          {
            operation,
            reason: `Formulas of the workbook refer to the sheet ${operation.name}, and would break without it.`,
          },
        ]
      : [],
  );
}
