import type { OwnCell } from "../plan/operation";
import { shown } from "../trajectory";
import type { Point } from "./facts";

/** What Excel's charts take for a point that is not there, where a formula has to stand. */
export const notAvailable = { error: "#N/A" } as const;

/** A cell that shows a number as long as there is one, and no point where there is none. What follows no cell is a number and no formula. */
export function numberCell(point: Omit<Point, "period" | "time">, format: string): OwnCell {
  const follows = point.needs.errs || point.needs.cells.length > 0;
  if (!follows) return { value: point.value ?? notAvailable, format };
  return { value: point.value ?? notAvailable, formula: shown(point, "NA()"), format };
}

/** The number of a cell; undefined when it shows none. */
export function numberIn(cell: OwnCell | undefined): number | undefined {
  return typeof cell?.value === "number" ? cell.value : undefined;
}
