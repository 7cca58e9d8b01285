import type { Period } from "../cell/period";
import type { Field, Measure } from "../scorecard/model";
import { unitsAgree } from "./choose-points";
import { type Assurance, assuranceOf, type ControlLimits, limitsOf } from "./control-limits";
import { type ForecastPoint, forecastOf } from "./forecast";
import { timeOf } from "./frame";
import type { KnownPoint, Tolerance, Trajectory } from "./model";
import { liveNumber, type LiveNumber } from "./live-number";
import { numbered, ofRole } from "./numbered";
import { breaksIn, type PlacedBreak } from "./series";
import { type Compared, compare, type Standing, standingOf } from "./standing";

/** A point of a picture. */
export interface PicturePoint extends LiveNumber {
  readonly period: Period;
  /** When the period ends, in whole twelfths of a year: the horizontal axis, on which equal times are equally far apart. */
  readonly time: number;
}

/** A line beside the measure's own, such as the national figure. */
export interface ReferenceLine {
  /** What its column is called, or who it is of. */
  readonly name: string;
  readonly points: readonly PicturePoint[];
  /** Who published it, as they want to be named; left out for what the scorecard itself has. */
  readonly source?: string;
}

/**
 * Everything that a chart of one measure shows, whoever draws it: a native chart over cells, or the pane.
 *
 * Live, that is with formulas that follow the scorecard's cells: actuals, baseline, targets, trajectory, references taken from the
 * scorecard. Not live here, because they are worked out of ranges: forecast and limits; on the Forecast sheet they are live formulas
 * over the actuals that are listed there (`forecastSheet`). Fixed, because no cell holds them: periods, times, the tolerance, breaks,
 * references that were handed in.
 */
export interface Picture {
  readonly measure: Measure;
  /** Number format codes of values, at points that cells hold and between them. */
  readonly formats: Trajectory["formats"];
  readonly unit: Trajectory["unit"];
  /** Every actual in order of time, the ones before the baseline too. Missing periods have no point: a gap, never nought. */
  readonly actuals: readonly (PicturePoint & { readonly field: Field })[];
  readonly baseline: PicturePoint & { readonly field: Field };
  /** The targets that the path goes through, in order of time; the last is where it ends. */
  readonly targets: readonly (PicturePoint & { readonly field: Field })[];
  /** The milestones from the baseline to the last target, both included. */
  readonly trajectory: readonly PicturePoint[];
  /** Actuals after the baseline beside where the path stands then; what a tolerance is shaded around. */
  readonly compared: readonly Compared[];
  readonly tolerance: Tolerance | undefined;
  readonly standing: Standing;
  /** After the last actual, with its band of 80%; empty where there is none, and `withoutForecast` then says why. */
  readonly forecast: readonly ForecastPoint[];
  readonly withoutForecast: string | undefined;
  /** Undefined where there are too few actuals of one era. */
  readonly limits: (ControlLimits & { readonly assurance: Assurance | undefined }) | undefined;
  readonly references: readonly ReferenceLine[];
  /** Changes of definition between the first and the last time that is shown. */
  readonly breaks: readonly PlacedBreak[];
}

/** What a picture may show beside the measure's own cells. */
export interface PictureOptions {
  /** Lines from elsewhere, such as the reference pack; those of the scorecard's benchmark columns are shown anyway. */
  readonly references?: readonly ReferenceLine[];
}

/** What a chart of a trajectory shows. */
export function pictureOf(trajectory: Trajectory, { references = [] }: PictureOptions = {}): Picture {
  const { measure, formats, unit, baseline, targets, tolerance } = trajectory;
  const forecast = forecastOf(trajectory);
  const found = limitsOf(trajectory);
  const end = targets.at(-1) ?? baseline;
  const actuals = trajectory.actuals.flatMap(({ point }) => point ?? []);
  const times = [...actuals, ...trajectory.milestones].map(({ time }) => time);
  return {
    ...{ measure, formats, unit, baseline, targets, tolerance, actuals },
    trajectory: trajectory.milestones,
    compared: trajectory.actuals.flatMap((cell) => compare(trajectory, cell) ?? []),
    standing: standingOf(trajectory),
    forecast: forecast.ok ? forecast.points : [],
    withoutForecast: forecast.ok ? undefined : forecast.reason,
    limits: found.ok
      ? { ...found.limits, assurance: assuranceOf(found.limits, end.value, measure.polarity?.polarity) }
      : undefined,
    references: [...benchmarksOf(trajectory), ...references],
    breaks: breaksIn(trajectory).filter(({ time }) => time >= Math.min(...times) && time < Math.max(...times)),
  };
}

/** The benchmark columns of a measure, a line for each name. One without a period is of its baseline's. */
function benchmarksOf({ measure, frame, baseline }: Trajectory): readonly ReferenceLine[] {
  const lines = new Map<string, PicturePoint[]>();
  for (const field of ofRole(measure, "benchmark")) {
    const number = liveNumber(field);
    const [dated] = numbered([field], frame);
    const period = dated?.period ?? (field.period ? undefined : baseline.period);
    if (!number || !period || !agrees(baseline, field)) continue;
    const points = lines.get(field.heading) ?? [];
    lines.set(field.heading, [...points, { period, time: timeOf(period, frame), ...number }]);
  }
  return [...lines].map(([name, points]) => ({ name, points: points.sort((a, b) => a.time - b.time) }));
}

function agrees({ field }: KnownPoint, { reading }: Field): boolean {
  if (reading.kind !== "quantity" || field.reading.kind !== "quantity") return false;
  return unitsAgree(reading.quantity.unit, field.reading.quantity.unit);
}
