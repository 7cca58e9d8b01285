import { formatPeriod, type Period } from "../cell/period";
import type { ChartFacts } from "./facts";

/** A place on the time axis of a chart. */
export interface Moment {
  /** When it ends, in whole twelfths of a year. */
  readonly time: number;
  readonly label: string;
}

/** More places than this are not legible; gaps are then not filled. */
const most = 40;

/**
 * The time axis of a chart: every period that it has a value for, in order, and the years between them that it has none for, so that a
 * year without results leaves a gap and does not bring its neighbours together. Of periods that end together the trajectory's name counts.
 */
export function timelineOf(facts: ChartFacts): readonly Moment[] {
  const byTime = new Map<number, Placed>();
  const known = [facts.trajectory, facts.forecast, facts.targets, [facts.baseline], facts.actuals];
  for (const one of [...known.flat(), ...yearsBetween(known.flat())]) {
    if (!byTime.has(one.time)) byTime.set(one.time, one);
  }
  return [...byTime.values()]
    .sort((a, b) => a.time - b.time)
    .map(({ time, period }) => ({ time, label: formatPeriod(period) }));
}

interface Placed {
  readonly period: Period;
  readonly time: number;
}

/** Years at the distance of a year from the first to the last, where there is nothing but years that end together. */
function yearsBetween(placed: readonly Placed[]): readonly Placed[] {
  const inOrder = [...placed].sort((a, b) => a.time - b.time);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last || last.time - first.time > most * 12) return [];
  if (placed.some(({ period, time }) => period.kind !== "year" || (time - first.time) % 12 !== 0)) return [];
  return Array.from({ length: (last.time - first.time) / 12 }, (_, back) => ({
    period: { ...last.period, year: last.period.year - back },
    time: last.time - 12 * back,
  }));
}
