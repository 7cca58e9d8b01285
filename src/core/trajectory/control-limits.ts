import type { Polarity } from "../scorecard/model";
import { fewestForForecast } from "./forecast";
import type { Trajectory } from "./model";
import { seriesOf, type Series } from "./series";
import { signOf } from "./standing";

/** Natural process limits lie this many mean moving ranges from the mean: 3 / 1.128, for ranges of two (Wheeler; NHSRplotthedots). */
export const limitFactor = 2.66;

/** With fewer points than this, limits are on trial (NHSRplotthedots warns below it). */
export const fewestForFirmLimits = 12;

/** The mean of a series and the limits that ordinary variation stays within. */
export interface ControlLimits {
  readonly series: Series;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Too few points to be sure of the limits. */
  readonly trial: boolean;
}

/** The limits of a measure, or the sentence that says why it has none. */
export type Limits =
  { readonly ok: true; readonly limits: ControlLimits } | { readonly ok: false; readonly reason: string };

/** The control limits of a measure's actuals of its latest era. */
export function limitsOf(trajectory: Trajectory): Limits {
  const series = seriesOf(trajectory);
  const values = series.points.map(({ value }) => value);
  if (values.length < fewestForForecast) {
    const has = values.length === 1 ? "There is 1 actual" : `There are ${String(values.length)} actuals`;
    return { ok: false, reason: `${has} of one era: control limits need ${String(fewestForForecast)}.` };
  }
  const mean = average(values);
  const range = average(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))));
  const reach = limitFactor * range;
  const trial = values.length < fewestForFirmLimits;
  return { ok: true, limits: { series, mean, low: mean - reach, high: mean + reach, trial } };
}

/** Whether ordinary variation alone will meet a target: never, always, or now and then. */
export type Assurance = "misses" | "meets" | "hit-or-miss";

/** What limits say of a target; undefined where no one way is good. */
export function assuranceOf(
  { low, high }: Pick<ControlLimits, "low" | "high">,
  target: number,
  polarity: Polarity | undefined,
): Assurance | undefined {
  const sign = signOf(polarity);
  if (sign === undefined) return undefined;
  if (target > high) return sign > 0 ? "misses" : "meets";
  if (target < low) return sign > 0 ? "meets" : "misses";
  return "hit-or-miss";
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
