import { formatPeriod, type Period } from "../cell/period";
import { timeOf } from "../trajectory/steps";
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
  const byTime = new Map<number, Period>();
  const known = [facts.trajectory, facts.forecast, facts.targets, [facts.baseline], facts.actuals];
  for (const { period } of known.flat()) {
    if (!byTime.has(timeOf(period))) byTime.set(timeOf(period), period);
  }
  for (const period of yearsBetween([...byTime.values()])) {
    if (!byTime.has(timeOf(period))) byTime.set(timeOf(period), period);
  }
  return [...byTime].sort(([a], [b]) => a - b).map(([time, period]) => ({ time, label: formatPeriod(period) }));
}

/** Years at the distance of a year from the first to the last, where there is nothing but years that end together. */
function yearsBetween(periods: readonly Period[]): readonly Period[] {
  const inOrder = [...periods].sort((a, b) => timeOf(a) - timeOf(b));
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last || last.year - first.year > most) return [];
  if (periods.some((period) => period.kind !== "year" || (timeOf(period) - timeOf(first)) % 12 !== 0)) return [];
  const years: Period[] = [];
  for (let period = last; timeOf(period) > timeOf(first); period = { ...period, year: period.year - 1 }) {
    years.push(period);
  }
  return years;
}
