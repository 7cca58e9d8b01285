import { isNumberField } from "../check/subject";
import type { MeasureSubject } from "../check/subject";
import type { Field } from "../scorecard/model";

/** Headings of a target for all years that do not call it one. */
const overall = /\b(?:overall|total|cumulative|all years|whole (?:term|period)|end of (?:plan|programme|project))\b/i;

/**
 * The figure that the yearly targets of a row add up to, alone or on top of where they start, such as a target for all years: they share it
 * out, and are no path. What other rules found fault with counts all the same.
 */
export function spreadOver({ measure, direction }: MeasureSubject): Field | undefined {
  const numbers = measure.fields.filter(isNumberField);
  const targets = numbers.filter(({ role }) => role === "target");
  const dated = targets.filter(({ period }) => period !== undefined);
  const shares = dated.length > 0 ? dated : targets;
  if (shares.length < 2) return undefined;
  const sum = shares.reduce((all, { reading }) => all + reading.quantity.value, 0);
  const slack = shares.reduce((all, { reading }) => all + 0.5 * 10 ** -reading.quantity.decimals, 0);
  const start = numbers.find(({ role }) => role === "baseline")?.reading.quantity.value ?? 0;
  return numbers.find(({ role, period, reading, heading }) => {
    const isSum = (from: number): boolean => Math.abs(reading.quantity.value - from - sum) <= slack;
    return role === "target" || (role !== "baseline" && overall.test(heading))
      ? period === undefined && dated.length > 0 && (isSum(0) || isSum(start))
      : direction === undefined && isSum(0);
  });
}
