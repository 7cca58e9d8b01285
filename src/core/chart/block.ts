import type { OwnCell } from "../plan/operation";
import { words } from "../plan/table-sheet";
import { timeOf } from "../trajectory/steps";
import { BlockPlaces } from "./block-places";
import {
  benchmarkCells,
  forecastStretches,
  lastMoment,
  latestCells,
  pointCells,
  type SeriesPlan,
  seriesPlans,
  toleranceStretches,
  tolerated,
} from "./block-series";
import type { ChartFacts } from "./facts";
import { numberIn } from "./live-cell";
import { messageCell } from "./message";
import { drawnAs } from "./roles";
import { isPercent } from "./say-number";
import { scaleFor } from "./scale";
import { shadingRows } from "./shading";
import { timelineOf, type Moment } from "./timeline";

/** The rows beneath a chart's series that it does not draw: what they are called, by which they are found again. */
export const settings = {
  differences: "Actual less trajectory",
  lowest: "Axis from",
  highest: "Axis to, about",
  tolerance: "Tolerance",
  joined: "Points are joined over empty periods",
} as const;

/** The cells of one chart's block, and the title that is made from them. */
export interface Block {
  readonly rows: readonly (readonly OwnCell[])[];
  readonly message: OwnCell;
  /** How wide it is, in columns. */
  readonly width: number;
}

/** The block of a chart whose top-left cell is at a row and column: live formulas over the scorecard's cells. */
export function blockOf(facts: ChartFacts, top: number, left: number): Block {
  const moments = timelineOf(facts);
  const places = new BlockPlaces(top, left, moments.length);
  const plans = seriesPlans(facts);
  const series = seriesRows(facts, moments, plans, places);
  const beneath = settingRows(facts, series, plans, places);
  const differences = beneath[0] ?? [];
  const trajectory = plans.findIndex(({ role }) => role === "trajectory");
  const ends = { first: 0, last: lastMoment(series[trajectory] ?? []) };
  ends.first = (series[trajectory] ?? []).findIndex((cell) => numberIn(cell) !== undefined);
  const named = (name: string, drawn: string, cells: readonly OwnCell[]): readonly OwnCell[] => [
    words(drawn, "quiet"),
    words(name),
    ...cells,
  ];
  const message = messageCell(
    facts,
    {
      differences: places.from(plans.length, 0),
      first: places.at(trajectory, Math.max(0, ends.first)),
      last: places.at(trajectory, Math.max(0, ends.last)),
    },
    differences.map(numberIn).find((one) => one !== undefined),
  );
  return {
    rows: [
      [
        words("Drawn as", "heading"),
        { value: null, style: "heading" },
        ...moments.map(({ label }) => words(label, "heading")),
      ],
      ...plans.map(({ role, name }, index) => named(name, drawnAs(role), series[index] ?? [])),
      named(settings.differences, "Not drawn", differences),
      ...beneath.slice(1),
    ],
    message,
    width: 2 + moments.length,
  };
}

function seriesRows(
  facts: ChartFacts,
  moments: readonly Moment[],
  plans: readonly SeriesPlan[],
  places: BlockPlaces,
): readonly (readonly OwnCell[])[] {
  const { format } = facts;
  const indexOf = (role: SeriesPlan["role"]): number => plans.findIndex((one) => one.role === role);
  const trajectory = pointCells(facts.trajectory, moments, format);
  const actual = pointCells(facts.actuals, moments, format);
  const tolerance = places.fixed(plans.length + 3);
  const forecast = forecastStretches(facts, moments, actual, places, indexOf("actual"));
  const band =
    facts.forecast.length > 0 ? shadingRows(forecast, indexOf("band-base"), places, format, undefined) : undefined;
  const near =
    tolerated(facts) === undefined
      ? undefined
      : shadingRows(
          toleranceStretches(trajectory, facts, places, { trajectory: indexOf("trajectory"), tolerance }),
          indexOf("tolerance-base"),
          places,
          format,
          band && { index: indexOf("band-base"), rows: band },
        );
  const [low, high] = [places.fixed(plans.length + 1), places.fixed(plans.length + 2)];
  return plans.map(({ role, benchmark }): readonly OwnCell[] => {
    switch (role) {
      case "band-base":
        return band?.[0] ?? [];
      case "band":
        return band?.[1] ?? [];
      case "tolerance-base":
        return near?.[0] ?? [];
      case "tolerance":
        return near?.[1] ?? [];
      case "change":
        return changeCells(facts, moments, low, high);
      case "benchmark":
        return benchmark ? benchmarkCells(benchmark, moments, format) : [];
      case "trajectory":
        return trajectory;
      case "forecast":
        return pointCells(facts.forecast, moments, format);
      case "baseline":
        return pointCells([facts.baseline], moments, format);
      case "target":
        return pointCells(facts.targets, moments, format);
      case "actual":
        return actual;
      case "latest":
        return latestCells(actual, indexOf("actual"), places, format);
      default:
        return role satisfies never;
    }
  });
}

