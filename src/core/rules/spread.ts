import type { MeasureSubject } from "../check/subject";
import type { Field } from "../scorecard/model";

/** The figure that the yearly targets of a row add up to, such as a target for all years: they share it out, and are no path. */
export function spreadOver({ targets, measure, direction }: MeasureSubject): Field | undefined {
  const dated = targets.filter(({ period }) => period !== undefined);
  const shares = dated.length > 0 ? dated : targets;
  if (shares.length < 2) return undefined;
  const sum = shares.reduce((all, { reading }) => all + reading.quantity.value, 0);
  const slack = shares.reduce((all, { reading }) => all + 0.5 * 10 ** -reading.quantity.decimals, 0);
  return measure.fields.find(
    (field) =>
      (field.role === "target" ? field.period === undefined && dated.length > 0 : direction === undefined) &&
      field.reading.kind === "quantity" &&
      Math.abs(field.reading.quantity.value - sum) <= slack,
  );
}
