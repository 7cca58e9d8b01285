import type { OwnCell } from "../plan/operation";
import { words } from "../plan/table-sheet";
import { blockWords } from "./chart-style";
import { forecastCells, type ForecastRows, forecastSources, forecastStretches } from "./block-forecast";
import { BlockPlaces } from "./block-places";
import {
  benchmarkCells,
  lastMoment,
  latestCells,
  pointCells,
  type SeriesPlan,
  seriesPlans,
  toleranceStretches,
} from "./block-series";
import { differenceCells, scaleOf, settingRow, settingsOf } from "./block-settings";
import type { ChartFacts } from "./facts";
import { numberIn } from "./live-cell";
import type { Setting } from "./setting-names";
import { messageCell } from "./message";
import { drawnAs, type SeriesRole } from "./roles";
import { shadingRows } from "./shading";
import { type ToldSeries, wordLines } from "./words";
import { timelineOf, type Moment } from "./timeline";

type Cells = readonly OwnCell[];

/** The cells of one chart's block, and the title that is made from them. */
export interface Block {
  readonly rows: readonly Cells[];
  readonly message: OwnCell;
  /** What it shows, in words, in lines that are as wide as the chart. */
  readonly words: Cells;
  /** How wide it is, in columns. */
  readonly width: number;
}

/** The block of a chart whose top-left cell is at a row and column: live formulas over the scorecard's cells. */
export function blockOf(facts: ChartFacts, top: number, left: number): Block {
  const draft = draftOf(facts, top, left);
  const { moments, plans, beneath, places } = draft;
  const trajectory = draft.row("trajectory");
  const first = draft.trajectory.findIndex((cell) => numberIn(cell) !== undefined);
  const differences = beneathCells("differences", draft);
  return {
    rows: [
      [
        words(blockWords.heading, "heading"),
        { value: null, style: "heading" },
        ...moments.map(({ label }) => words(label, "heading")),
      ],
      ...plans.map((plan): Cells => [
        words(drawnAs(plan.role), "quiet"),
        words(plan.name),
        ...seriesCells(plan, draft),
      ]),
      ...beneath.map((setting) => settingRow(setting, beneathCells(setting, draft))),
    ],
    message: messageCell(
      facts,
      {
        differences: places.from(draft.under("differences"), 0),
        first: places.at(trajectory, Math.max(0, first)),
        last: places.at(trajectory, Math.max(0, lastMoment(draft.trajectory))),
      },
      differences.map(numberIn).find((one) => one !== undefined),
    ),
    words: wordLines(facts, toldSeries(draft)),
    width: 2 + moments.length,
  };
}

/** A block before its rows are written: what is in it, and where. */
interface BlockDraft {
  readonly facts: ChartFacts;
  readonly moments: readonly Moment[];
  readonly plans: readonly SeriesPlan[];
  readonly beneath: readonly Setting[];
  readonly places: BlockPlaces;
  readonly trajectory: Cells;
  readonly actual: Cells;
  /** Whether a moment is after the baseline, so that an actual can be held against the trajectory. */
  readonly isAfter: (moment: number) => boolean;
  /** The place of a series among the block's rows. */
  readonly row: (role: SeriesRole) => number;
  /** The place of a row beneath the series. */
  readonly under: (setting: Setting) => number;
}

function draftOf(facts: ChartFacts, top: number, left: number): BlockDraft {
  const moments = timelineOf(facts);
  const plans = seriesPlans(facts);
  const actual = pointCells(facts.actuals, moments, facts.format);
  const beneath = settingsOf(facts, actual);
  return {
    ...{ facts, moments, plans, beneath, actual },
    places: new BlockPlaces(top, left, moments.length),
    trajectory: pointCells(facts.trajectory, moments, facts.format),
    isAfter: (moment) => (moments[moment]?.time ?? 0) > facts.baseline.time,
    row: (role) => plans.findIndex((one) => one.role === role),
    under: (setting) => plans.length + beneath.indexOf(setting),
  };
}

