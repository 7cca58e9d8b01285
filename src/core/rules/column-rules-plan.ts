import type { Placed } from "./placed";
import { actionOverdue } from "./action-overdue";
import { actionUndated } from "./action-undated";
import { actionUnowned } from "./action-unowned";
import { actualMissing } from "./actual-missing";
import { annualUnlikeParts } from "./annual-unlike-parts";
import { baselineMissing } from "./baseline-missing";
import { dueBeforePlan } from "./due-before-plan";
import { figureMissing } from "./figure-missing";
import { horizonUncovered } from "./horizon-uncovered";
import { impliedCohortDiffers } from "./implied-cohort-differs";
import { listCellMissing } from "./list-cell-missing";
import { noughtAmongFigures } from "./nought-among-figures";
import { pathContradictsStart } from "./path-contradicts-start";
import { polarityUnknown } from "./polarity";
import { runningTotalFalls } from "./running-total-falls";
import { siblingMovesAlone } from "./sibling-moves-alone";
import { targetBeforeBaseline } from "./target-before-baseline";
import { targetBelowPreviousBest } from "./target-below-previous-best";
import { targetMissing } from "./target-missing";
import { targetReversal } from "./target-reversal";
import { targetWorseThanBaseline } from "./target-worse-than-baseline";
import { targetWorseThanBenchmark } from "./target-worse-than-benchmark";
import { targetWorseThanOutturn } from "./target-worse-than-outturn";
import { targetsNotSet } from "./targets-not-set";
import { textContradictsScorecard } from "./text-contradicts-scorecard";
import { yearTargetsNought } from "./year-targets-nought";
import { zeroForMissing } from "./zero-for-missing";

/** The rules over the plan: where it starts and leads, who sees to it and by when. */
export const planRules: readonly Placed[] = [
  {
    behind: horizonUncovered,
    rules: [
      impliedCohortDiffers,
      siblingMovesAlone,
      baselineMissing,
      actualMissing,
      zeroForMissing,
      noughtAmongFigures,
      actionUndated,
      actionOverdue,
      actionUnowned,
      annualUnlikeParts,
      runningTotalFalls,
    ],
  },
  {
    behind: polarityUnknown,
    rules: [targetMissing, targetsNotSet, listCellMissing, figureMissing, targetBeforeBaseline, dueBeforePlan],
  },
  { behind: targetBelowPreviousBest, rules: [textContradictsScorecard] },
  { behind: targetReversal, rules: [targetWorseThanOutturn] },
  { behind: targetWorseThanBaseline, rules: [pathContradictsStart, yearTargetsNought, targetWorseThanBenchmark] },
];
