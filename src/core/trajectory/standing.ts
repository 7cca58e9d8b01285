import type { Period } from "../cell/period";
import type { Polarity } from "../scorecard/model";
import type { LiveNumber } from "./live-number";
import type { ActualCell, KnownPoint, Trajectory } from "./model";
import { standAt } from "./path";
import { rounded } from "./rounding";
import { type RunRate, runRateOf } from "./run-rate";
import { upToNow } from "./up-to-now";

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

/** Where a measure stands against its trajectory. */
export interface Standing {
  /** Undefined while there is no actual after the baseline. */
  readonly latest: (Compared & { readonly variance: number; readonly rag: Rag | undefined }) | undefined;
  readonly runRate: RunRate;
}

/** Where a measure stands against its trajectory, by its latest actual after the baseline. */
export function standingOf(trajectory: Trajectory): Standing {
  const compared = trajectory.actuals.flatMap((cell) => compare(trajectory, cell) ?? []).at(-1);
  const runRate = runRateOf(trajectory, compared && { time: compared.time, value: compared.actual.value });
  if (!compared) return { latest: undefined, runRate };
  const variance = compared.actual.value - compared.planned.value;
  const rag = ragOf(trajectory.measure.polarity?.polarity, variance, trajectory.tolerance?.points);
  return { latest: { ...compared, variance, rag }, runRate };
}

/** An actual beside its path; undefined for one that is not after the baseline, is not there yet, or cannot be placed on the path. */
export function compare(trajectory: Trajectory, cell: ActualCell): Compared | undefined {
  const { field, period, time, point } = cell;
  const planned = plannedAt(trajectory, time);
  const actual = point && upToNow(trajectory, cell)?.number;
  if (!planned || !actual || time <= trajectory.baseline.time) return undefined;
  return { field, period, time, actual, planned };
}

/** Where a path stands at a time after its start; after its end, its last target. */
export function plannedAt(trajectory: Trajectory, time: number): LiveNumber | undefined {
  const end = trajectory.targets.at(-1);
  return end && time > end.time ? end : standAt(trajectory, time);
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
