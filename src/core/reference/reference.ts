import type { Unit } from "../cell/quantity";

/**
 * A reference pack: published figures of measures over many authorities, which the rules of the reference tier hold a workbook against.
 * `packs/` has the one that comes with the product; a user's own takes its place.
 */
export interface Reference {
  /** Who published them, as people would cite it. */
  readonly source: string;
  /** The licence they are published under, as it wants to be named. */
  readonly licence: string;
  /** The day the pack was put together, as `2026-01-31`. */
  readonly date: string;
  readonly areas: ReferenceAreas;
  readonly measures: readonly ReferenceMeasure[];
}

/** The areas that figures are of, by the names they are published under. */
export interface ReferenceAreas {
  readonly national: readonly string[];
  readonly regional: readonly string[];
  /** Every authority that the spreads rest on; not all of them have a history of their own in the pack. */
  readonly authorities: readonly string[];
}

/** What was published of one measure. Every number is in `unit`, as a person reads it: 58.7 for 58.7%. */
export interface ReferenceMeasure {
  /** The measure's id in the KPI dictionary. */
  readonly definition: string;
  /** The cohort the figures are of; undefined for all. */
  readonly cohort?: string;
  readonly unit: Unit;
  /** Decimals it is published with. */
  readonly decimals: number;
  /** How many values of single authorities and years the spread rests on, and which years. */
  readonly count: number;
  readonly years: readonly [first: number, last: number];
  /** Extremes, 1st, 50th and 99th percentile over authorities and years. */
  readonly spread: Spread;
  /** Absolute change from one year to the next: percentiles over authorities and years. */
  readonly yearOnYear: { readonly p50: number; readonly p95: number; readonly p99: number };
  /** The largest improvement that any authority made in so many years, in the good direction. */
  readonly bestImprovement: { readonly oneYear: number; readonly threeYears: number };
  /** By area (`England`, `North West`, an authority): the figures of the years that end in the year named. */
  readonly history: Readonly<Record<string, History>>;
}

/** Where the values of all authorities lie. */
export interface Spread {
  readonly min: number;
  readonly p1: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** The figures of one area, by the year in which the period ends: a number alone is final. */
export type History = Readonly<Record<string, number | PublishedFigure>>;

/** One published figure. */
export interface PublishedFigure {
  readonly value: number;
  readonly provisional: boolean;
}
