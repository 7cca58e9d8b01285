import { hasYear, type Period } from "../cell/period";
import type { Quantity } from "../cell/quantity";
import type { Field, FieldRole, Measure } from "../scorecard/model";
import { timeOf, type YearFrame } from "./frame";

/** A field that holds a number, with that number and the period it is of. */
export interface Numbered {
  readonly field: Field;
  readonly quantity: Quantity;
  readonly period: Period;
  /** When the period ends, in twelfths of a year (`timeOf`). */
  readonly time: number;
}

/** The fields of a measure in a role, in column order. */
export function ofRole(measure: Measure, role: FieldRole): readonly Field[] {
  return measure.fields.filter((field) => field.role === role);
}

/**
 * The targets that a path may go through. Where a measure has a target proper, the one that is hoped for and the one that will just do
 * are not the path's.
 */
export function targetFields(measure: Measure): readonly Field[] {
  const all = ofRole(measure, "target");
  const proper = all.filter(({ variant }) => variant === undefined);
  return proper.length > 0 ? proper : all;
}

/** The fields that hold a number and have a period, in order of time. */
export function numbered(fields: readonly Field[], frame: YearFrame): readonly Numbered[] {
  const found: Numbered[] = [];
  for (const field of fields) {
    const period = datedPeriod(field);
    if (period && field.reading.kind === "quantity") {
      found.push({ field, period, time: timeOf(period, frame), quantity: field.reading.quantity });
    }
  }
  return found.sort((a, b) => a.time - b.time);
}

/** The period of a field's column, or where its header names none, the date beside the number in the cell. */
export function datedPeriod(field: Field): Period | undefined {
  const beside = field.reading.kind === "quantity" ? field.reading.around?.asAt : undefined;
  return [field.period, beside].find((period) => period !== undefined && hasYear(period));
}

/** Whether a field holds a number that no period dates. */
export function isUndated(field: Field): boolean {
  return field.reading.kind === "quantity" && datedPeriod(field) === undefined;
}

/** The last of some fields, in order of time, that is of a period before that of another. */
export function lastBefore(fields: readonly Numbered[], other: Numbered): Numbered | undefined {
  return fields.filter((one) => one.time < other.time).at(-1);
}
