import type { WorkbookSnapshot } from "../grid/snapshot";
import { everydayRules } from "../rules/column-rules";
import type { Rule } from "../rules/define-rule";
import { findInSteps, readInSteps } from "./check";
import type { CheckedBy, CheckOutcome, EarlierCheck } from "./check";
import type { CheckSurroundings } from "./context";
import { revised } from "./revised";
import { allSteps, partSteps } from "./steps";
import type { Steps } from "./steps";

/** Reads a workbook and runs every rule of a profile over it, or other rules in place of the everyday ones. */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  profile: CheckedBy,
  surroundings: CheckSurroundings = {},
  everyday: readonly Rule[] = everydayRules,
): CheckOutcome {
  return allSteps(checkInSteps(workbook, profile, surroundings, { everyday }));
}

/** The same as `checkWorkbook`, in steps: about half of them read, the others run the rules. */
export function* checkInSteps(
  workbook: WorkbookSnapshot,
  profile: CheckedBy,
  surroundings: CheckSurroundings = {},
  { before, everyday = everydayRules }: { readonly before?: EarlierCheck; readonly everyday?: readonly Rule[] } = {},
): Steps<CheckOutcome> {
  const sheets = yield* partSteps(readInSteps(workbook, profile, before), 0, 0.5);
  const input = { ...surroundings, workbook, sheets, profile };
  const findings = yield* partSteps(findInSteps(input, everyday), 0.5, 1);
  return { sheets, findings: revised(findings, workbook) };
}
