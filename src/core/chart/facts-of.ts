import { formatPeriod } from "../cell/period";
import {
  alone,
  forecastOf,
  pictureOf,
  type Picture,
  type PictureOptions,
  type ReferenceLine,
  type Trajectory,
  upToNow,
} from "../trajectory";
import type { Benchmark, ChartFacts, Point } from "./facts";
import { isPercent } from "./say-number";

/** What a chart of a measure with a trajectory shows. */
export function factsOf(trajectory: Trajectory, options: PictureOptions = {}): ChartFacts {
  const picture = pictureOf(trajectory, options);
  const forecast = forecastOf(trajectory);
  const { measure, baseline, targets, tolerance, references, breaks } = picture;
  const format = picture.formats.known;
  return {
    measure,
    unit: unitOf(picture),
    polarity: measure.polarity?.polarity,
    format,
    baseline,
    trajectory: picture.trajectory,
    targets,
    actuals: actualsOf(trajectory),
    benchmarks: references.map(benchmarkOf),
    forecast: picture.forecast,
    forecastFrom: forecast.ok ? forecast.series.points.map(({ time }) => time) : [],
    tolerance: tolerance?.points,
    changes: breaks,
  };
}

/** Fractions that are not shown as percentages are of no unit that can be said after them. */
function unitOf({ unit, formats, baseline }: Picture): ChartFacts["unit"] {
  return unit === "percent" && !isPercent(formats.known) && Math.abs(baseline.value) <= 1 ? undefined : unit;
}

/**
 * What was counted since the year began, for counts that run up within it; else each actual as it is. A cell without a number is referred
 * to all the same: it may have one later.
 */
function actualsOf(trajectory: Trajectory): readonly Point[] {
  return trajectory.actuals.map((cell) => {
    const { period, time } = cell;
    const now = time > trajectory.baseline.time ? upToNow(trajectory, cell) : undefined;
    const { number, formula, needs } = now ?? alone(trajectory, cell);
    return { period, time, value: number?.value, formula, needs };
  });
}

function benchmarkOf({ name, points, source }: ReferenceLine): Benchmark {
  const called = name.trim() === "" ? "Benchmark" : name.trim();
  const [only] = points;
  if (points.length !== 1 || !only) return { name: called, points, level: false, source };
  const year = formatPeriod(only.period);
  return { name: called.includes(year) ? called : `${called} (${year})`, points, level: true, source };
}
