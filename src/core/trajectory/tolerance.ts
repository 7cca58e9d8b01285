import type { Unit } from "../cell/quantity";
import { definitionOf } from "../measures/definitions";
import type { Measure } from "../scorecard/model";
import type { Tolerance } from "./model";

/** How far from its path a measure may lie, in points as people read them (1 for a percentage point); undefined where nobody said. */
export type ToleranceOf = (measure: Measure) => number | undefined;

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
  const entry = definition?.fit === "exact" ? definitionOf(definition.id) : undefined;
  if (!entry || measure.unit !== entry.units[0]) return undefined;
  return { points: entry.tolerance / scale, from: "dictionary" };
}
