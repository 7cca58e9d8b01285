import { formatPeriod, type Period, type YearBasis } from "../cell/period";
import { lastMonth, timeOf, type YearFrame } from "./frame";

/** One way to divide the time between a baseline and a target. */
interface Step {
  /** What a year divided so is called in parts, and how many there are. */
  readonly parts: 1 | 3 | 4 | 12;
  /** The periods that end after a time and not after the end of `last`, in any order. */
  periods(from: number, last: Period, frame: YearFrame): readonly Period[];
  /** The name that a whole year takes among them: by term, the school year 2022/23 is Summer 2023. */
  endOf(year: Extract<Period, { readonly kind: "year" }>, end: number, frame: YearFrame): Period;
  /** Why this step cannot divide years of a frame; undefined when it can. */
  refusal(frame: YearFrame): string | undefined;
}

const steps = {
  year: {
    parts: 1,
    periods: yearsBack,
    endOf: (year) => year,
    refusal: () => undefined,
  },
  term: {
    parts: 3,
    periods: (from, last, frame) =>
      yearEnds(from, last, frame).flatMap((year) => [
        { kind: "term", term: "autumn", year: year - 1 },
        { kind: "term", term: "spring", year },
        { kind: "term", term: "summer", year },
      ]),
    endOf: (_, year) => ({ kind: "term", term: "summer", year }),
    refusal: (frame) => (frame === "academic" ? undefined : `a ${frame} year has no terms`),
  },
  quarter: {
    parts: 4,
    periods: (from, last, frame) =>
      yearEnds(from, last, frame).flatMap((year) =>
        quarters.map((quarter) => quarterOf(basisOf(last, frame), year, quarter)),
      ),
    endOf: ({ basis }, year) => quarterOf(basis, year, 4),
    refusal: () => undefined,
  },
  month: {
    parts: 12,
    periods: (from, last, frame) =>
      yearEnds(from, last, frame).flatMap((year) => months.map((month) => monthOf(month, year, frame))),
    endOf: (_, year, frame) => monthOf(lastMonth[frame], year, frame),
    refusal: () => undefined,
  },
} satisfies Readonly<Record<string, Step>>;

const quarters = [1, 2, 3, 4] as const;
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** How often a path has a milestone. */
export type Every = keyof typeof steps;

/** The names of all steps, in the order they are offered. */
export const everyNames: readonly Every[] = Object.keys(steps).filter(isEvery);

/** Whether a text names a step. */
export function isEvery(text: string): text is Every {
  return Object.hasOwn(steps, text);
}

/** Into how many parts a step divides a year. */
export function partsOf(every: Every): number {
  return steps[every].parts;
}

/** Why a step cannot divide years of a frame, as words that follow "because"; undefined when it can. */
export function whyUndivided(every: Every, frame: YearFrame): string | undefined {
  const step: Step = steps[every];
  return step.refusal(frame);
}

/**
 * The periods of a path's milestones in order of time, the known ones included. No two end together or are called alike: a known period
 * gives its name to a step that ends with it.
 */
export function milestonePeriods(every: Every, known: readonly Period[], frame: YearFrame): readonly Period[] {
  const step: Step = steps[every];
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const [start, end] = [timeOf(first, frame), timeOf(last, frame)];
  const byTime = new Map<number, Period>();
  for (const period of known) byTime.set(timeOf(period, frame), nameIn(every, period, frame));
  const taken = new Set([...byTime.values()].map(formatPeriod));
  for (const period of step.periods(start, last, frame)) {
    const time = timeOf(period, frame);
    if (time > start && time < end && !byTime.has(time) && !taken.has(formatPeriod(period))) byTime.set(time, period);
  }
  return [...byTime.entries()].sort(([a], [b]) => a - b).map(([, period]) => period);
}

/** The name that a known period has among the steps: by term, 2022/23 is Summer 2023. */
export function nameIn(every: Every, period: Period, frame: YearFrame): Period {
  const step: Step = steps[every];
  return period.kind === "year" ? step.endOf(period, timeOf(period, frame) / 12, frame) : period;
}

/** The last period and the same part of every year before it, so that years keep the labels the targets have. */
function yearsBack(from: number, last: Period, frame: YearFrame): readonly Period[] {
  const periods: Period[] = [];
  for (let period = last; timeOf(period, frame) > from; period = { ...period, year: period.year - 1 })
    periods.push(period);
  return periods;
}

/** The calendar years in which the years of a path end. */
function yearEnds(from: number, last: Period, frame: YearFrame): readonly number[] {
  const first = Math.floor(from / 12);
  const count = Math.ceil(timeOf(last, frame) / 12) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index);
}

/** The quarter of the year that is labelled as ending in a year. */
function quarterOf(basis: YearBasis, end: number, quarter: 1 | 2 | 3 | 4): Period {
  return { kind: "quarter", basis, year: basis === "calendar" ? end : end - 1, quarter };
}

function basisOf(last: Period, frame: YearFrame): YearBasis {
  if ("basis" in last) return last.basis;
  return frame === "academic" ? "split" : frame;
}

/** The month of the year of a frame that ends in a calendar year. */
function monthOf(month: number, end: number, frame: YearFrame): Period {
  return { kind: "month", year: month > lastMonth[frame] ? end - 1 : end, month };
}