function seriesCells({ role, benchmark }: SeriesPlan, draft: BlockDraft): Cells {
  const { facts, moments, places } = draft;
  const { format } = facts;
  switch (role) {
    case "band-base":
      return bandRows(draft)[0];
    case "band":
      return bandRows(draft)[1];
    case "tolerance-base":
      return toleranceRows(draft)[0];
    case "tolerance":
      return toleranceRows(draft)[1];
    case "change":
      return changeCells(draft);
    case "benchmark":
      return benchmark ? benchmarkCells(benchmark, moments, format) : [];
    case "trajectory":
      return draft.trajectory;
    case "forecast":
      return forecastCells(facts, moments, forecastRows(draft), places);
    case "baseline":
      return pointCells([facts.baseline], moments, format);
    case "target":
      return pointCells(facts.targets, moments, format);
    case "actual":
      return draft.actual;
    case "latest":
      return latestCells(draft.actual, draft.row("actual"), places, format, draft.isAfter);
    default:
      return role satisfies never;
  }
}

function beneathCells(setting: Setting, draft: BlockDraft): Cells {
  const { facts, moments, places } = draft;
  const { format } = facts;
  switch (setting) {
    case "differences": {
      const at = { actual: draft.row("actual"), trajectory: draft.row("trajectory"), own: draft.under("differences") };
      return differenceCells(draft.actual, draft.trajectory, at, places, { format, isAfter: draft.isAfter });
    }
    case "low":
    case "high":
    case "step":
      return [{ value: scaleOf(facts)[setting], format }];
    case "tolerance":
      return [{ value: facts.tolerance ?? null, format }];
    case "values":
      return forecastSources(facts, moments, draft.actual, forecastRows(draft), places)[0];
    case "years":
      return forecastSources(facts, moments, draft.actual, forecastRows(draft), places)[1];
    case "joined":
      return [];
    default:
      return setting satisfies never;
  }
}

/** The series that words tell of, in the order in which one reads of them. */
function toldSeries(draft: BlockDraft): readonly ToldSeries[] {
  const { moments, plans, places } = draft;
  return told.flatMap(({ role, label, none }) => {
    const found = plans.flatMap((plan, index) => (plan.role === role ? [{ plan, index }] : []));
    if (found.length === 0) return none === undefined ? [] : [{ label: label ?? "", level: false, none, points: [] }];
    return found.map(({ plan, index }): ToldSeries => {
      const points = seriesCells(plan, draft).flatMap((cell, moment) => {
        const isEmpty = cell.value === null && cell.formula === undefined;
        return isEmpty ? [] : [{ period: moments[moment]?.label ?? "", at: places.at(index, moment), cell }];
      });
      const level = plan.benchmark?.level ?? false;
      return { label: label ?? plan.name, level, ...(none !== undefined && { none }), points };
    });
  });
}

const told: readonly { readonly role: SeriesRole; readonly label?: string; readonly none?: string }[] = [
  { role: "baseline", label: "Baseline", none: "There is no baseline." },
  { role: "target", label: "Targets", none: "There is no target." },
  { role: "actual", label: "Actuals", none: "There are no actuals yet." },
  { role: "benchmark" },
  { role: "forecast", label: "Forecast" },
];

function forecastRows({ row, under }: BlockDraft): ForecastRows {
  const [actual, forecast, band] = [row("actual"), row("forecast"), row("band")];
  return { actual, forecast, band, values: under("values"), years: under("years") };
}

function bandRows(draft: BlockDraft): readonly [Cells, Cells] {
  const { facts, moments, actual, places } = draft;
  const stretches = forecastStretches(facts, moments, actual, forecastRows(draft), places);
  return shadingRows(stretches, draft.row("band-base"), places, facts.format, undefined);
}

function toleranceRows(draft: BlockDraft): readonly [Cells, Cells] {
  const { facts, places } = draft;
  const at = { trajectory: draft.row("trajectory"), tolerance: places.fixed(draft.under("tolerance")) };
  const stretches = toleranceStretches(draft.trajectory, facts, places, at);
  const beneath = draft.row("band") < 0 ? undefined : { index: draft.row("band-base"), rows: bandRows(draft) };
  return shadingRows(stretches, draft.row("tolerance-base"), places, facts.format, beneath);
}

/** A column from nought, or the foot of the axis, to the axis' end, at the first period of each new definition. */
function changeCells({ facts, moments, places, under }: BlockDraft): Cells {
  const { low, high } = scaleOf(facts);
  const first = new Set(facts.changes.map((change) => moments.findIndex(({ time }) => time > change.time)));
  const [least, most] = [places.fixed(under("low")), places.fixed(under("high"))];
  return moments.map((_, moment) =>
    first.has(moment)
      ? { value: high > 0 ? high : low, formula: `IF(${most}>0,${most},${least})`, format: facts.format }
      : { value: null },
  );
}
