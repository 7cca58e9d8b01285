import type { Acceptance } from "../keep/kept";
import type { Reference } from "../reference/reference";
import type { Rule } from "../rules/define-rule";
import type { Profile } from "./profile";

/** Published figures, and the rules that go by them. They are given together, so that who has no figures need not load the rules. */
export interface Comparison {
  readonly reference: Reference;
  readonly rules: readonly Rule[];
}

/** What a check is given beyond the workbook and the profile. The core has no clock and fetches nothing: who calls it says. */
export interface CheckSurroundings {
  /** The day it is, as `2026-11-22`; without it nothing is overdue. */
  readonly today?: string;
  /** What to hold the workbook against; without it only what the workbook itself shows is found. */
  readonly comparison?: Comparison;
  /** What was accepted in the workbook, to be told where that no longer holds. No finding is left out for it. */
  readonly acceptances?: readonly Acceptance[];
}

/** What a rule may ask while it looks: its own thresholds as this workbook's profile sets them, and what the check was given. */
export interface RuleContext<Name extends string = string> {
  readonly profile: Profile;
  /** The day it is, as `2026-11-22`; undefined when nobody said. */
  readonly today?: string;
  /** What was accepted in the workbook. */
  readonly acceptances?: readonly Acceptance[];
  /** Published figures to go by. */
  readonly reference?: Reference;
  /** The authority that the sheet is of: the profile's, else the one that its titles name, else the one that the workbook's do. */
  readonly authority?: string;
  /** The value of one of the rule's own thresholds: the profile's, else the rule's. */
  readonly threshold: (name: Name) => number;
}
