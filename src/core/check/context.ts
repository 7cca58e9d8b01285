import type { Reference } from "../reference/reference";
import type { Profile } from "./profile";

/** What a check is given beyond the workbook and the profile. The core has no clock and fetches nothing: who calls it says. */
export interface CheckSurroundings {
  /** The day it is, as `2026-11-22`; without it nothing is overdue. */
  readonly today?: string;
  /** Published figures to hold the workbook against; without them the rules that need them say nothing. */
  readonly reference?: Reference;
}

/** What a rule may ask while it looks: its own thresholds as this workbook's profile sets them, and what the check was given. */
export interface RuleContext<Name extends string = string> extends CheckSurroundings {
  readonly profile: Profile;
  /** The value of one of the rule's own thresholds: the profile's, else the rule's. */
  readonly threshold: (name: Name) => number;
}
