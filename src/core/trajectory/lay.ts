import type { CellRef } from "../cell/address";
import type { CellValue } from "../cell/value";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Scorecard } from "../scorecard/model";
import { layMeasure } from "./lay-measure";
import type { Laid, Outcome } from "./model";
import { shownElsewhere } from "./shown-elsewhere";
import type { ShapeName } from "./shapes";
import type { Every } from "./steps";
import type { ToleranceOf } from "./tolerance";
import type { Weights } from "./weights";

/** How trajectories are to be laid. */
export interface LayOptions {
  /** Left out: through the targets where a measure has several, else a straight line. */
  readonly shape?: ShapeName | undefined;
  readonly every: Every;
  /** How much of a year's change falls in each of its parts, for the shapes that ask; as many as a year has steps (`parseWeights`). */
  readonly weights?: Weights | undefined;
  /** Tolerances that the user has chosen; for other measures the dictionary's stand. */
  readonly tolerance?: ToleranceOf | undefined;
  /** The workbook the scorecards were read from, for what its cells store beneath what they show. */
  readonly workbook?: WorkbookSnapshot | undefined;
}

/**
 * Lays a trajectory for every measure of the scorecards. Action plans, benchmark tables and tables of nothing but actuals set no targets
 * and are passed over; rows of a summary that only show the figures of other sheets have theirs there.
 */
export function layTrajectories(tables: readonly Scorecard[], options: LayOptions): Laid {
  const stored = options.workbook && storedValues(options.workbook);
  const setting = tables.filter(setsTargets);
  const whyElsewhere = options.workbook && shownElsewhere(setting, options.workbook);
  const outcomes = setting.flatMap((table) =>
    table.measures.map((measure): Outcome => {
      const reason = whyElsewhere?.(measure);
      return reason === undefined
        ? layMeasure(measure, options, stored)
        : { kind: "refused", refusal: { measure, reason } };
    }),
  );
  return {
    outcomes,
    trajectories: outcomes.flatMap((outcome) => (outcome.kind === "laid" ? [outcome.trajectory] : [])),
    refused: outcomes.flatMap((outcome) => (outcome.kind === "refused" ? [outcome.refusal] : [])),
  };
}

function setsTargets({ kind, measures }: Scorecard): boolean {
  return kind === "scorecard" && measures.some(({ fields }) => fields.some(({ role }) => role === "target"));
}

function storedValues(workbook: WorkbookSnapshot): (at: CellRef) => CellValue {
  const grids = new Map(workbook.sheets.map((grid) => [grid.sheet, grid]));
  return (at) => grids.get(at.sheet)?.value(at.row, at.column) ?? null;
}
