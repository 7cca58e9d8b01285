import { formatPeriod } from "../cell/period";
import { measureTitle } from "../scorecard/measure";
import { type Forecast, forecastOf, type Laid, type Limits, limitsOf, type Trajectory } from "../trajectory";
import { actualRow, aheadRow, type Block, sayLimits } from "./forecast-cells";
import { type OwnCell, type OwnSheet, ownTableNames } from "./operation";
import { tableSheet, words } from "./table-sheet";

const columns = [
  { heading: "Measure", width: 40 },
  { heading: "Period", width: 14 },
  { heading: "Year", width: 10 },
  { heading: "Actual", width: 11 },
  { heading: "Trajectory", width: 11 },
  { heading: "Forecast", width: 11 },
  { heading: "Low (80%)", width: 11 },
  { heading: "High (80%)", width: 11 },
  { heading: "Moving range", width: 13 },
  { heading: "Mean", width: 11 },
  { heading: "Lower limit", width: 11 },
  { heading: "Upper limit", width: 11 },
  { heading: "Note", width: 60 },
] as const;

/**
 * The sheet of forecasts and control limits: for every measure with a trajectory the actuals of its latest era, a row each, then the
 * milestones still to come with the forecast and its band of 80%. Everything but the years is a live formula, the actuals over the
 * scorecard's own cells and the rest over those rows, so that each measure's rows are a contiguous range to draw from. A measure with too
 * few actuals has one row that says so.
 */
export function forecastSheet(laid: Laid, options: { readonly name?: string } = {}): OwnSheet {
  const rows: (readonly OwnCell[])[] = [];
  for (const trajectory of laid.trajectories) rows.push(...measureRows(trajectory, rows.length + 1));
  const empty = columns.map(({ heading }) => words(heading === "Note" ? "There is no trajectory." : "", "wrapped"));
  return tableSheet(options.name ?? "Forecast", ownTableNames.forecast, columns, rows.length > 0 ? rows : [empty], 1);
}

/** @param first the row, counted from 0, that they begin in */
function measureRows(trajectory: Trajectory, first: number): readonly (readonly OwnCell[])[] {
  const forecast = forecastOf(trajectory);
  const limits = limitsOf(trajectory);
  const name: OwnCell = { ...words(measureTitle(trajectory.measure), "wrapped"), link: trajectory.measure.at };
  if (!limits.ok) {
    const reason = forecast.ok ? limits.reason : forecast.reason;
    return [
      columns.map(({ heading }) => (heading === "Measure" ? name : words(heading === "Note" ? reason : "", "wrapped"))),
    ];
  }
  const { points, since } = limits.limits.series;
  const block: Block = { trajectory, first, last: first + points.length - 1 };
  const ahead = forecast.ok ? forecast.points : [];
  return [
    ...points.map((point, index) => {
      const note =
        index === 0 ? noteOf(block, limits, forecast, since && formatPeriod(since.period)) : words("", "wrapped");
      return [name, ...actualRow(block, point, index, limits.limits), note];
    }),
    ...ahead.map((point, index) => [name, ...aheadRow(block, point, index, limits.limits), words("", "wrapped")]),
  ];
}

function noteOf(
  block: Block,
  limits: Extract<Limits, { readonly ok: true }>,
  forecast: Forecast,
  since: string | undefined,
): OwnCell {
  const says = limits.limits.series.since?.says ?? "";
  const said = [
    ...(since === undefined ? [] : [`Actuals since ${since}. ${says}`]),
    ...(forecast.ok ? [] : [forecast.reason]),
  ];
  return { ...sayLimits(block, limits.limits, said.join(" ")), style: "wrapped" };
}
