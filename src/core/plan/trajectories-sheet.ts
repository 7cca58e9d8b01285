import { formatA1 } from "../cell/address";
import { comparePeriods, formatPeriod, type Period } from "../cell/period";
import type { Measure } from "../scorecard/model";
import { type Laid, type Outcome, shapes, shown, type Trajectory } from "../trajectory";
import { pointCell } from "./point-cell";
import { type OwnCell, type OwnSheet, ownTableNames } from "./operation";
import { standingCells, standingColumns } from "./standing-cells";
import { tableSheet, words } from "./table-sheet";

const leading = [
  { heading: "Section", width: 24 },
  { heading: "Group", width: 22 },
  { heading: "Measure", width: 40 },
  { heading: "Baseline", width: 11 },
  { heading: "Baseline period", width: 14 },
  { heading: "Target", width: 11 },
  { heading: "Target period", width: 14 },
  { heading: "Shape", width: 20 },
] as const;

/** Section, group and measure, which stay in view. */
const labels = 3;

/** Where the baseline and the target stand. */
const [baselineColumn, targetColumn] = [3, 5];

const nothing: OwnCell = { value: null };

/** What all rows of the sheet share. */
interface Layout {
  /** The labels of the milestones' columns, in order. */
  readonly periods: readonly string[];
  /** Whether there are columns for actuals. */
  readonly withStanding: boolean;
}

/**
 * The sheet of trajectories: a row for every measure in order, those without a trajectory with the reason, and a column for every period
 * that any path has; where there are actuals after a baseline, or cells for them, where each measure stands. Its numbers are live
 * formulas over the scorecard's cells.
 */
export function trajectoriesSheet(laid: Laid, options: { readonly name?: string } = {}): OwnSheet {
  const layout: Layout = {
    periods: allPeriods(laid.trajectories),
    withStanding: laid.trajectories.some(({ actuals, baseline }) => actuals.some(({ time }) => time > baseline.time)),
  };
  const columns = [
    ...leading,
    ...layout.periods.map((period) => ({ heading: period, width: 13 })),
    ...(layout.withStanding ? standingColumns : []),
    { heading: "Note", width: 60 },
  ];
  const empty = columns.map(({ heading }) => words(heading === "Note" ? "There is no scorecard." : "", "wrapped"));
  const rows = laid.outcomes.map((outcome, index) => row(outcome, index + 1, layout));
  return tableSheet(
    options.name ?? "Trajectories",
    ownTableNames.trajectories,
    columns,
    rows.length > 0 ? rows : [empty],
    labels,
  );
}

/** The labels of all milestones' periods in order of time, each once. */
function allPeriods(trajectories: readonly Trajectory[]): readonly string[] {
  const byLabel = new Map<string, Period>();
  for (const { milestones } of trajectories) {
    for (const { period } of milestones) byLabel.set(formatPeriod(period), period);
  }
  return [...byLabel].sort(([, a], [, b]) => comparePeriods(a, b)).map(([label]) => label);
}

function row(outcome: Outcome, at: number, layout: Layout): readonly OwnCell[] {
  switch (outcome.kind) {
    case "laid":
      return laidRow(outcome.trajectory, at, layout);
    case "refused": {
      const { measure, reason } = outcome.refusal;
      const standing = layout.withStanding ? standingColumns : [];
      const blank = [...leading.slice(labels), ...layout.periods, ...standing].map(() => nothing);
      return [...measureCells(measure), ...blank, words(`No trajectory. ${reason}`, "wrapped")];
    }
    default:
      return outcome satisfies never;
  }
}

function laidRow(trajectory: Trajectory, at: number, { periods, withStanding }: Layout): readonly OwnCell[] {
  const { measure, baseline, targets, milestones, formats, shape, notes } = trajectory;
  const target = targets.at(-1) ?? baseline;
  const byLabel = new Map(milestones.map((one) => [formatPeriod(one.period), one]));
  const place = {
    row: at,
    left: leading.length + periods.length,
    baseline: formatA1(at, baselineColumn),
    target: formatA1(at, targetColumn),
    milestone: (label: string) =>
      byLabel.has(label) ? formatA1(at, leading.length + periods.indexOf(label)) : undefined,
  };
  return [
    ...measureCells(measure),
    pointCell(baseline, formats.known, "baseline"),
    words(formatPeriod(baseline.period)),
    pointCell(target, formats.known, "target"),
    words(formatPeriod(target.period)),
    words(shapes[shape].title),
    ...periods.map((label) => {
      const one = byLabel.get(label);
      return one ? { value: one.value, formula: shown(one), format: one.format } : nothing;
    }),
    ...(withStanding ? standingCells(trajectory, place) : []),
    words(notes.join(" "), "wrapped"),
  ];
}

function measureCells({ section, group, name, at }: Measure): readonly OwnCell[] {
  return [
    words(section?.text ?? "", "wrapped"),
    words(group?.text ?? "", "wrapped"),
    { ...words(name, "wrapped"), link: at },
  ];
}
