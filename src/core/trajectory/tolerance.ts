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
    const key = toleranceKeys(measure).find((one) => Object.hasOwn(tolerance, one));
    return key === undefined ? undefined : tolerance[key];
  };
}

/** What a profile may call a measure by to set its tolerance; the first that it has counts. */
export function toleranceKeys(measure: Measure): readonly string[] {
  return [measureTitle(measure), measure.name, measure.definition?.id ?? ""];
}

/** The dictionary's tolerance of a measure, in points as people read them; undefined where it is not exactly that measure in its official unit. */
export function knownTolerance({ definition, unit }: Measure): number | undefined {
  const entry = definition?.fit === "exact" ? definition.entry : undefined;
  if (!entry || unit !== entry.units[0] || entry.tolerance === 0) return undefined;
  return entry.tolerance;
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
  const known = knownTolerance(measure);
  return known === undefined ? undefined : { points: known / scale, from: "dictionary" };
}
