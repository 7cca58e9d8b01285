import { signLost } from "./sign-lost";
import { precisionOdd } from "./precision-odd";
import { labelContradictsUnit } from "./label-contradicts-unit";
import { placeholderValue } from "./placeholder-value";
import { rowSlid } from "./row-slid";
import { polarityUnknown } from "./polarity";
import { percentageImpossible } from "./percentage-impossible";
import { actionOverdue } from "./action-overdue";
import { actionUndated } from "./action-undated";
import { actionUnowned } from "./action-unowned";
import { actualMissing } from "./actual-missing";
import { amountInPercent } from "./amount-in-percent";
import { annualUnlikeParts } from "./annual-unlike-parts";
import { baselineZero } from "./baseline-zero";
import { baselineMissing } from "./baseline-missing";
import { changeOff } from "./change-off";
import { figureMissing } from "./figure-missing";
import { figuresCopied } from "./figures-copied";
import { figuresExchanged } from "./figures-exchanged";
import { figuresRepeated } from "./figures-repeated";
import { rowCopied } from "./row-copied";
import { unitMixedInRow } from "./unit-mixed-in-row";
import { valueDisplaced } from "./value-displaced";
import { fractionAmongPercentages } from "./fraction-among-percentages";
import { listCellMissing } from "./list-cell-missing";
import { cellUnlikeColumn } from "./cell-unlike-column";
import { symbolsLost } from "./symbols-lost";
import { noughtUnreported } from "./nought-unreported";
import { fractionWholesDiffer } from "./fraction-wholes-differ";
import { timeImpossible } from "./time-impossible";
import { carriedOverWrong } from "./carried-over-wrong";
import { headingUnclear } from "./heading-unclear";
import { headingsDisagree } from "./headings-disagree";
import { percentUnlikeCountBeside } from "./percent-unlike-count-beside";
import { yearTargetsNought } from "./year-targets-nought";
import { pathContradictsStart } from "./path-contradicts-start";
import { complementEntered } from "./complement-entered";
import { cohortExchanged } from "./cohort-exchanged";
import { complementBroken } from "./complement-broken";
import { complementTooExact } from "./complement-too-exact";
import { computedColumnOff } from "./computed-column-off";
import { dateImpossible } from "./date-impossible";
import { datesReversed } from "./dates-reversed";
import { decimalStyleMixed } from "./decimal-style-mixed";
import type { Rule } from "./define-rule";
import { definitionChanged } from "./definition-changed";
import { definitionMisstated } from "./definition-misstated";
import { digitsSlipped } from "./digits-slipped";
import { scaleOffByHundred } from "./scale-off-by-hundred";
import { directionContradictsNumbers } from "./direction-contradicts-numbers";
import { plainRules } from "./everyday";
import { formulaError } from "./formula-error";
import { formulaWithoutResult } from "./formula-without-result";
import { figureLost } from "./figure-lost";
import { frequencyAmbiguous } from "./frequency-ambiguous";
import { headingMissing } from "./heading-missing";
import { horizonUncovered } from "./horizon-uncovered";
import { impliedCohortDiffers } from "./implied-cohort-differs";
import { labelContradictsFigures } from "./label-contradicts-figures";
import { labelUnofficial } from "./label-unofficial";
import { measureDisagrees } from "./measure-disagrees";
import { measureDiscontinued } from "./measure-discontinued";
import { measureHidden } from "./measure-hidden";
import { measureRepeated } from "./measure-repeated";
import { nameMissing } from "./name-missing";
import { nameRepeated } from "./name-repeated";
import { numberStoredAsText } from "./number-stored-as-text";
import { orderInverted } from "./order-inverted";
import { pairOffWhole } from "./pair-off-whole";
import { partExceedsWhole } from "./part-exceeds-whole";
import { partTooCloseToWhole } from "./part-too-close-to-whole";
import { percentUnlikeCounts } from "./percent-unlike-counts";
import { periodCopied } from "./period-copied";
import { periodRepeated } from "./period-repeated";
import { quartilesInverted } from "./quartiles-inverted";
import { rankOff } from "./rank-off";
import { sectionUnlikeSum } from "./section-unlike-sum";
import { looseTotalUnlikeSum } from "./loose-total-unlike-sum";
import { referenceRepeated } from "./reference-repeated";
import { roundedToZero } from "./rounded-to-zero";
import { repeatDisagrees } from "./repeat-disagrees";
import { repeatTargetDiffers } from "./repeat-target-differs";
import { rowsDisagree } from "./rows-disagree";
import { scaleMixedInRow } from "./scale-mixed-in-row";
import { sharesOffWhole } from "./shares-off-whole";
import { siblingMovesAlone } from "./sibling-moves-alone";
import { runningTotalFalls } from "./running-total-falls";
import { someExceedAll } from "./some-exceed-all";
import { statusContradictsNumbers } from "./status-contradicts-numbers";
import { stricterExceedsLooser } from "./stricter-exceeds-looser";
import { targetBelowPreviousBest } from "./target-below-previous-best";
import { textContradictsScorecard } from "./text-contradicts-scorecard";
import { targetVariantsInverted } from "./target-variants-inverted";
import { targetWorseThanBaseline } from "./target-worse-than-baseline";
import { targetReversal } from "./target-reversal";
import { targetWorseThanBenchmark } from "./target-worse-than-benchmark";
import { targetWorseThanOutturn } from "./target-worse-than-outturn";
import { totalOutsideGroups } from "./total-outside-groups";
import { totalUnlikeRowsUnderIt } from "./total-unlike-rows-under-it";
import { totalUnlikeSum } from "./total-unlike-sum";
import { unitImplausible } from "./unit-implausible";
import { unitMissing } from "./unit-missing";
import { unitMixedInFamily } from "./unit-mixed-in-family";
import { unitSaidDifferently } from "./unit-said-differently";
import { limitContradictsPolarity } from "./limit-contradicts-polarity";
import { unitUnlikeDefinition } from "./unit-unlike-definition";
import { valueOutOfRange } from "./value-out-of-range";
import { weightedMeanOff } from "./weighted-mean-off";
import { weightsOff } from "./weights-off";
import { dueBeforePlan } from "./due-before-plan";
import { figureOfNextRow } from "./figure-of-next-row";
import { measureEmpty } from "./measure-empty";
import { noughtAmongFigures } from "./nought-among-figures";
import { numberMisspelt } from "./number-misspelt";
import { rangeReversed } from "./range-reversed";
import { severalValues } from "./several-values";
import { wholeOutsideParts } from "./whole-outside-parts";
import { yearAsValue } from "./year-as-value";
import { yearHeadingOff } from "./year-heading-off";
import { yearsReversed } from "./years-reversed";
import { moneyScaleMixed } from "./money-scale-mixed";
import { noteInValueCell } from "./note-in-value-cell";
import { periodMismatch } from "./period-mismatch";
import { targetBeforeBaseline } from "./target-before-baseline";
import { onTrackTooLate } from "./on-track-too-late";
import { targetsNotSet } from "./targets-not-set";
import { targetOfNextRow } from "./target-of-next-row";
import { targetMissing } from "./target-missing";
import { targetRelative } from "./target-relative";
import { targetWithoutNumber } from "./target-without-number";
import { valueInWords } from "./value-in-words";
import { valueProvisional } from "./value-provisional";
import { valueSuppressed } from "./value-suppressed";
import { periodNoteInValueCell } from "./period-note-in-value-cell";
import { zeroForMissing } from "./zero-for-missing";

