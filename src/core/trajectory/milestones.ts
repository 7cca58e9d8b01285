import type { Period } from "../cell/period";
import { fraction } from "./fraction";
import type { PathFormats } from "./formats";
import type { KnownPoint, Milestone } from "./model";
import { shapes, type ShapeName } from "./shapes";
import { type Every, milestonePeriods, timeOf } from "./steps";

/**
 * The milestones of a path through known points, in order of time. At a known point the milestone is the point itself, so that the path
 * starts and ends exactly; elsewhere it is where the shape stands between the two neighbouring points.
 *
 * @param known at least two, in order of time, no two at one time
 */
export function milestonesThrough(
  known: readonly KnownPoint[],
  shape: ShapeName,
  every: Every,
  formats: PathFormats,
): readonly Milestone[] {
  const periods = milestonePeriods(
    every,
    known.map((point) => point.period),
  );
  return periods.flatMap((period) => {
    const next = known.findIndex((point) => point.time >= timeOf(period));
    const [from, to] = [known[next - 1], known[next]];
    if (to?.time === timeOf(period)) {
      return { period, value: to.value, formula: to.formula, format: formats.known };
    }
    return from && to ? between(from, to, period, shape, formats) : [];
  });
}

function between(from: KnownPoint, to: KnownPoint, period: Period, shape: ShapeName, formats: PathFormats): Milestone {
  const at = fraction(timeOf(period) - from.time, to.time - from.time);
  return {
    period,
    value: shapes[shape].value(from.value, to.value, at),
    formula: shapes[shape].formula(from.formula, to.formula, at),
    format: formats.between,
  };
}
