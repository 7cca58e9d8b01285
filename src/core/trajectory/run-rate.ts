import type { Unit } from "../cell/quantity";
import type { Trajectory } from "./model";
import { partsOf, type Every } from "./steps";

/** How fast a measure has moved since its baseline and has to move to reach its last target, in its stored points a `per`. */
export interface RunRate {
  readonly per: Every;
  /** Undefined when no time is left. */
  readonly needed: number | undefined;
  /** Undefined while there is no actual after the baseline. */
  readonly made: number | undefined;
}

/**
 * The run rate from the latest actual, or while there is none, from the baseline. A count that runs up within the year is looked at in
 * its last year alone: what was counted since that began has to reach its total; years before it say nothing of it.
 *
 * @param now the latest actual after the baseline, and when it is of
 */
export function runRateOf(
  { baseline, targets, pace, every }: Trajectory,
  now: { readonly time: number; readonly value: number } | undefined,
): RunRate {
  const target = targets.at(-1) ?? baseline;
  const { time, value } = now ?? baseline;
  const left = (target.time - time) / 12;
  if (pace.kind === "within-year") {
    const parts = partsOf(every);
    const counted = left < 1 ? value : 0;
    const needed = left > 0 ? (target.value - counted) / (Math.min(left, 1) * parts) : undefined;
    return { per: every, needed, made: now && left < 1 ? counted / ((1 - left) * parts) : undefined };
  }
  const span = (target.time - baseline.time) / 12;
  return {
    per: "year",
    needed: left > 0 ? (target.value - value) / left : undefined,
    made: now && (value - baseline.value) / (span - left),
  };
}

/** How numbers of a run rate are said: times `scale`, to so many decimals, between two marks. */
export interface RateLook {
  readonly scale: number;
  readonly decimals: number;
  readonly before: string;
  readonly after: string;
}

/** How numbers of a run rate are said: percentages in percentage points, to a decimal more than the measure's own. */
export function rateLook(unit: Unit, format: string): RateLook {
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (unit === "percent" || unit === "percentage-points") {
    return { scale: unit === "percent" ? 100 : 1, decimals, before: "", after: "pp" };
  }
  return { scale: 1, decimals, before: unit === "money" ? "£" : "", after: "" };
}

/** A run rate as words: `needs 3.1pp a year, has made 0.4pp`; "" when there is nothing to say. */
export function sayRunRate({ per, needed, made }: RunRate, look: RateLook): string {
  const said = [
    ...(needed === undefined ? [] : [`needs ${sayRate(needed, look)} a ${per}`]),
    ...(made === undefined ? [] : [`has made ${sayRate(made, look)}${needed === undefined ? ` a ${per}` : ""}`]),
  ];
  return said.join(", ");
}

/** The formula of `sayRunRate`, over the formula texts of the two numbers, which are "" where there is none. */
export function runRateFormula(needed: string, made: string, per: Every, look: RateLook): string {
  const ending = `IF(ISNUMBER(${needed}),""," a ${per}")`;
  return (
    `IF(ISNUMBER(${needed}),"needs "&${rateFormula(needed, look)}&" a ${per}","")` +
    `&IF(AND(ISNUMBER(${needed}),ISNUMBER(${made})),", ","")` +
    `&IF(ISNUMBER(${made}),"has made "&${rateFormula(made, look)}&${ending},"")`
  );
}

/** An amount of points as words: `0.4pp`, `£30.0`. */
export function sayRate(rate: number, { scale, decimals, before, after }: RateLook): string {
  // Fifteen figures, as the sheet's FIXED rounds, so that 1.005 becomes 1.01.
  const power = 10 ** decimals;
  const whole = Math.round(Number((Math.abs(rate * scale) * power).toPrecision(15)));
  const text = (whole / power).toFixed(decimals);
  return `${rate < 0 && whole !== 0 ? "-" : ""}${before}${text}${after}`;
}

function rateFormula(rate: string, { scale, decimals, before, after }: RateLook): string {
  const number = scale === 1 ? rate : `${rate}*${String(scale)}`;
  const rounded = `ROUND(${number},${String(decimals)})`;
  const sign = before === "" ? "" : `IF(${rounded}<0,"-","")&"${before}"&`;
  return `${sign}FIXED(${before === "" ? rounded : `ABS(${rounded})`},${String(decimals)},TRUE)${after === "" ? "" : `&"${after}"`}`;
}