/** A column from zero, or the foot of the axis, to its end, which a chart cuts off where its axis does. */
function changeCells(facts: ChartFacts, moments: readonly Moment[], low: string, high: string): readonly OwnCell[] {
  const { low: least, high: most } = scaleOf(facts);
  const times = new Set(facts.changes.map(timeOf));
  return moments.map(({ time }) =>
    times.has(time)
      ? { value: most > 0 ? most : least, formula: `IF(${high}>0,${high},${low})`, format: facts.format }
      : { value: null },
  );
}

/** The differences of actuals, of which only the latest is given, and the figures that the rows above refer to. */
function settingRows(
  facts: ChartFacts,
  series: readonly (readonly OwnCell[])[],
  plans: readonly SeriesPlan[],
  places: BlockPlaces,
): readonly (readonly OwnCell[])[] {
  const { format } = facts;
  const { low, high } = scaleOf(facts);
  const actual = plans.findIndex(({ role }) => role === "actual");
  const trajectory = plans.findIndex(({ role }) => role === "trajectory");
  const setting = (name: string, cell: OwnCell): readonly OwnCell[] => [words("Not drawn", "quiet"), words(name), cell];
  const size = tolerated(facts);
  return [
    differenceCells(
      series[actual] ?? [],
      series[trajectory] ?? [],
      { actual, trajectory, own: plans.length },
      places,
      format,
    ),
    setting(settings.lowest, { value: low, format }),
    setting(settings.highest, { value: high, format }),
    ...(size === undefined ? [] : [setting(settings.tolerance, { value: size, format })]),
    ...(isSparse(series[actual] ?? []) ? [setting(settings.joined, { value: null })] : []),
  ];
}

function differenceCells(
  actual: readonly OwnCell[],
  trajectory: readonly OwnCell[],
  at: { readonly actual: number; readonly trajectory: number; readonly own: number },
  places: BlockPlaces,
  format: string,
): readonly OwnCell[] {
  const differs = actual.map((cell, moment) => {
    const [a, p] = [numberIn(cell), numberIn(trajectory[moment])];
    return a === undefined || p === undefined ? undefined : a - p;
  });
  const last = differs.reduce<number>((found, one, moment) => (one === undefined ? found : moment), -1);
  return differs.map((difference, moment): OwnCell => {
    if (actual[moment]?.formula === undefined || trajectory[moment]?.formula === undefined) return { value: null };
    const [a, p] = [places.at(at.actual, moment), places.at(at.trajectory, moment)];
    const later = moment + 1 < differs.length ? `,COUNT(${places.from(at.own, moment + 1)})=0` : "";
    return {
      value: moment === last ? (difference ?? "") : "",
      formula: `IF(AND(ISNUMBER(${a}),ISNUMBER(${p})${later}),${a}-${p},"")`,
      format,
    };
  });
}

/** Whether actuals come at steady steps of more than one period, so that the periods between are not gaps in what is known. */
function isSparse(actual: readonly OwnCell[]): boolean {
  const places = actual.flatMap((cell, moment) => (numberIn(cell) === undefined ? [] : [moment]));
  const step = (places[1] ?? 0) - (places[0] ?? 0);
  return step > 1 && places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) === step);
}

function scaleOf(facts: ChartFacts): { readonly low: number; readonly high: number } {
  const points = [facts.trajectory, facts.targets, [facts.baseline], facts.actuals, facts.forecast];
  const ranges = facts.forecast.flatMap(({ low, high }) => [low, high]);
  const benchmarks = facts.benchmarks.flatMap((one) => one.points);
  const values = [...points.flat(), ...ranges, ...benchmarks].flatMap(({ value }) => value ?? []);
  return scaleFor(values, isPercent(facts.format) ? 1 : undefined);
}
