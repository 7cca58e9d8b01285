import type { Unit } from "../cell/quantity";
import type { Profile } from "../check/profile";
import { measureTitle } from "../scorecard/measure";
import type { Measure } from "../scorecard/model";
import type { Tolerance } from "./model";

/** How far from its path a measure may lie, in points as people read them (1 for a percentage point); undefined where nobody said. */
export type ToleranceOf = (measure: Measure) => number | undefined;

/** The tolerances that a profile sets: by a measure's name, with its group before it or alone, or by its id in the dictionary. */
export function tolerancesOf({ tolerance = {} }: Profile): ToleranceOf {
  return (measure) => {
    const keys = [measureTitle(measure), measure.name, measure.definition?.id ?? ""];
    const key = keys.find((one) => Object.hasOwn(tolerance, one));
    return key === undefined ? undefined : tolerance[key];
  };
}

/**
 * The tolerance of a measure: the user's where there is one, else the dictionary's for exactly this measure in its official unit.
 *
 * @param unit of the measure's cells: percentages are stored as hundredths
 */
export function toleranceOf(measure: Measure, unit: Unit, chosen: ToleranceOf | undefined): Tolerance | undefined {
  const scale = unit === "percent" ? 100 : 1;
  const own = chosen?.(measure);
  if (own !== undefined) return { points: own / scale, from: "profile" };
  const { definition } = measure;
  const entry = definition?.fit === "exact" ? definition.entry : undefined;
  if (!entry || measure.unit !== entry.units[0] || entry.tolerance === 0) return undefined;
  return { points: entry.tolerance / scale, from: "dictionary" };
}
