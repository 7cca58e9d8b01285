import { samePeriod } from "../cell/period";
import type { NumberField } from "../check/subject";

/**
 * The figures of a row that may be compared with each other. Those of one role and period that stand side by side under different headings
 * are of different things (a number, its rate, its base), each in its own unit and size, and are left out.
 */
export function ofOneKind(numbers: readonly NumberField[]): readonly NumberField[] {
  const alike = numbers.filter((field) => !numbers.some((other) => isBeside(field, other)));
  return alike.length === numbers.length ? numbers : alike;
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