/** Comes along with the rules: like them, not every workbook needs it. */
export { revised } from "../check/revised";

/** Rules and the plain rule that they run right behind. */
interface Placed {
  readonly behind: Rule;
  readonly rules: readonly Rule[];
}

/**
 * The rules over what not every scorecard has: statuses, directions, ranks, weights, spans of years, units and frequencies in columns of their own, columns that are worked out, parts of years, lists by
 * period, series of years, labels with figures, several tables, measures that the dictionary knows, and actions with their dates and leads. They are apart, so that who checks a plain scorecard in the pane need not load them (`mayNeedColumnRules`).
 */
const columnRules: readonly Placed[] = [
  { behind: formulaError, rules: [formulaWithoutResult] },
  {
    behind: percentageImpossible,
    rules: [
      periodNoteInValueCell,
      periodMismatch,
      numberStoredAsText,
      unitMissing,
      frequencyAmbiguous,
      amountInPercent,
      fractionAmongPercentages,
    ],
  },
  {
    behind: rowSlid,
    rules: [measureRepeated, periodRepeated, referenceRepeated, dateImpossible, yearsReversed, datesReversed],
  },
  {
    behind: yearAsValue,
    rules: [
      figuresCopied,
      rowCopied,
      periodCopied,
      figuresRepeated,
      scaleOffByHundred,
      digitsSlipped,
      complementEntered,
      placeholderValue,
      valueSuppressed,
      valueInWords,
      noteInValueCell,
      valueProvisional,
      targetWithoutNumber,
      roundedToZero,
      baselineZero,
      signLost,
      valueOutOfRange,
      unitUnlikeDefinition,
      moneyScaleMixed,
      unitMixedInFamily,
      unitSaidDifferently,
      labelContradictsUnit,
    ],
  },
  {
    behind: yearHeadingOff,
    rules: [
      headingMissing,
      headingUnclear,
      nameMissing,
      measureEmpty,
      decimalStyleMixed,
      numberMisspelt,
      cellUnlikeColumn,
      symbolsLost,
      noughtUnreported,
      figureLost,
      severalValues,
      fractionWholesDiffer,
      rangeReversed,
      targetRelative,
      timeImpossible,
      targetOfNextRow,
      unitMixedInRow,
      valueDisplaced,
      figuresExchanged,
      figureOfNextRow,
    ],
  },
  { behind: measureHidden, rules: [computedColumnOff, changeOff] },
  {
    behind: totalUnlikeSum,
    rules: [
      totalUnlikeRowsUnderIt,
      looseTotalUnlikeSum,
      scaleMixedInRow,
      sharesOffWhole,
      totalOutsideGroups,
      limitContradictsPolarity,
      weightedMeanOff,
      wholeOutsideParts,
      weightsOff,
      sectionUnlikeSum,
      quartilesInverted,
      rankOff,
      statusContradictsNumbers,
      onTrackTooLate,
      directionContradictsNumbers,
      measureDisagrees,
      rowsDisagree,
      repeatDisagrees,
      nameRepeated,
      unitImplausible,
      repeatTargetDiffers,
      cohortExchanged,
      percentUnlikeCounts,
      percentUnlikeCountBeside,
      carriedOverWrong,
      headingsDisagree,
      complementBroken,
      pairOffWhole,
      partExceedsWhole,
      stricterExceedsLooser,
      someExceedAll,
      partTooCloseToWhole,
      orderInverted,
      targetVariantsInverted,
      complementTooExact,
      measureDiscontinued,
      definitionChanged,
      definitionMisstated,
      labelUnofficial,
      labelContradictsFigures,
      precisionOdd,
    ],
  },
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

/** The rules that need nothing but the workbook and its profile, in the order that they run. */
export const everydayRules: readonly Rule[] = plainRules.flatMap((rule) => [
  rule,
  ...columnRules.flatMap((placed) => (placed.behind === rule ? placed.rules : [])),
]);
