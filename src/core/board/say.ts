import { formatPeriod } from "../cell/period";
import { numberWords } from "../chart/say-number";
import { numberFormat, type RateLook, rateLook, sayRate, sayRunRate, signOf, type Trajectory } from "../trajectory";
import type { JudgedLine, Records, Verdict } from "./model";

/** More decimals than this say nothing to a board. */
const mostDecimals = 2;

/** What stands at the head of the measures of a verdict. */
export const verdictTitles = {
  beyond: "Ask for more than any authority has made",
  bold: "Ask for more than an ordinary year's change",
  ordinary: "Ask for no more than an ordinary year's change",
  back: "Ask for no improvement",
  unknown: "No published record to hold them against",
} as const satisfies Record<Verdict, string>;

/** A value of a measure as text, as its points are shown: `86%`. */
export function sayValue({ unit, formats }: Trajectory, value: number, format = formats.known): string {
  return numberWords(unit, format).value(value);
}

/** The latest actual as text, with the decimals of its own cell; undefined while there is none. */
export function sayLatest({ trajectory, standing: { latest } }: JudgedLine): string | undefined {
  if (!latest) return undefined;
  const { reading } = latest.field;
  const own = reading.kind === "quantity" ? reading.quantity.decimals : 0;
  const known = rateLook(trajectory.unit, trajectory.formats.known).decimals;
  const format = numberFormat(trajectory.unit, Math.min(mostDecimals, Math.max(own, known)));
  return sayValue(trajectory, latest.actual.value, format);
}

/** How far the latest actual is from its trajectory: `1.2pp behind`, `on it`; undefined while there is none. */
export function sayGap({ trajectory, standing: { latest } }: JudgedLine): string | undefined {
  if (!latest) return undefined;
  const amount = sayRate(Math.abs(latest.variance), lookOf(trajectory));
  const sign = signOf(trajectory.measure.polarity?.polarity);
  if (!/[1-9]/.test(amount)) return latest.rag === "Amber" || latest.rag === "Red" ? "just behind" : "on it";
  if (sign === undefined) return `${amount} ${latest.variance < 0 ? "below" : "above"}`;
  return `${amount} ${sign * latest.variance < 0 ? "behind" : "ahead"}`;
}

/** How far behind a measure is, counted in its tolerance: `2.4 × tolerance`; undefined where it is not behind, or has none. */
export function sayDistance({ distance }: JudgedLine): string | undefined {
  return distance !== undefined && distance > 0 ? `${distance.toFixed(1)} × tolerance` : undefined;
}

/** Where the trajectory stands at the time of the latest actual; undefined while there is none. */
export function sayPlanned({ trajectory, standing: { latest } }: JudgedLine): string | undefined {
  if (!latest) return undefined;
  return sayValue(trajectory, latest.planned.value, numberFormat(trajectory.unit, lookOf(trajectory).decimals));
}

/** The pace of a measure in two pieces: `needs 3.1pp a year`, `has made 0.4pp`. */
export function sayPace({ trajectory, standing: { runRate } }: JudgedLine): readonly string[] {
  return sayRunRate(runRate, lookOf(trajectory)).split(", ");
}

/** The last target and its period. */
export function targetWords({ trajectory }: JudgedLine): { readonly value: string; readonly period: string } {
  const target = trajectory.targets.at(-1) ?? trajectory.baseline;
  return { value: sayValue(trajectory, target.value), period: formatPeriod(target.period) };
}

/** What a plan asks for a year: `2.6pp a year`; for worse, with a minus. Undefined where no one way is good. */
export function sayAsked({ trajectory, ambition: { asked } }: JudgedLine): string | undefined {
  return asked === undefined ? undefined : `${sayRate(asked, lookOf(trajectory))} a year`;
}

/** Points of a measure as text: `3.4pp`. */
export function sayPoints(points: number, trajectory: Trajectory): string {
  return sayRate(points, lookOf(trajectory));
}

/** What authorities have done: `3.4pp in a year`, `5.7pp in three`. */
export function sayRecords({ oneYear, threeYears }: Records, trajectory: Trajectory): readonly string[] {
  return [`${sayPoints(oneYear, trajectory)} in a year`, `${sayPoints(threeYears, trajectory)} in three`];
}

/** Points in as many decimals as the measure has itself, and at least one. */
function lookOf({ unit, formats }: Trajectory): RateLook {
  const look = rateLook(unit, formats.known);
  return { ...look, decimals: Math.max(1, Math.min(look.decimals, mostDecimals)) };
}
