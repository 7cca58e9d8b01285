import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Rule } from "../rules/define-rule";
import { rules as allRules } from "../rules/index";
import type { SheetReading } from "../scorecard/model";
import { readWorkbookSheets } from "../scorecard/read-workbook";
import type { Chosen } from "../scorecard/read-workbook";
import type { CheckSurroundings } from "./context";
import type { Finding } from "./finding";
import type { Profile } from "./profile";
import { runRules } from "./run";

/** What was read on the sheets of a workbook and what was found there. */
export interface CheckOutcome {
  readonly sheets: readonly SheetReading[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the sheets of a workbook (but those that we wrote), as the user corrected them, and runs the rules of a profile over them.
 */
export function checkWorkbook(
  workbook: WorkbookSnapshot,
  profile: Profile & Pick<Chosen, "corrections">,
  surroundings: CheckSurroundings = {},
  rules: readonly Rule[] = allRules,
): CheckOutcome {
  const sheets = readWorkbookSheets(workbook, profile);
  return { sheets, findings: runRules({ ...surroundings, workbook, sheets, profile }, rules) };
}
