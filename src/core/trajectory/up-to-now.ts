import { absoluteRef } from "../cell/address";
import { sumOf } from "./cumulative";
import type { LiveNumber } from "./live-number";
import type { ActualCell, Trajectory } from "./model";
import { partsOf } from "./steps";

/** What is compared with a path at the time of an actual, live also for a cell that is still to be filled. */
export interface UpToNow {
  /** Undefined while a cell that it needs holds no number. */
  readonly number: LiveNumber | undefined;
  readonly formula: string;
  /** Whether all of its cells hold a figure, as a formula text. */
  readonly there: string;
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
  const [first] = parts;
  if (first && parts.length === 1) return { number, formula, there: first.there };
  return { number, formula, there: `AND(${parts.map(({ there }) => there).join(",")})` };
}

/** A cell by itself. One that is still to be filled is taken to be on the scale of the baseline's. */
function alone({ baseline }: Trajectory, { field, point }: ActualCell): UpToNow {
  const ref = absoluteRef(field.at);
  const isText = field.reading.kind === "quantity" && field.reading.typed === "text";
  const there = isText ? `${ref}<>""` : `ISNUMBER(${ref})`;
  if (point) return { number: point, formula: point.formula, there };
  const scaled = baseline.formula === `${absoluteRef(baseline.field.at)}/100`;
  return { number: undefined, formula: scaled ? `${ref}/100` : ref, there };
}
