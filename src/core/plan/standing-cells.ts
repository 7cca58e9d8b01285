import { formatA1 } from "../cell/address";
import { formatPeriod } from "../cell/period";
import {
  liveStanding,
  madeFormula,
  neededFormula,
  numberFormat,
  ragFormula,
  rateLook,
  runRateFormula,
  sayRunRate,
  standingOf,
  type Trajectory,
  varianceFormula,
} from "../trajectory";
import type { OwnCell } from "./operation";
import type { TableColumn } from "./table-sheet";

/** The columns of where a measure stands: all follow the actual cells live, so that a figure typed in moves them at once. */
export const standingColumns: readonly TableColumn[] = [
  { heading: "Latest actual", width: 13 },
  { heading: "Actual period", width: 14 },
  { heading: "Trajectory then", width: 14 },
  { heading: "Variance", width: 11 },
  { heading: "RAG", width: 9 },
  { heading: "Tolerance", width: 11 },
  { heading: "Years left", width: 10 },
  { heading: "Needed", width: 11 },
  { heading: "Made", width: 11 },
  { heading: "Run rate", width: 36 },
];

/** Where the cells of a row stand on the sheet that is written. */
export interface RowPlace {
  readonly row: number;
  /** The column of the first cell of the standing. */
  readonly left: number;
  /** The addresses of the baseline and the target in the row. */
  readonly baseline: string;
  readonly target: string;
  /** The address of a milestone's cell, by its period's label. */
  milestone(label: string): string | undefined;
}

const blank: OwnCell = { value: null };

/** The cells under `standingColumns` for one trajectory. */
export function standingCells(trajectory: Trajectory, place: RowPlace): readonly OwnCell[] {
  const live = liveStanding(trajectory, (label) => place.milestone(label));
  const at = (index: number): string => formatA1(place.row, place.left + index);
  const { latest, runRate } = standingOf(trajectory);
  const format = trajectory.formats.between;
  const end = trajectory.targets.at(-1)?.time ?? 0;
  const { tolerance } = trajectory;
  const toleranceCell = tolerance
    ? { value: tolerance.points, format: toleranceFormat(trajectory, tolerance.points) }
    : blank;
  if (!live) return standingColumns.map(({ heading }) => (heading === "Tolerance" ? toleranceCell : blank));

  const cells = {
    ...{ baseline: place.baseline, target: place.target, actual: at(0), planned: at(2), variance: at(3) },
    ...{ tolerance: at(5), left: at(6) },
  };
  const rag = ragFormula(trajectory, cells);
  const look = rateLook(trajectory.unit, format);
  return [
    { value: latest?.actual.value ?? "", formula: live.actual, format: trajectory.formats.known },
    { value: latest ? formatPeriod(latest.period) : "", formula: live.period },
    { value: latest?.planned.value ?? "", formula: live.planned, format },
    { value: latest?.variance ?? "", formula: varianceFormula(cells), format: signedFormat(format) },
    rag === undefined ? blank : { value: latest?.rag ?? "", formula: rag },
    toleranceCell,
    { value: latest ? (end - latest.time) / 12 : "", formula: live.left, format: "0.0#" },
    { value: runRate.needed ?? "", formula: neededFormula(trajectory, cells), format: signedFormat(format) },
    { value: runRate.made ?? "", formula: madeFormula(trajectory, cells), format: signedFormat(format) },
    { value: sayRunRate(runRate, look), formula: runRateFormula(at(7), at(8), runRate.per, look) },
  ];
}

/** A number format that shows the sign of a difference. */
function signedFormat(format: string): string {
  return `+${format};-${format};${format}`;
}

/** As many decimals as a tolerance has, and at least those of the milestones. */
function toleranceFormat({ unit, formats }: Trajectory, points: number): string {
  const scaled = String(Number((unit === "percent" ? points * 100 : points).toPrecision(6)));
  const shown = rateLook(unit, formats.between).decimals;
  return numberFormat(unit, Math.max(shown, scaled.split(".")[1]?.length ?? 0));
}
