import { baselineEqualsComparator } from "./baseline-equals-comparator";
import { baselineUnlikePublished } from "./baseline-unlike-published";
import { stepUnprecedented } from "./step-unprecedented";
import { targetEqualsPublishedActual } from "./target-equals-published-actual";
import { valueNeverSeen } from "./value-never-seen";
import { valueRarelySeen } from "./value-rarely-seen";
import type { Rule } from "./define-rule";

/** The rules that hold a scorecard against published figures, in the order that they run, after all others. */
export const comparisonRules: readonly Rule[] = [
  baselineEqualsComparator,
  valueNeverSeen,
  stepUnprecedented,
  valueRarelySeen,
  baselineUnlikePublished,
  targetEqualsPublishedActual,
];
