import { areaHolds, quoteSheet } from "../cell/address";
import { formatFacts } from "../cell/number-format";
import type { Period } from "../cell/period";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Measure } from "../scorecard/model";
import { type Laid, shown, standAt, type Trajectory } from "../trajectory";
import { gridOf } from "./cell-content";
import type { CellWrite } from "./cell-operations";

/** A target of the scorecard that holds nothing or a placeholder, and the proposed value that is to be written there. */
export interface Filling extends CellWrite {
  readonly measure: Measure;
  readonly period: Period;
}

/**
 * What the paths propose for the scorecard's own empty or placeholder targets, as live formulas over the targets and baselines beside
 * them. Nothing is proposed for a cell that holds a number, a formula or any other text, lies under merged cells, or comes after the
 * last target that is filled in.
 */
export function fillWrites(laid: Laid, workbook: WorkbookSnapshot): readonly Filling[] {
  return laid.trajectories.flatMap((trajectory) =>
    trajectory.unfilled.flatMap((target) => filling(trajectory, target, workbook) ?? []),
  );
}

function filling(
  trajectory: Trajectory,
  { at, period, time }: Trajectory["unfilled"][number],
  workbook: WorkbookSnapshot,
): Filling | undefined {
  const grid = gridOf(workbook, at.sheet);
  const stand = standAt(trajectory, time);
  if (!grid || !stand || grid.formula(at.row, at.column) !== undefined) return undefined;
  const value = grid.value(at.row, at.column);
  if (value !== null && typeof value !== "string") return undefined;
  if (
    grid.merges.some((area) => areaHolds(area, at.row, at.column) && (area.top !== at.row || area.left !== at.column))
  ) {
    return undefined;
  }
  const format = suits(grid.format(at.row, at.column), trajectory) ? {} : { format: trajectory.formats.between };
  const content = { value: stand.value, formula: onSheet(shown(stand), at.sheet), ...format };
  return { measure: trajectory.measure, period, at, content };
}

/** Whether a cell's own number format shows numbers of the path as they are meant: a percentage as one, and no date. */
function suits(format: string, { unit }: Trajectory): boolean {
  const facts = formatFacts(format);
  if (facts.isDate || !/[0#?]/.test(format)) return false;
  return (facts.unit === "percent") === (unit === "percent");
}

/** A formula as it is spelled on a sheet that it refers to: the cells beside it without the sheet's name. */
function onSheet(formula: string, sheet: string): string {
  const own = `${quoteSheet(sheet)}!`;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[A-Za-z_][\w.]*!/g, (token) => (token === own ? "" : token));
}
