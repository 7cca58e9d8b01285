import { comparePeriods } from "../cell/period";
import type { Period } from "../cell/period";
import type { ValueColumn } from "./field";
import type { FieldRole } from "./model";
import type { Traits } from "./traits";
import { trait } from "./traits";

/** Smaller steps than this, relatively, are none: it is wider than any rounding when a figure is read. */
const smallestStep = 1e-6;

const neither: Traits = trait["not-rising"] | trait["not-falling"];

/**
 * Whether the targets of a row go steadily up, each by a step, from above all that is no target; or down, from below it. A row without
 * targets does both. `figures` are by column, NaN where there is none; `inOrder` when the columns of targets are in order of time.
 */
export function courseOf(columns: readonly ValueColumn[], figures: Float64Array, inOrder: boolean): Traits {
  let broken: Traits = 0;
  let first = NaN;
  let last = NaN;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let place = 0; place < columns.length; place++) {
    const figure = figures[place]!;
    if (Number.isNaN(figure)) continue;
    if (columns[place]!.role !== "target") {
      if (figure < lowest) lowest = figure;
      if (figure > highest) highest = figure;
    } else {
      if (Number.isNaN(first)) first = figure;
      else broken |= stepOf(last, figure);
      last = figure;
    }
  }
  if (Number.isNaN(first)) return 0;
  if (!inOrder) return neither;
  return broken | (stepOf(highest, first) & trait["not-rising"]) | (stepOf(lowest, first) & trait["not-falling"]);
}

function stepOf(from: number, to: number): Traits {
  const smallest = smallestStep * (1 + Math.abs(to));
  if (to - from > smallest) return trait["not-falling"];
  return from - to > smallest ? trait["not-rising"] : neither;
}

/** A column that may hold values, before it is known where the targets start. */
interface Dated {
  readonly role: FieldRole;
  readonly period: Period | undefined;
}

/** Whether the columns of targets stand in order of time, each with its period. A lone one does without. */
export function targetsInOrder(columns: readonly Dated[]): boolean {
  const targets = columns.filter(({ role }) => role === "target");
  return targets.every(({ period }, place) => {
    const before = targets[place - 1]?.period;
    return place === 0 || (period !== undefined && before !== undefined && comparePeriods(before, period) <= 0);
  });
}

/** Whether a figure in a column is one to start from: a baseline, or where there is none an actual from before the first target. */
export function isStart({ role, period }: Dated, columns: readonly Dated[]): boolean {
  if (columns.some((column) => column.role === "baseline")) return role === "baseline";
  const isBefore = (column: Dated): boolean =>
    column.role !== "target" || !column.period || !period || comparePeriods(period, column.period) < 0;
  return role === "actual" && columns.every(isBefore);
}
