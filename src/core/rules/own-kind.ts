import { samePeriod } from "../cell/period";
import type { NumberField } from "../check/subject";
import { unitOfLabel } from "../measures/wording";

/**
 * The figures of a row that may be compared with each other. Those of one role and period that stand side by side under different headings
 * are of different things (a number, its rate, its base), each in its own unit and size, and are left out.
 */
export function ofOneKind(numbers: readonly NumberField[]): readonly NumberField[] {
  const alike = numbers.filter(
    (field) => !numbers.some((other) => isBeside(field, other) || isInAnotherUnit(field, other)),
  );
  return alike.length === numbers.length ? numbers : alike;
}

/** The unit in brackets at the end of a heading. */
const unitInHeading = /[([]([^()[\]]{1,30}\/[^()[\]]{1,20}|%|[kKMG]?Wh|t(?:CO2|CO₂)\w*)[)\]]\s*$/;

/** Whether two columns of no period each name another unit: they are of different things, whatever else they have in common. */
function isInAnotherUnit(field: NumberField, other: NumberField): boolean {
  if (field.period !== undefined || other.period !== undefined || other.heading === field.heading) return false;
  const [one, another] = [field, other].map(({ heading }) => unitInHeading.exec(heading)?.[1]);
  if (one !== undefined && another !== undefined) return one !== another;
  const [own, its] = [field, other].map(({ heading }) => unitOfLabel(heading)?.unit);
  return own !== its && [own, its].includes("count") && [own, its].includes("percent");
}

function isBeside(field: NumberField, other: NumberField): boolean {
  return (
    other !== field &&
    other.at.row === field.at.row &&
    other.role === field.role &&
    other.variant === field.variant &&
    other.heading !== field.heading &&
    other.period !== undefined &&
    field.period !== undefined &&
    samePeriod(other.period, field.period)
  );
}
