import { formatRef, type CellRef } from "../cell/address";
import { shownCell } from "../grid/shown-cell";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { Measure, Scorecard } from "../scorecard/model";

/** Why a measure has no trajectory of its own, as a sentence; undefined where it may have one. */
export type WhyElsewhere = (measure: Measure) => string | undefined;

/**
 * Tells the rows of a summary: all that they have of baseline and targets is shown, by formulas, from measures on other sheets among the
 * tables, where their trajectories are laid. Without that sheet among the tables a row is a measure like any other.
 */
export function shownElsewhere(tables: readonly Scorecard[], { sheets }: WorkbookSnapshot): WhyElsewhere {
  const grids = new Map(sheets.map((grid) => [grid.sheet, grid]));
  let known: ReadonlySet<string> | undefined;
  return (measure) => {
    const figures = measure.fields.filter(
      ({ role, reading }) => (role === "baseline" || role === "target") && reading.kind !== "empty",
    );
    const shown: CellRef[] = [];
    for (const { at } of figures) {
      const from = shownCell(grids.get(at.sheet), at.row, at.column);
      if (!from || from.sheet === at.sheet) return undefined;
      known ??= figuresOf(tables);
      if (!known.has(formatRef(from))) return undefined;
      shown.push(from);
    }
    const [first] = shown;
    return first && `Its figures are shown from ${formatRef(first)}: its trajectory is laid there, and not twice.`;
  };
}

function figuresOf(tables: readonly Scorecard[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ measures }) => measures.flatMap(({ fields }) => fields.map(({ at }) => formatRef(at)))),
  );
}
