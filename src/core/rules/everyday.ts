import type { Rule } from "./define-rule";
import { formulaError } from "./formula-error";
import { formulaOverwritten } from "./formula-overwritten";
import { horizonUncovered } from "./horizon-uncovered";
import { measureHidden } from "./measure-hidden";
import { percentageImpossible } from "./percentage-impossible";
import { polarityAmbiguous, polarityUnknown } from "./polarity";
import { rowSlid } from "./row-slid";
import { targetBelowPreviousBest } from "./target-below-previous-best";
import { targetFlat } from "./target-flat";
import { targetReversal } from "./target-reversal";
import { targetWorseThanBaseline } from "./target-worse-than-baseline";
import { yearAsValue } from "./year-as-value";
import { yearHeadingOff } from "./year-heading-off";

/**
 * The rules that need nothing but the workbook and its profile, without those that `columnRules` add, in the order that they run: what is in the cells, then what unit it is in,
 * then what it can be, then what rows say of each other, then the plan. A rule comes after all that
 * it is subsumed by.
 */
export const plainRules: readonly Rule[] = [
  formulaError,
  rowSlid,
  yearHeadingOff,
  yearAsValue,
  percentageImpossible,
  horizonUncovered,
  formulaOverwritten,
  measureHidden,
  polarityAmbiguous,
  polarityUnknown,
  targetWorseThanBaseline,
  targetReversal,
  targetFlat,
  targetBelowPreviousBest,
];
