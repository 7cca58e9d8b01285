import { absoluteRef } from "../cell/address";
import { sumOf } from "./cumulative";
import type { LiveNumber } from "./live-number";
import type { ActualCell, Trajectory } from "./model";
import { allNeeds, type Needing } from "./needs";
import { partsOf } from "./steps";

/** What is compared with a path at the time of an actual, live also for a cell that is still to be filled. */
export interface UpToNow extends Needing {
  /** Undefined while a cell that it needs holds no number. */
  readonly number: LiveNumber | undefined;
}

/**
 * The actual itself; for counts that run up within the year, the sum of the year's parts so far. Undefined where a part of the year has
 * no cell.
 */
export function upToNow(trajectory: Trajectory, cell: ActualCell): UpToNow | undefined {
  const { pace, actuals, every } = trajectory;
  const wholeAlready = cell.period.kind === "year" || cell.field.variant === "to-date";
  if (pace.kind !== "within-year" || wholeAlready) return alone(trajectory, cell);
  const start = Math.ceil(cell.time / 12) * 12 - 12;
  const cells = actuals.filter(
    ({ time, period, field }) =>
      period.kind === every && field.variant !== "to-date" && time > start && time <= cell.time,
  );
  if (cells.length !== ((cell.time - start) * partsOf(every)) / 12) return undefined;
  const points = cells.flatMap(({ point }) => point ?? []);
  const number = points.length === cells.length ? sumOf(points) : undefined;
  const parts = cells.map((one) => alone(trajectory, one));
  const formula = `SUM(${parts.map((part) => part.formula).join(",")})`;
  return { number, formula, needs: allNeeds(parts) };
}

/** A cell by itself. One that is still to be filled is taken to be on the scale of the baseline's. */
export function alone({ baseline }: Trajectory, { field, point }: ActualCell): UpToNow {
  const ref = absoluteRef(field.at);
  if (point) return { number: point, formula: point.formula, needs: point.needs };
  const scaled = baseline.formula === `${absoluteRef(baseline.field.at)}/100`;
  return { number: undefined, formula: scaled ? `${ref}/100` : ref, needs: { cells: [ref], errs: false } };
}
