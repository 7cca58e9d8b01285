import {
  buildPlan,
  fillWrites,
  formatPeriod,
  formatRef,
  layTrajectories,
  measureTitle,
  readWorkbookSheets,
} from "../core";
import type { ChangePlan, Filling, LayOptions } from "../core";
import { readWorkbook } from "../files/read";
import type { ReadWorkbook } from "../files/read";
import { applyPlan, readOwn } from "../files/write";
import type { Checking } from "./checking";
import { conflictText } from "./conflict-text";
import { byKept, keptHere } from "./kept";

/** A workbook with its empty and placeholder targets filled in, or one line that says why not. */
export type Filled =
  | { readonly ok: true; readonly read: ReadWorkbook; readonly fillings: readonly Filling[]; readonly plan: ChangePlan }
  | { readonly ok: false; readonly message: string };

/** Fills in the targets that the trajectories propose values for, and reads the workbook again. */
export function fillIn(read: ReadWorkbook, checking: Checking, options: Omit<LayOptions, "workbook">): Filled {
  const { workbook } = read;
  const own = readOwn(read);
  if (!own.ok) return { ok: false, message: own.refusal.message };
  const tables = readWorkbookSheets(workbook, byKept(keptHere(read).kept, checking)).flatMap((sheet) => sheet.tables);
  const fillings = fillWrites(layTrajectories(tables, { ...options, workbook }), workbook);
  const plan = buildPlan({ workbook, own: own.value, want: { cells: fillings } });
  if (plan.operations.length === 0) return { ok: true, read, fillings: [], plan };
  const written = applyPlan(read, plan);
  if (!written.ok) {
    return { ok: false, message: "refusal" in written ? written.refusal.message : conflictText(written.conflicts) };
  }
  const again = readWorkbook(written.result);
  return again.ok ? { ok: true, read: again.value, fillings, plan } : { ok: false, message: again.refusal.message };
}

/** A target that was filled in, as a line: `'Score card'!C9, Attainment 8, 2024: =$B$9+($E$9-$B$9)*1/2`. */
export function sayFilling({ at, measure, period, content }: Filling): string {
  return `${formatRef(at)}, ${measureTitle(measure)}, ${formatPeriod(period)}: =${content.formula ?? ""}`;
}
