import { planConflicts, type Applied, type Applying, type ChangePlan, type Conflict, type Operation } from "../../core";
import { faultOf, HostStop } from "../faults";
import { stopIfCancelled } from "../read/requests";
import type { Conversation, Session } from "../session";
import { readExpected, type Expected } from "./expected";
import { inverseOf, restoring } from "./inverse";
import { obstacles } from "./obstacles";
import { planSteps } from "./plan-steps";
import { writeSteps, type Writing } from "./steps";

/**
 * Applies a change plan, whole or not at all: what it expects is read again and compared in one request, and written in one more for each
 * 5 MB. Excel does not take back a request that fails half way; what of it was written is put back then.
 */
export async function applyPlan(
  talk: Conversation,
  session: Session,
  whole: ChangePlan,
  applying: Applying,
): Promise<Applied<void>> {
  if (whole.operations.length === 0) return { ok: true, result: undefined, inverse: whole };
  stopIfCancelled(applying);
  const present = await readExpected(talk, session, whole);
  const conflicts = eachOnce([...planConflicts(whole, present), ...obstacles(whole, present)]);
  const left = applying.mayLeaveHighlights ? conflicts.filter(isLeavable) : [];
  if (conflicts.length > left.length) return { ok: false, conflicts };
  const plan = without(whole, left);

  const writing: Writing = { begun: false };
  try {
    await writeSteps(talk, planSteps(plan, present, session.memory), applying, writing);
  } catch (error) {
    if (writing.begun) await putBack(talk, session, plan, present, error);
    throw error;
  }
  return { ok: true, result: undefined, inverse: inverseOf(plan, present), ...(left.length > 0 && { left }) };
}

/** Whether a conflict is that of highlights on a sheet that does not take any, and not of one that somebody changed. */
function isLeavable({ operation, isLasting }: Conflict): boolean {
  return operation.kind === "highlights" && isLasting === true;
}

function without({ operations }: ChangePlan, left: readonly Conflict[]): ChangePlan {
  return { operations: operations.filter((operation) => !left.some((conflict) => conflict.operation === operation)) };
}

/** One reason for each operation. */
function eachOnce(conflicts: readonly Conflict[]): readonly Conflict[] {
  const seen = new Set<Conflict["operation"]>();
  return conflicts.filter(({ operation }) => !seen.has(operation) && seen.add(operation));
}

/** Puts back what a failed write left. @throws HostStop that says so where that fails too, or where Excel may still be at it */
async function putBack(
  talk: Conversation,
  session: Session,
  plan: ChangePlan,
  present: Expected,
  error: unknown,
): Promise<void> {
  const fault = faultOf(error);
  if (!fault) throw error;
  if (fault.code === "Timeout") {
    throw new HostStop({ ...fault, partial: "Excel may still carry out the change: check the workbook again first." });
  }
  try {
    const now = await readExpected(talk, session, plan);
    const wanted = restoring(plan, present);
    const changed = new Set(planConflicts(wanted, now).map(({ operation }) => operation));
    const operations = wanted.operations.filter((operation) => changed.has(operation) && isStillThere(operation, now));
    await writeSteps(talk, planSteps({ operations }, now, session.memory), {}, { begun: true });
  } catch (second) {
    if (!faultOf(second)) throw second;
    throw new HostStop({
      ...fault,
      partial:
        "Some of the changes were written before Excel stopped, and could not be put back: check the workbook again.",
    });
  }
}

/** Whether the sheet of an operation is there: what went with a sheet that somebody took away is not ours to bring back. */
function isStillThere(operation: Operation, { workbook }: Expected): boolean {
  const name =
    operation.kind === "cell" ? operation.at.sheet : operation.kind === "highlights" ? operation.sheet : operation.name;
  return workbook.sheets.some(({ sheet }) => sheet === name);
}
