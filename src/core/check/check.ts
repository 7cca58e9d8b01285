import type { GridSnapshot, WorkbookSnapshot } from "../grid/snapshot";
import { acceptanceRules } from "../rules/acceptance";
import type { Rule } from "../rules/define-rule";
import { ambitionRules } from "../rules/ambition";
import { everydayRules } from "../rules/everyday";
import type { SheetReading } from "../scorecard/model";
import { readWorkbookInSteps } from "../scorecard/read-workbook";
import type { Chosen } from "../scorecard/read-workbook";
import type { CheckSurroundings } from "./context";
import type { Finding } from "./finding";
import type { Profile } from "./profile";
import { rulesInSteps } from "./run";
import { allSteps, partSteps } from "./steps";
import type { Steps } from "./steps";

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
  rules: readonly Rule[] = ownRules,
): CheckOutcome {
  return allSteps(checkInSteps(workbook, profile, surroundings, { rules }));
}

/** The rules that need no published figures. */
const ownRules: readonly Rule[] = [...everydayRules, ...ambitionRules];

/** How ambitious a plan is, is said last: what published figures say of it goes before. */
function withComparison(rules: readonly Rule[], comparison: readonly Rule[]): readonly Rule[] {
  const isLast = (rule: Rule): boolean => ambitionRules.includes(rule);
  return [...rules.filter((rule) => !isLast(rule)), ...comparison, ...rules.filter(isLast)];
}

/** What a check in steps may go by beside the workbook. */
export interface CheckOptions {
  readonly rules?: readonly Rule[];
  /** An earlier check of the workbook by the same profile and corrections: sheets with the same snapshot are not read again. */
  readonly before?: { readonly workbook: WorkbookSnapshot; readonly outcome: CheckOutcome };
}

/**
 * The same as `checkWorkbook`, in steps: about half of them read, the others run the rules.
 *
 * The rules always go over the whole workbook, because what one row says can turn on its neighbours, its table or another sheet; only how a
 * sheet is read depends on nothing but that sheet.
 */
export function* checkInSteps(
  workbook: WorkbookSnapshot,
  profile: Profile & Pick<Chosen, "corrections">,
  surroundings: CheckSurroundings = {},
  { rules = ownRules, before }: CheckOptions = {},
): Steps<CheckOutcome> {
  const sheets = yield* partSteps(readWorkbookInSteps(workbook, profile, before && readingsOf(before)), 0, 0.5);
  const input = { ...surroundings, workbook, sheets, profile };
  const { comparison, acceptances = [] } = surroundings;
  const all = [...withComparison(rules, comparison?.rules ?? []), ...(acceptances.length > 0 ? acceptanceRules : [])];
  return { sheets, findings: yield* partSteps(rulesInSteps(input, all), 0.5, 1) };
}

function readingsOf({
  workbook,
  outcome,
}: NonNullable<CheckOptions["before"]>): ReadonlyMap<GridSnapshot, SheetReading> {
  const readings = new Map(outcome.sheets.map((reading) => [reading.sheet, reading]));
  return new Map(
    workbook.sheets.flatMap((grid) => {
      const reading = readings.get(grid.sheet);
      return reading ? [[grid, reading] as const] : [];
    }),
  );
}
