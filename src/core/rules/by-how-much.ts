import type { MeasureSubject, NumberField } from "../check/subject";
import { unitOfLabel } from "../measures/wording";

/**
 * Whether the targets of a row are most likely by how much to change: percentages for something that is an amount ("emissions: 20%, 40%,
 * 80%"). They rise as the amount falls, and are not to be held against what is good for it.
 */
export function isByHowMuch({ definition, measure, targets, baseline }: MeasureSubject): boolean {
  if (isLevelBeside(baseline, targets[0])) return false;
  if (definition || measure.polarity?.source !== "dictionary" || measure.polarity.polarity !== "lower-is-better")
    return false;
  if (unitOfLabel(measure.name)?.unit === "percent" || share.test(measure.name)) return false;
  return targets.length > 0 && targets.every(({ reading }) => reading.quantity.unit === "percent") && isRising(targets);
}

/** How many times a percentage that things stand at a target may be and still be one that they are to stand at. */
const ofOneSize = 2;

/** Whether things stand at a percentage already, and the target is another of its size. */
function isLevelBeside(start: NumberField | undefined, aim: NumberField | undefined): boolean {
  const from = start?.reading.quantity;
  if (from?.unit !== "percent" || from.value <= 0 || !aim) return false;
  const to = aim.reading.quantity.value;
  return to <= ofOneSize * from.value && from.value <= ofOneSize * to;
}

const share = /%|\b(rate|share|proportion|percent\w*|ratio|pupils|children|people|residents|households|staff)\b/i;

function isRising(targets: MeasureSubject["targets"]): boolean {
  return targets.every(
    ({ reading }, index) => index === 0 || reading.quantity.value >= (targets[index - 1]?.reading.quantity.value ?? 0),
  );
}
