import type { Quantity } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Field } from "../scorecard/model";
import { isKeptAt } from "./kept";

/** Something that is aimed at, as a number. */
export interface Aim {
  readonly field: Field;
  readonly quantity: Quantity;
}

/** A target that may not be passed says by itself which way is good. */
export function limitDirection({ fields }: MeasureSubject): 1 | -1 | undefined {
  const ends = fields.flatMap(({ role, reading }): readonly (1 | -1)[] =>
    role === "target" && reading.kind === "range" && !(reading.low && reading.high) ? [reading.low ? 1 : -1] : [],
  );
  const [first] = ends;
  return ends.every((one) => one === first) ? first : undefined;
}

/**
 * Targets that say how far things may go at the worst: "< 450" where lower is better. Without a year they are kept, and not reached: "at
 * least 50%" holds where 64% was.
 */
export function limitsIn({ fields }: MeasureSubject, direction: 1 | -1): readonly Aim[] {
  return fields.flatMap((field): readonly Aim[] => {
    const { reading, role } = field;
    if (role !== "target" || reading.kind !== "range" || (reading.low && reading.high)) return [];
    const quantity = direction > 0 ? reading.low : reading.high;
    return quantity ? [{ field, quantity }] : [];
  });
}

/** By how many per cent a limit may lie beside what was reached: it says what is bad, not what is aimed at. */
const limitWithin = 15;

/** Whether a target is a standard that is kept and not reached: it lies near what was reached. */
export function isStandard(
  subject: MeasureSubject,
  from: Quantity,
  { field, quantity }: Aim,
  direction: 1 | -1,
): boolean {
  const isLimit = field.reading.kind === "range" && direction > 0;
  if (isLimit) return Math.abs(quantity.value - from.value) * 100 <= limitWithin * Math.abs(from.value);
  return isKeptAt(subject, from, quantity, direction);
}

/** Whether a target is said to be a standard, by law or otherwise: it is kept, however much better the last year was. */
export function isCalledStandard({ field: { heading } }: Aim): boolean {
  return /\b(?:standards?|statutory|minimum|floor|threshold)\b/i.test(heading);
}

/** Outturns that must all be better by so many per cent for a standard to be too low to be one. */
const fewestBetter = 3;
const clearly = 6;

/** Whether all of many outturns are clearly better than every target. */
export function isPastReach(aims: readonly Aim[], actuals: readonly NumberField[], direction: 1 | -1): boolean {
  return (
    actuals.length >= fewestBetter &&
    aims.every(({ quantity: { value } }) =>
      actuals.every(({ reading }) => direction * (reading.quantity.value - value) * 100 > clearly * Math.abs(value)),
    )
  );
}

/** "(policy: at least 5%)": what the label says is the least, or the most, is kept and not reached. */
export function isSaidLimit({ measure }: MeasureSubject, { value }: Quantity): boolean {
  const said = /\b(?:at least|at most|minimum(?: of)?|maximum(?: of)?|no (?:more|less) than)\s+(\d+(?:\.\d+)?)/i.exec(
    measure.name,
  );
  return said !== null && Number(said[1]) === value;
}

/** By how many per cent a cost may rise from step to step and still only keep up with prices. */
const inflation = 5;

/** Whether amounts rise no faster than prices may. */
export function isInflation({ value: from, unit }: Quantity, aims: readonly Aim[], direction: 1 | -1): boolean {
  if (unit !== "money" || direction > 0) return false;
  return aims.every(({ quantity: { value } }, index) => {
    const before = aims[index - 1]?.quantity.value ?? from;
    return (value - before) * 100 <= inflation * before;
  });
}
