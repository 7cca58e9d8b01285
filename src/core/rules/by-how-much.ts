import type { MeasureSubject } from "../check/subject";
import { unitOfLabel } from "../measures/wording";

/**
 * Whether the targets of a row are most likely by how much to change: percentages for something that is an amount ("emissions: 20%, 40%,
 * 80%"). They rise as the amount falls, and are not to be held against what is good for it.
 */
export function isByHowMuch({ definition, measure, targets }: MeasureSubject): boolean {
  if (definition || measure.polarity?.source !== "dictionary" || measure.polarity.polarity !== "lower-is-better")
    return false;
  if (unitOfLabel(measure.name)?.unit === "percent" || share.test(measure.name)) return false;
  return targets.length > 0 && targets.every(({ reading }) => reading.quantity.unit === "percent") && isRising(targets);
}

const share = /%|\b(rate|share|proportion|percent\w*|ratio|pupils|children|people|residents|households|staff)\b/i;

function isRising(targets: MeasureSubject["targets"]): boolean {
  return targets.every(
    ({ reading }, index) => index === 0 || reading.quantity.value >= (targets[index - 1]?.reading.quantity.value ?? 0),
  );
}
