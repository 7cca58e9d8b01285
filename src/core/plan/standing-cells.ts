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
  type StandingCells,
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
  const at = (index: number): string => formatA1(place.row, place.left + index);
  const cells = {
    ...{ baseline: place.baseline, target: place.target, actual: at(0), planned: at(2), variance: at(3) },
    ...{ tolerance: at(5), left: at(6), needed: at(7), made: at(8) },
  };
  const milestone = (label: string): string | undefined => place.milestone(label);
  const { actual, period, planned, variance, tolerance, left, needed, made, runRate, isLive } = standingValues(
    trajectory,
    cells,
    milestone,
  );
  if (!isLive) return standingColumns.map(({ heading }) => (heading === "Tolerance" ? tolerance : blank));
  const rag = ragFormula(trajectory, cells);
  const ragCell = rag === undefined ? blank : { value: standingOf(trajectory).latest?.rag ?? "", formula: rag };
  return [actual, period, planned, variance, ragCell, tolerance, left, needed, made, runRate];
}

/** Each cell of where a measure stands, wherever it is put on a sheet. */
export interface StandingValues {
  readonly actual: OwnCell;
  readonly period: OwnCell;
  readonly planned: OwnCell;
  readonly variance: OwnCell;
  readonly tolerance: OwnCell;
  readonly left: OwnCell;
  readonly needed: OwnCell;
  readonly made: OwnCell;
  readonly runRate: OwnCell;
  /** Whether any cell of the scorecard can ever hold an actual; where none can, what is needed is all that follows it. */
  readonly isLive: boolean;
}

/**
 * The cells of where a measure stands, as live formulas.
 *
 * @param cells where each of them stands on the sheet
 * @param milestone the cell of a milestone on the sheet, by its period's label
 */
export function standingValues(
  trajectory: Trajectory,
  cells: StandingCells & { readonly needed: string; readonly made: string },
  milestone: (label: string) => string | undefined,
): StandingValues {
  const live = liveStanding(trajectory, milestone);
  const { latest, runRate } = standingOf(trajectory);
  const { tolerance, formats, unit } = trajectory;
  const format = formats.between;
  const end = trajectory.targets.at(-1)?.time ?? 0;
  const filled = (value: OwnCell["value"], formula: string | undefined, shown?: string): OwnCell =>
    formula === undefined ? blank : { value, formula, ...(shown !== undefined && { format: shown }) };
  return {
    actual: filled(latest?.actual.value ?? "", live?.actual, formats.known),
    period: filled(latest ? formatPeriod(latest.period) : "", live?.period),
    planned: filled(latest?.planned.value ?? "", live?.planned, format),
    variance: filled(latest?.variance ?? "", live && varianceFormula(cells), signedFormat(format)),
    tolerance: tolerance ? { value: tolerance.points, format: toleranceFormat(trajectory, tolerance.points) } : blank,
    left: filled(latest ? (end - latest.time) / 12 : "", live?.left, "0.0#"),
    needed: filled(runRate.needed ?? "", neededFormula(trajectory, cells), signedFormat(format)),
    made: filled(runRate.made ?? "", madeFormula(trajectory, cells), signedFormat(format)),
    runRate: filled(
      sayRunRate(runRate, rateLook(unit, format)),
      runRateFormula(cells.needed, cells.made, runRate.per, rateLook(unit, format)),
    ),
    isLive: live !== undefined,
  };
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
