import { comparePeriods } from "../cell/period";
import type { Period } from "../cell/period";
import type { ValueColumn } from "./field";
import type { FieldRole } from "./model";
import type { Traits } from "./traits";
import { trait } from "./traits";

/** Smaller steps than this, relatively, are none: it is wider than any rounding when a figure is read. */
const smallestStep = 1e-6;

/** Points between one year and the next from which on a step may be large, and how many times an even one a last step that may be late is. */
const largePoints = 3;
const lateTimes = 1.5;
/** Targets that a last step must follow on, itself among them. */
const fewestSteps = 3;

/** How the targets of a row stand to its other figures, before it is known which way is good: as bits, any of which may be there for nothing. */
export type Sides = number;

/** Targets do not go steadily up, each by a step, from above all that is no target; or down, from below it; one is below a benchmark, or above. */
export const side = { notRising: 1, notFalling: 2, below: 4, above: 8 } as const satisfies Record<string, Sides>;
export const everySide: Sides = side.notRising | side.notFalling | side.below | side.above;

const neither: Sides = side.notRising | side.notFalling;

/** Looks at the course that the figures of one row after the other take from where they start over their targets. */
export class Course {
  sides: Sides = 0;
  traits: Traits = 0;
  /** By column: the year of its period, and the same where the period is a year. */
  private readonly years: Float64Array;
  private readonly wholeYears: Float64Array;
  /** Whether the path of a row is from its last start over its targets as they stand. */
  private readonly isPlain: boolean;
  private readonly hasStart: boolean;

  /** `inOrder` when the columns of targets are in order of time. */
  constructor(
    private readonly columns: readonly ValueColumn[],
    private readonly inOrder: boolean,
  ) {
    this.years = Float64Array.from(columns, ({ period }) => period?.year ?? NaN);
    this.wholeYears = Float64Array.from(columns, ({ period }) => (period?.kind === "year" ? period.year : NaN));
    const starts = columns.filter((column) => column.isStart);
    this.hasStart = starts.length > 0;
    this.isPlain = inOrder && areInOrder(starts) && !columns.some(({ variant }) => variant === "trajectory");
  }

  /** Looks at a row without targets, or at one with figures by column, NaN where there is none. */
  look(figures: Float64Array): void {
    const { columns } = this;
    this.sides = this.traits = 0;
    let broken: Sides = 0;
    let [first, last] = [NaN, NaN];
    let [lowest, highest, least, most] = [Infinity, -Infinity, Infinity, -Infinity];
    let [lowestAim, highestAim] = [Infinity, -Infinity];
    let start = -1;
    for (let place = 0; place < columns.length; place++) {
      const figure = figures[place]!;
      if (Number.isNaN(figure)) continue;
      const { role, isStart: starts } = columns[place]!;
      if (role === "target") {
        if (Number.isNaN(first)) first = figure;
        else broken |= stepOf(last, figure);
        last = figure;
        if (figure < lowestAim) lowestAim = figure;
        if (figure > highestAim) highestAim = figure;
      } else if (role === "benchmark") {
        if (figure < least) least = figure;
        if (figure > most) most = figure;
      } else {
        if (figure < lowest) lowest = figure;
        if (figure > highest) highest = figure;
        if (starts) start = place;
      }
    }
    if (Number.isNaN(first)) return;
    this.sides = this.inOrder
      ? broken | (stepOf(highest, first) & side.notRising) | (stepOf(lowest, first) & side.notFalling)
      : neither;
    if (lowestAim < most) this.sides |= side.below;
    if (highestAim > least) this.sides |= side.above;
    if (this.isPlain && (start >= 0 || !this.hasStart)) this.lookAtSteps(figures, start);
    else this.traits = trait.leaping | trait.late;
  }

  private lookAtSteps(figures: Float64Array, start: number): void {
    const { columns, wholeYears } = this;
    let [before, last, steps] = [-1, start, 0];
    for (let place = 0; place < columns.length; place++) {
      if (columns[place]!.role !== "target" || Number.isNaN(figures[place]!)) continue;
      [before, last] = [last, place];
      steps++;
      if (before < 0 || wholeYears[place]! - wholeYears[before]! !== 1) continue;
      if (Math.abs(figures[place]! - figures[before]!) > largePoints - smallestStep) this.traits |= trait.leaping;
    }
    if (start < 0 || steps < fewestSteps) return;
    const leap = Math.abs(figures[last]! - figures[before]!);
    const even = Math.abs(figures[last]! - figures[start]!) * (this.between(before, last) / this.between(start, last));
    if (leap >= lateTimes * even - smallestStep * (1 + leap)) this.traits |= trait.late;
  }

  private between(from: number, to: number): number {
    const years = this.years[to]! - this.years[from]!;
    return years > 1 ? years : 1;
  }
}

function stepOf(from: number, to: number): Sides {
  const smallest = smallestStep * (1 + Math.abs(to));
  if (to - from > smallest) return side.notFalling;
  return from - to > smallest ? side.notRising : neither;
}

/** A column that may hold values, before it is known where the targets start. */
interface Dated {
  readonly role: FieldRole;
  readonly period: Period | undefined;
}

/** Whether the columns of targets stand in order of time, each with its period. A lone one does without. */
export function targetsInOrder(columns: readonly Dated[]): boolean {
  return areInOrder(columns.filter(({ role }) => role === "target"));
}

function areInOrder(columns: readonly Dated[]): boolean {
  return columns.every(({ period }, place) => {
    const before = columns[place - 1]?.period;
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
