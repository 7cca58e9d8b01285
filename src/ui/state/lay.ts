import { layTrajectories, ownTableNames, parseWeights, tolerancesOf } from "../../core";
import type { CellRef, Laid, Scorecard, WorkbookSnapshot } from "../../core";
import { chosenTables, effectiveProfile, tablesOf } from "./select";
import type { PaneState } from "./state";

/** The trajectories of tables by the shape, step and weights that are chosen, and by the tolerances of the profile. */
export function layAs(
  { kept, laying }: Pick<PaneState, "kept" | "laying">,
  tables: readonly Scorecard[],
  workbook: WorkbookSnapshot,
): Laid {
  const { shape, every } = laying;
  const weights = parseWeights(laying.weights);
  return layTrajectories(tables, { shape, every, weights, tolerance: tolerancesOf(effectiveProfile(kept)), workbook });
}

/** The trajectories of the measures that are chosen; undefined before anything was checked. */
export function layChosen(state: Pick<PaneState, "checked" | "kept" | "laying" | "selection">): Laid | undefined {
  const { checked, laying, selection } = state;
  return checked && layAs(state, chosenTables(tablesOf(checked), laying.which, selection), checked.workbook);
}

/** A key by which a measure is known again by its cell. */
export function measureKey({ sheet, row, column }: CellRef): string {
  return `${sheet}\n${String(row)}\n${String(column)}`;
}

/** Whether the sheet of forecasts and limits is wanted beside the trajectories: as it was chosen, else as it is in the workbook. */
export function wantsForecast({ laying, checked }: Pick<PaneState, "laying" | "checked">): boolean {
  return laying.forecast ?? checked?.own.sheets.some(({ table }) => table.name === ownTableNames.forecast) ?? false;
}
