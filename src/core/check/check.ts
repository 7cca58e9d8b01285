import type { GridSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { acceptanceRules } from "../rules/acceptance";
import { ambitionRules } from "../rules/ambition";
import type { Rule } from "../rules/define-rule";
import type { SheetReading } from "../scorecard/model";
import { readWorkbookInSteps } from "../scorecard/read-workbook";
import type { Chosen } from "../scorecard/read-workbook";
import type { Finding } from "./finding";
import type { Profile } from "./profile";
import { rulesInSteps } from "./run";
import type { CheckInput } from "./rule-contexts";
import type { Steps } from "./steps";

/** What was read on the sheets of a workbook and what was found there. */
export interface CheckOutcome {
  readonly sheets: readonly SheetReading[];
  readonly findings: readonly Finding[];
}

/** What a check goes by: a profile, and how the user corrected what was understood. */
export type CheckedBy = Profile & Pick<Chosen, "corrections">;

/** An earlier check of a workbook by the same profile and corrections. */
export interface EarlierCheck {
  readonly workbook: WorkbookSnapshot;
  readonly outcome: CheckOutcome;
}

/**
 * The first half of a check: reads the sheets of a workbook (but those that we wrote), as the user corrected them. Sheets with the same
 * snapshot in an earlier check are not read again: how a sheet is read depends on nothing but that sheet.
 */
export function readInSteps(
  workbook: WorkbookSnapshot,
  profile: CheckedBy,
  before?: EarlierCheck,
): Steps<readonly SheetReading[]> {
  return readWorkbookInSteps(workbook, profile, before && readingsOf(before));
}

/**
 * The other half: runs everyday rules over what was read, with those that published figures and acceptances bring along. They always go over
 * the whole workbook, because what one row says can turn on its neighbours, its table or another sheet.
 */
export function findInSteps(input: CheckInput, everyday: readonly Rule[]): Steps<readonly Finding[]> {
  const { comparison, acceptances = [] } = input;
  // How ambitious a plan is, is said last: what published figures say of it goes before.
  const all = [...everyday, ...(comparison?.rules ?? []), ...ambitionRules];
  return rulesInSteps(input, acceptances.length > 0 ? [...all, ...acceptanceRules] : all);
}

function readingsOf({ workbook, outcome }: EarlierCheck): ReadonlyMap<GridSnapshot, SheetReading> {
  const readings = new Map(outcome.sheets.map((reading) => [reading.sheet, reading]));
  return new Map(
    workbook.sheets.flatMap((grid) => {
      const reading = readings.get(grid.sheet);
      return reading ? [[grid, reading] as const] : [];
    }),
  );
}
