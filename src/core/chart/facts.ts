import type { Period } from "../cell/period";
import type { Unit } from "../cell/quantity";
import type { Measure, Polarity } from "../scorecard/model";
import type { Needing } from "../trajectory";

/** A number of a chart: when, what it comes to (undefined: nothing yet), and the formula that keeps it live, without its equals sign. */
export interface Point extends Needing {
  readonly period: Period;
  /** When the period ends, in whole twelfths of a year. */
  readonly time: number;
  /** On the scale Excel stores: 0.92 for 92%. */
  readonly value: number | undefined;
}

/** A line of somebody else's figures: `National`. One that is `level` has one figure only, drawn from end to end. */
export interface Benchmark {
  readonly name: string;
  readonly points: readonly Point[];
  readonly level: boolean;
  /** Who published it; undefined for what the scorecard itself has. */
  readonly source: string | undefined;
}

/** Where the actuals lead, and between what it may come to lie four times in five. */
export interface ForecastFacts {
  readonly time: number;
  readonly period: Period;
  readonly value: number;
  readonly low: number;
  readonly high: number;
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
  readonly forecast: readonly ForecastFacts[];
  /** The times of the actuals that the forecast is drawn from. */
  readonly forecastFrom: readonly number[];
  /** How far from the trajectory is still near it, on the scale Excel stores; undefined when nothing says. */
  readonly tolerance: number | undefined;
  /** Changes of definition: when the last period of the old way ends, and what changed, as the end of a sentence. */
  readonly changes: readonly { readonly time: number; readonly says: string }[];
}
