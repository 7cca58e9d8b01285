import type { Period } from "../cell/period";
import type { Unit } from "../cell/quantity";
import type { Measure, Polarity } from "../scorecard/model";

/** A number of a chart: when, what it comes to (undefined: nothing yet), and the formula that keeps it live. */
export interface Point {
  readonly period: Period;
  /** On the scale Excel stores: 0.92 for 92%. */
  readonly value: number | undefined;
  /** Without its equals sign. */
  readonly formula: string;
}

/** Several benchmarks of one name: `National`. */
export interface Benchmark {
  readonly name: string;
  /** Without a period it is the same for all. */
  readonly points: readonly (Omit<Point, "period"> & { readonly period: Period | undefined })[];
}

/** A forecast with what it may range over. */
export interface ForecastPoint extends Point {
  readonly low: Omit<Point, "period">;
  readonly high: Omit<Point, "period">;
}

/** All that a chart of one measure shows. */
export interface ChartFacts {
  readonly measure: Measure;
  readonly unit: Unit | undefined;
  readonly polarity: Polarity | undefined;
  /** Number format code of its values. */
  readonly format: string;
  readonly baseline: Point;
  /** In order of time. */
  readonly trajectory: readonly Point[];
  readonly targets: readonly Point[];
  /** Every dated cell for actuals, those without a number too. */
  readonly actuals: readonly Point[];
  readonly benchmarks: readonly Benchmark[];
  readonly forecast: readonly ForecastPoint[];
  /** How far from the trajectory is still near it, on the scale Excel stores; undefined when nothing says. */
  readonly tolerance: number | undefined;
  /** The first periods under a new definition. */
  readonly changes: readonly Period[];
}
