import { baselineMissing } from "./baseline-missing";
import type { Rule } from "./define-rule";
import { formulaError } from "./formula-error";
import { formulaOverwritten } from "./formula-overwritten";
import { horizonUncovered } from "./horizon-uncovered";
import { measureEmpty } from "./measure-empty";
import { measureHidden } from "./measure-hidden";
import { percentageImpossible } from "./percentage-impossible";
import { periodNoteInValueCell } from "./period-note-in-value-cell";
import { placeholderValue } from "./placeholder-value";
import { polarityAmbiguous, polarityUnknown } from "./polarity";
import { precisionOdd } from "./precision-odd";
import { rowSlid } from "./row-slid";
import { scaleOffByHundred } from "./scale-off-by-hundred";
import { signLost } from "./sign-lost";
import { targetBelowPreviousBest } from "./target-below-previous-best";
import { targetFlat } from "./target-flat";
import { targetMissing } from "./target-missing";
import { targetReversal } from "./target-reversal";
import { targetWorseThanBaseline } from "./target-worse-than-baseline";
import { totalUnlikeSum } from "./total-unlike-sum";
import { unitMixedInRow } from "./unit-mixed-in-row";
import { valueOutOfRange } from "./value-out-of-range";
import { valueSuppressed } from "./value-suppressed";
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
  measureEmpty,
  unitMixedInRow,
  yearAsValue,
  scaleOffByHundred,
  placeholderValue,
  valueSuppressed,
  signLost,
  valueOutOfRange,
  percentageImpossible,
  periodNoteInValueCell,
  horizonUncovered,
  baselineMissing,
  formulaOverwritten,
  measureHidden,
  totalUnlikeSum,
  precisionOdd,
  polarityAmbiguous,
  polarityUnknown,
  targetMissing,
  targetWorseThanBaseline,
  targetReversal,
  targetFlat,
  targetBelowPreviousBest,
];
