import type { Period } from "../cell/period";
import type { Polarity } from "../scorecard/model";
import { sumOf } from "./cumulative";
import type { LiveNumber } from "./live-number";
import type { ActualCell, KnownPoint, Trajectory } from "./model";
import { standAt } from "./path";
import { rounded } from "./rounding";
import { partsOf } from "./steps";

/** On the trajectory or better, within tolerance of it, or further off. */
export type Rag = "Green" | "Amber" | "Red";

/** An actual beside where the path stands at its time. */
export interface Compared {
  readonly field: KnownPoint["field"];
  readonly period: Period;
  readonly time: number;
  /** The actual; for counts that run up within the year, what was counted since it began. */
  readonly actual: LiveNumber;
  /** Where the path stands then; after its end, its last target. */
  readonly planned: LiveNumber;
}

/** How fast a measure has moved and has to move, in its stored points a `per`. */
export interface RunRate {
  readonly per: "year" | "term" | "quarter" | "month";
  /** Undefined when no time is left. */
  readonly needed: number | undefined;
  /** Undefined while there is no actual after the baseline. */
  readonly made: number | undefined;
}

/** Where a measure stands against its trajectory. */
export interface Standing {
  /** Undefined while there is no actual after the baseline. */
  readonly latest: (Compared & { readonly variance: number; readonly rag: Rag | undefined }) | undefined;
  readonly runRate: RunRate;
}

/** Where a measure stands against its trajectory, by its latest actual after the baseline. */
export function standingOf(trajectory: Trajectory): Standing {
  const compared = trajectory.actuals.flatMap((cell) => compare(trajectory, cell) ?? []).at(-1);
  if (!compared) return { latest: undefined, runRate: runRate(trajectory, undefined) };
  const variance = compared.actual.value - compared.planned.value;
  const rag = ragOf(trajectory.measure.polarity?.polarity, variance, trajectory.tolerance?.points);
  return { latest: { ...compared, variance, rag }, runRate: runRate(trajectory, compared) };
}

/** An actual beside its path; undefined for one that is not after the baseline, is not there yet, or cannot be placed on the path. */
export function compare(trajectory: Trajectory, cell: ActualCell): Compared | undefined {
  const { field, period, time, point } = cell;
  const planned = plannedAt(trajectory, time);
  const actual = point && upToNow(trajectory, point);
  if (!planned || !actual || time <= trajectory.baseline.time) return undefined;
  return { field, period, time, actual, planned };
}

/** Where a path stands at a time after its start; after its end, its last target. */
export function plannedAt(trajectory: Trajectory, time: number): LiveNumber | undefined {
  const end = trajectory.targets.at(-1);
  return end && time > end.time ? end : standAt(trajectory, time);
}

/** The actual that is compared; undefined where a part of the year before it is still missing. */
export function upToNow({ pace, actuals, every }: Trajectory, point: KnownPoint): LiveNumber | undefined {
  if (pace.kind !== "within-year" || point.period.kind === "year") return point;
  const start = Math.ceil(point.time / 12) * 12 - 12;
  const counted = actuals.filter(({ time, period }) => period.kind === every && time > start && time <= point.time);
  const points = counted.flatMap(({ point: one }) => one ?? []);
  const parts = ((point.time - start) * partsOf(every)) / 12;
  return points.length === parts ? sumOf(points) : undefined;
}

/** Green on or better than the path, Amber within tolerance of it. Undefined where no one way is good. */
export function ragOf(
  polarity: Polarity | undefined,
  variance: number,
  tolerance: number | undefined,
): Rag | undefined {
  const sign = signOf(polarity);
  if (sign === undefined) return undefined;
  if (rounded(sign * variance) >= 0) return "Green";
  return tolerance !== undefined && rounded(sign * variance + tolerance) >= 0 ? "Amber" : "Red";
}

/** 1 where higher is better, -1 where lower is. */
export function signOf(polarity: Polarity | undefined): 1 | -1 | undefined {
  switch (polarity) {
    case "higher-is-better":
      return 1;
    case "lower-is-better":
      return -1;
    case "within-band":
    case undefined:
      return undefined;
    default:
      return polarity satisfies never;
  }
}

function runRate({ baseline, targets, pace, every }: Trajectory, latest: Compared | undefined): RunRate {
  const target = targets.at(-1) ?? baseline;
  const now = latest ?? { time: baseline.time, actual: baseline };
  const left = (target.time - now.time) / 12;
  if (pace.kind === "within-year") {
    // What was counted since the last year began has to reach that year's target; years before it say nothing of it.
    const parts = partsOf(every);
    const inLastYear = now.time > target.time - 12;
    const counted = inLastYear ? now.actual.value : 0;
    const needed = left > 0 ? (target.value - counted) / (Math.min(left, 1) * parts) : undefined;
    const made = inLastYear && latest ? counted / ((1 - left) * parts) : undefined;
    return { per: every, needed, made };
  }
  const elapsed = (now.time - baseline.time) / 12;
  return {
    per: "year",
    needed: left > 0 ? (target.value - now.actual.value) / left : undefined,
    made: elapsed > 0 ? (now.actual.value - baseline.value) / elapsed : undefined,
  };
}
