import type { Placed } from "./placed";
import { amountInPercent } from "./amount-in-percent";
import { baselineZero } from "./baseline-zero";
import { complementEntered } from "./complement-entered";
import { dateImpossible } from "./date-impossible";
import { datesReversed } from "./dates-reversed";
import { digitsSlipped } from "./digits-slipped";
import { figuresCopied } from "./figures-copied";
import { figuresRepeated } from "./figures-repeated";
import { formulaError } from "./formula-error";
import { formulaWithoutResult } from "./formula-without-result";
import { fractionAmongPercentages } from "./fraction-among-percentages";
import { frequencyAmbiguous } from "./frequency-ambiguous";
import { labelContradictsUnit } from "./label-contradicts-unit";
import { measureRepeated } from "./measure-repeated";
import { moneyScaleMixed } from "./money-scale-mixed";
import { noteInValueCell } from "./note-in-value-cell";
import { numberStoredAsText } from "./number-stored-as-text";
import { percentageImpossible } from "./percentage-impossible";
import { periodCopied } from "./period-copied";
import { periodMismatch } from "./period-mismatch";
import { periodNoteInValueCell } from "./period-note-in-value-cell";
import { periodRepeated } from "./period-repeated";
import { placeholderValue } from "./placeholder-value";
import { referenceRepeated } from "./reference-repeated";
import { roundedToZero } from "./rounded-to-zero";
import { rowCopied } from "./row-copied";
import { rowSlid } from "./row-slid";
import { scaleOffByHundred } from "./scale-off-by-hundred";
import { signLost } from "./sign-lost";
import { targetWithoutNumber } from "./target-without-number";
import { unitMissing } from "./unit-missing";
import { unitMixedInFamily } from "./unit-mixed-in-family";
import { unitSaidDifferently } from "./unit-said-differently";
import { unitUnlikeDefinition } from "./unit-unlike-definition";
import { valueInWords } from "./value-in-words";
import { valueOutOfRange } from "./value-out-of-range";
import { valueProvisional } from "./value-provisional";
import { valueSuppressed } from "./value-suppressed";
import { yearAsValue } from "./year-as-value";
import { yearsReversed } from "./years-reversed";

/** The rules over what single cells hold: texts, units, dates and figures out of line. */
export const cellRules: readonly Placed[] = [
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
];
