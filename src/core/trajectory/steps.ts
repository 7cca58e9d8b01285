import { formatPeriod, periodEnd, type Period } from "../cell/period";

/** One way to divide the time between a baseline and a target. */
interface Step {
  /** The periods that end after `from` and not after the end of `last`, in any order. Times are twelfths of a year. */
  periods(from: number, last: Period): readonly Period[];
  /** The name a known period takes among them: by term, the school year 2022/23 is Summer 2023. */
  rename(period: Period): Period;
  /** Whether this step can divide a path that ends with the period. */
  divides(period: Period): boolean;
}

const steps = {
  year: {
    periods: yearsBack,
    rename: (period) => period,
    divides: () => true,
  },
  term: {
    periods: termsUntil,
    rename: (period) =>
      isSchoolYear(period) ? { kind: "term", term: "summer", year: Math.round(periodEnd(period)) } : period,
    divides: (period) => !("basis" in period && period.basis === "financial"),
  },
} satisfies Readonly<Record<string, Step>>;

/** How often a path has a milestone. */
export type Every = keyof typeof steps;

/** The names of all steps, in the order they are offered. */
export const everyNames: readonly Every[] = Object.keys(steps).filter(isEvery);

/** Whether a text names a step. */
export function isEvery(text: string): text is Every {
  return Object.hasOwn(steps, text);
}

/** When a period ends, in whole twelfths of a year. */
export function timeOf(period: Period): number {
  return Math.round(periodEnd(period) * 12);
}

/** Whether a path that goes through these periods can be divided so: terms divide school years, not financial ones. */
export function canDivide(every: Every, periods: readonly Period[]): boolean {
  return periods.every((period) => steps[every].divides(period));
}

/**
 * The periods of a path's milestones in order of time, the known ones included. No two end together or are called alike: a known period
 * gives its name to a step that ends with it.
 */
export function milestonePeriods(every: Every, known: readonly Period[]): readonly Period[] {
  const step: Step = steps[every];
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return [];
  const byTime = new Map<number, Period>();
  for (const period of known) byTime.set(timeOf(period), step.rename(period));
  const taken = new Set([...byTime.values()].map(formatPeriod));
  for (const period of step.periods(timeOf(first), last)) {
    const time = timeOf(period);
    if (time > timeOf(first) && time < timeOf(last) && !byTime.has(time) && !taken.has(formatPeriod(period))) {
      byTime.set(time, period);
    }
  }
  return [...byTime.entries()].sort(([a], [b]) => a - b).map(([, period]) => period);
}

/** The last period and the same part of every year before it, so that years keep the labels the targets have. */
function yearsBack(from: number, last: Period): readonly Period[] {
  const periods: Period[] = [];
  for (let period = last; timeOf(period) > from; period = { ...period, year: period.year - 1 }) periods.push(period);
  return periods;
}

function termsUntil(from: number, last: Period): readonly Period[] {
  const periods: Period[] = [];
  for (let year = Math.floor(from / 12); year <= Math.ceil(timeOf(last) / 12); year += 1) {
    for (const term of ["autumn", "spring", "summer"] as const) periods.push({ kind: "term", term, year });
  }
  return periods;
}

/** A calendar-year label on school results is the school year that ends in it, as `periodEnd` has it. */
function isSchoolYear(period: Period): boolean {
  return period.kind === "year" && period.basis !== "financial";
}
