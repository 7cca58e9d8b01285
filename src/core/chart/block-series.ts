import type { OwnCell } from "../plan/operation";
import type { BlockPlaces } from "./block-places";
import type { Benchmark, ChartFacts, Point } from "./facts";
import { notAvailable, numberCell, numberIn } from "./live-cell";
import { roleName, type SeriesRole } from "./roles";
import type { Stretch } from "./shading";
import type { Moment } from "./timeline";

/** A series of a chart before it has a place: its role and name. */
export interface SeriesPlan {
  readonly role: SeriesRole;
  readonly name: string;
  readonly benchmark?: Benchmark;
}

/** The series that a chart of some facts has, in the order in which they are drawn. */
export function seriesPlans(facts: ChartFacts): readonly SeriesPlan[] {
  const one = (role: SeriesRole, when: boolean): readonly SeriesPlan[] =>
    when ? [{ role, name: roleName(role) }] : [];
  const forecasts = facts.forecast.length > 0;
  const tolerates = tolerated(facts) !== undefined;
  const hasActuals = facts.actuals.some(({ time }) => time !== facts.baseline.time);
  const goesOn = facts.actuals.some(({ time }) => time > facts.baseline.time);
  return [
    ...one("band-base", forecasts),
    ...one("band", forecasts),
    ...one("tolerance-base", tolerates),
    ...one("tolerance", tolerates),
    ...one("change", facts.changes.length > 0),
    ...facts.benchmarks.map((benchmark): SeriesPlan => ({ role: "benchmark", name: benchmark.name, benchmark })),
    ...one("trajectory", true),
    ...one("forecast", forecasts),
    ...one("baseline", true),
    ...one("target", true),
    ...one("actual", hasActuals),
    ...one("latest", goesOn),
  ];
}

/** The tolerance that is shaded; where no side of the trajectory is the bad one, none is. */
export function tolerated({ tolerance, polarity }: ChartFacts): number | undefined {
  return polarity === "higher-is-better" || polarity === "lower-is-better" ? tolerance : undefined;
}

/** A row of points, each at its moment; a moment without a point is left empty, so that the line has a gap there. */
export function pointCells(points: readonly Point[], moments: readonly Moment[], format: string): readonly OwnCell[] {
  const byTime = new Map<number, Point>();
  for (const point of points) if (!byTime.has(point.time)) byTime.set(point.time, point);
  return moments.map(({ time }) => {
    const point = byTime.get(time);
    return point ? numberCell(point, format) : { value: null };
  });
}

/** A row of a benchmark; the one figure of a level one is the same at every moment. */
export function benchmarkCells(
  { points, level }: Benchmark,
  moments: readonly Moment[],
  format: string,
): readonly OwnCell[] {
  const [only] = points;
  return level && only ? moments.map(() => numberCell(only, format)) : pointCells(points, moments, format);
}

/** The last of a row's numbers after the baseline at its moment, and no point at the others. */
export function latestCells(
  actual: readonly OwnCell[],
  index: number,
  places: BlockPlaces,
  format: string,
  isAfter: (moment: number) => boolean,
): readonly OwnCell[] {
  const last = lastMoment(actual);
  return actual.map((cell, moment): OwnCell => {
    if (cell.formula === undefined || !isAfter(moment)) return { value: null };
    const here = places.at(index, moment);
    const later = moment + 1 < actual.length ? `,COUNT(${places.from(index, moment + 1)})=0` : "";
    const value = moment === last ? cell.value : notAvailable;
    return { value, formula: `IF(AND(ISNUMBER(${here})${later}),${here},NA())`, format };
  });
}

/** The last moment at which a row has a number; -1 when it has none. */
export function lastMoment(cells: readonly OwnCell[]): number {
  return cells.reduce((last, cell, moment) => (numberIn(cell) === undefined ? last : moment), -1);
}

/** How near the trajectory counts as near, at each of its moments after the first; at the first there is nothing to tolerate. */
export function toleranceStretches(
  trajectory: readonly OwnCell[],
  facts: ChartFacts,
  places: BlockPlaces,
  at: { readonly trajectory: number; readonly tolerance: string },
): readonly (Stretch | undefined)[] {
  const size = tolerated(facts) ?? 0;
  const below = facts.polarity === "higher-is-better";
  const first = trajectory.findIndex((cell) => numberIn(cell) !== undefined);
  return trajectory.map((cell, moment) => {
    const value = numberIn(cell);
    if (value === undefined) return undefined;
    const here = places.at(at.trajectory, moment);
    if (moment === first) return { from: value, height: 0, fromFormula: here, heightFormula: "0" };
    return {
      from: below ? value - size : value,
      height: size,
      fromFormula: below ? `${here}-${at.tolerance}` : here,
      heightFormula: `IF(ISNUMBER(${here}),${at.tolerance},0)`,
    };
  });
}
