import type { CellRef } from "../cell/address";
import type { Quantity } from "../cell/quantity";
import type { CellValue } from "../cell/value";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Measure, Scorecard } from "../scorecard/model";
import { choosePoints, type StoredValue } from "./choose-points";
import { pathFormats } from "./formats";
import { milestonesThrough } from "./milestones";
import type { KnownPoint, Laid, Outcome } from "./model";
import { notesOn } from "./notes";
import { shapes, type ShapeName, usualShape } from "./shapes";
import { canDivide, type Every } from "./steps";

/** How trajectories are to be laid. */
export interface LayOptions {
  /** Left out: through the targets where a measure has several, else a straight line. */
  readonly shape?: ShapeName | undefined;
  readonly every: Every;
  /** The workbook the scorecards were read from, for what its cells store beneath what they show. */
  readonly workbook?: WorkbookSnapshot | undefined;
}

/**
 * Lays a trajectory for every measure of the scorecards. Action plans, benchmark tables and tables of nothing but actuals set no targets
 * and are passed over.
 */
export function layTrajectories(tables: readonly Scorecard[], options: LayOptions): Laid {
  const stored = options.workbook && storedValues(options.workbook);
  const outcomes = tables
    .filter(setsTargets)
    .flatMap((table) => table.measures.map((measure) => layMeasure(measure, options, stored)));
  return {
    outcomes,
    trajectories: outcomes.flatMap((outcome) => (outcome.kind === "laid" ? [outcome.trajectory] : [])),
    refused: outcomes.flatMap((outcome) => (outcome.kind === "refused" ? [outcome.refusal] : [])),
  };
}

function setsTargets({ kind, measures }: Scorecard): boolean {
  return kind === "scorecard" && measures.some(({ fields }) => fields.some(({ role }) => role === "target"));
}

function layMeasure(measure: Measure, options: LayOptions, stored: StoredValue | undefined): Outcome {
  const points = choosePoints(measure, stored);
  if (!points.ok) return { kind: "refused", refusal: { measure, reason: points.reason } };

  const { baseline, leftOut } = points;
  const shape = options.shape ?? usualShape(points.targets.length);
  const targets = shapes[shape].keepsTargets ? points.targets : points.targets.slice(-1);
  const known = [baseline, ...targets];
  const divides = canDivide(
    options.every,
    known.map((point) => point.period),
  );
  const every = divides ? options.every : "year";
  const formats = pathFormats(known.flatMap(quantityOf), measure.unit);
  const notes = notesOn(leftOut, known, options.shape === undefined || shapes[shape].keepsTargets);
  if (!divides) notes.push("Laid by year: a financial year has no terms.");
  const milestones = milestonesThrough(known, shape, every, formats);
  const trajectory = { measure, shape, every, baseline, targets, milestones, format: formats.known, notes };
  return { kind: "laid", trajectory };
}

function quantityOf({ field }: KnownPoint): readonly Quantity[] {
  return field.reading.kind === "quantity" ? [field.reading.quantity] : [];
}

function storedValues(workbook: WorkbookSnapshot): (at: CellRef) => CellValue {
  const grids = new Map(workbook.sheets.map((grid) => [grid.sheet, grid]));
  return (at) => grids.get(at.sheet)?.value(at.row, at.column) ?? null;
}
