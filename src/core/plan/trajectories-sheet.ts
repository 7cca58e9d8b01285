import { comparePeriods, formatPeriod, type Period } from "../cell/period";
import type { Measure } from "../scorecard/model";
import { type KnownPoint, type Laid, type Outcome, shapes, type Trajectory } from "../trajectory";
import { type OwnCell, type OwnSheet, ownTableNames } from "./operation";
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

const nothing: OwnCell = { value: null };

/**
 * The sheet of trajectories: a row for every measure in order, those without a trajectory with the reason, and a column for every period
 * that any path has. Its numbers are live formulas over the scorecard's cells.
 */
export function trajectoriesSheet(laid: Laid, options: { readonly name?: string } = {}): OwnSheet {
  const periods = allPeriods(laid.trajectories);
  const columns = [
    ...leading,
    ...periods.map((period) => ({ heading: period, width: 13 })),
    { heading: "Note", width: 60 },
  ];
  const empty = columns.map(({ heading }) => words(heading === "Note" ? "There is no scorecard." : "", "wrapped"));
  const rows = laid.outcomes.map((outcome) => row(outcome, periods));
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

function row(outcome: Outcome, periods: readonly string[]): readonly OwnCell[] {
  switch (outcome.kind) {
    case "laid":
      return laidRow(outcome.trajectory, periods);
    case "refused": {
      const { measure, reason } = outcome.refusal;
      const blank = [...leading.slice(labels), ...periods].map(() => nothing);
      return [...measureCells(measure), ...blank, words(`No trajectory. ${reason}`, "wrapped")];
    }
    default:
      return outcome satisfies never;
  }
}

function laidRow(trajectory: Trajectory, periods: readonly string[]): readonly OwnCell[] {
  const { measure, baseline, targets, milestones, formats, shape, notes } = trajectory;
  const target = targets.at(-1) ?? baseline;
  const byLabel = new Map(milestones.map((one) => [formatPeriod(one.period), one]));
  return [
    ...measureCells(measure),
    pointCell(baseline, formats.known),
    words(formatPeriod(baseline.period)),
    pointCell(target, formats.known),
    words(formatPeriod(target.period)),
    words(shapes[shape].title),
    ...periods.map((label) => {
      const one = byLabel.get(label);
      return one ? { value: one.value, formula: one.formula, format: one.format } : nothing;
    }),
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

function pointCell({ value, formula }: KnownPoint, format: string): OwnCell {
  return { value, formula, format };
}
