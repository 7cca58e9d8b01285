import type { Unit } from "../cell/quantity";
import type { KnownPoint } from "./model";
import { sayField } from "./say";

/** The two points that a shape is to lead between, and what is known of the measure. */
export interface Ends {
  readonly from: KnownPoint;
  readonly to: KnownPoint;
  /** The unit of the points' cells. */
  readonly unit: Unit;
  /** Whether values of both signs are normal for the measure, as they are for progress scores. */
  readonly signed: boolean;
}

/** A steady percentage change exists only between two numbers of one sign; across nought a formula gives nonsense or an error. */
export function oneSigned({ from, to, signed }: Ends): string | undefined {
  if (signed) return "Its values lie on both sides of nought, where a steady percentage change means nothing.";
  const nought = [from, to].find(({ value }) => value === 0);
  if (nought) return `${sayField(nought.field)}: a steady percentage change neither starts from nought nor gets there.`;
  if (from.value > 0 === to.value > 0) return undefined;
  return `${sayField(from.field)} and ${sayField(to.field)}: a steady percentage change cannot cross nought.`;
}

/** Log odds exist only strictly between 0% and 100%. */
export function amongPercents({ from, to, unit }: Ends): string | undefined {
  if (unit !== "percent") return `${sayField(from.field)}: only a percentage slows near 0% and 100%.`;
  const outside = [from, to].find(({ value }) => value <= 0 || value >= 1);
  if (!outside) return undefined;
  return `${sayField(outside.field)}: a path that slows near 0% and 100% lies strictly between them.`;
}
