import type { Placed } from "./placed";
import { carriedOverWrong } from "./carried-over-wrong";
import { cellUnlikeColumn } from "./cell-unlike-column";
import { changeOff } from "./change-off";
import { cohortExchanged } from "./cohort-exchanged";
import { complementBroken } from "./complement-broken";
import { complementTooExact } from "./complement-too-exact";
import { computedColumnOff } from "./computed-column-off";
import { decimalStyleMixed } from "./decimal-style-mixed";
import { definitionChanged } from "./definition-changed";
import { definitionMisstated } from "./definition-misstated";
import { directionContradictsNumbers } from "./direction-contradicts-numbers";
import { figureLost } from "./figure-lost";
import { figureOfNextRow } from "./figure-of-next-row";
import { figuresExchanged } from "./figures-exchanged";
import { fractionWholesDiffer } from "./fraction-wholes-differ";
import { headingMissing } from "./heading-missing";
import { headingUnclear } from "./heading-unclear";
import { headingsDisagree } from "./headings-disagree";
import { labelContradictsFigures } from "./label-contradicts-figures";
import { labelUnofficial } from "./label-unofficial";
import { limitContradictsPolarity } from "./limit-contradicts-polarity";
import { looseTotalUnlikeSum } from "./loose-total-unlike-sum";
import { measureDisagrees } from "./measure-disagrees";
import { measureDiscontinued } from "./measure-discontinued";
import { measureEmpty } from "./measure-empty";
import { measureHidden } from "./measure-hidden";
import { nameMissing } from "./name-missing";
import { nameRepeated } from "./name-repeated";
import { noughtUnreported } from "./nought-unreported";
import { numberMisspelt } from "./number-misspelt";
import { onTrackTooLate } from "./on-track-too-late";
import { orderInverted } from "./order-inverted";
import { pairOffWhole } from "./pair-off-whole";
import { partExceedsWhole } from "./part-exceeds-whole";
import { partTooCloseToWhole } from "./part-too-close-to-whole";
import { percentUnlikeCountBeside } from "./percent-unlike-count-beside";
import { percentUnlikeCounts } from "./percent-unlike-counts";
import { precisionOdd } from "./precision-odd";
import { quartilesInverted } from "./quartiles-inverted";
import { rangeReversed } from "./range-reversed";
import { rankOff } from "./rank-off";
import { repeatDisagrees } from "./repeat-disagrees";
import { repeatTargetDiffers } from "./repeat-target-differs";
import { rowsDisagree } from "./rows-disagree";
import { scaleMixedInRow } from "./scale-mixed-in-row";
import { sectionUnlikeSum } from "./section-unlike-sum";
import { severalValues } from "./several-values";
import { sharesOffWhole } from "./shares-off-whole";
import { someExceedAll } from "./some-exceed-all";
import { statusContradictsNumbers } from "./status-contradicts-numbers";
import { stricterExceedsLooser } from "./stricter-exceeds-looser";
import { symbolsLost } from "./symbols-lost";
import { targetOfNextRow } from "./target-of-next-row";
import { targetRelative } from "./target-relative";
import { targetVariantsInverted } from "./target-variants-inverted";
import { timeImpossible } from "./time-impossible";
import { totalOutsideGroups } from "./total-outside-groups";
import { totalUnlikeRowsUnderIt } from "./total-unlike-rows-under-it";
import { totalUnlikeSum } from "./total-unlike-sum";
import { unitImplausible } from "./unit-implausible";
import { unitMixedInRow } from "./unit-mixed-in-row";
import { valueDisplaced } from "./value-displaced";
import { weightedMeanOff } from "./weighted-mean-off";
import { weightsOff } from "./weights-off";
import { wholeOutsideParts } from "./whole-outside-parts";
import { yearHeadingOff } from "./year-heading-off";

/** The rules over what headings say, and over what rows and columns say of each other. */
export const rowRules: readonly Placed[] = [
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
  {
    behind: measureHidden,
    rules: [
      computedColumnOff,
      changeOff,
      totalUnlikeSum,
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
];
