import type { Comparison } from "../check/context";
import { none } from "../check/profile";
import type { Profile } from "../check/profile";
import { comparisonRules } from "../rules/comparison";
import { publishedReference } from "./pack";
import type { Reference } from "./reference";

/**
 * What comes with the product to hold scorecards against. It is a door of its own beside the core's, so that who does not ask for it does
 * not load it.
 */
export function publishedComparison(): Comparison {
  return comparisonWith(publishedReference());
}

/** What a profile says to hold a workbook against: its own figures, none, or those that come with the product. */
export function comparisonBy({ reference }: Profile): Comparison | undefined {
  if (reference === none) return undefined;
  return reference ? comparisonWith(reference) : publishedComparison();
}

/** The rules that go by published figures, with a user's own figures. */
export function comparisonWith(reference: Reference): Comparison {
  return { reference, rules: comparisonRules };
}
