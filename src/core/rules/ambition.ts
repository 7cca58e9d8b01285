import type { Rule } from "./define-rule";
import { leapAtEnd } from "./leap-at-end";
import { stepLarge } from "./step-large";

/** The rules that say of a plan only how ambitious it is, in the order that they run, when all others have had their say. */
export const ambitionRules: readonly Rule[] = [stepLarge, leapAtEnd];
