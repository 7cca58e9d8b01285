import type { CellRef } from "../cell/address";
import type { Period } from "../cell/period";
import type { Unit } from "../cell/quantity";
import type { Field, Measure } from "../scorecard/model";
import type { PathFormats } from "./formats";
import type { YearFrame } from "./frame";
import type { LiveNumber } from "./live-number";
import type { ShapeName } from "./shapes";
import type { Every } from "./steps";
import type { Weights } from "./weights";

/** A number of a scorecard's own cell, and when it is of: a baseline, target or actual. */
export interface KnownPoint extends LiveNumber {
  readonly field: Field;
  readonly period: Period;
  /** When the period ends, in whole twelfths of a year (`timeOf`), so that fractions of a path are exact. */
  readonly time: number;
}

/** Where a measure should stand at the end of one period. */
export interface Milestone extends LiveNumber {
  readonly period: Period;
  /** When the period ends, in whole twelfths of a year. */
  readonly time: number;
  /** Number format code: as the points are shown, with a decimal more between them. */
  readonly format: string;
}

/** What the way between two points of a path is measured in. `shares` are the parts of a year as it once ran, where they are known. */
export type Pace =
  | { readonly kind: "time" }
  | { readonly kind: "weights"; readonly weights: Weights }
  | { readonly kind: "within-year"; readonly shares: YearShares };

/** How a year's count is spread over its parts: as counted in a year before, by weights, or evenly. */
export type YearShares =
  | { readonly kind: "counted"; readonly counts: readonly LiveNumber[] }
  | { readonly kind: "weighted"; readonly weights: Weights }
  | { readonly kind: "even" };

/** The points that a path goes through and how it gets from each to the next. */
export interface Path {
  /** At least two, in order of time, no two at one time. */
  readonly known: readonly KnownPoint[];
  readonly shape: ShapeName;
  readonly pace: Pace;
}

/** An actual of a measure: a number, or a cell where one is still to come. */
export interface ActualCell {
  readonly field: Field;
  readonly period: Period;
  readonly time: number;
  /** Undefined while the cell is empty or holds a placeholder. */
  readonly point: KnownPoint | undefined;
}

/** How near to its trajectory a measure is still on it, in the points of its cells as Excel stores them: 0.01 for a percentage point. */
export interface Tolerance {
  readonly points: number;
  readonly from: "dictionary" | "profile";
}

/** A path from a measure's baseline to its target. */
export interface Trajectory extends Path {
  readonly measure: Measure;
  readonly every: Every;
  /** The year that its figures are counted over. */
  readonly frame: YearFrame;
  readonly baseline: KnownPoint;
  /** The targets that the path goes through, in order of time. Never empty; the last is where it ends. */
  readonly targets: readonly KnownPoint[];
  /** From the baseline to the last target, both included. */
  readonly milestones: readonly Milestone[];
  /** Every dated actual, in order of time, no two at one time: those before the baseline too, and cells still to be filled. */
  readonly actuals: readonly ActualCell[];
  readonly tolerance: Tolerance | undefined;
  /** The unit of its points. */
  readonly unit: Unit;
  /** Number format codes, at the points and between them. */
  readonly formats: PathFormats;
  /** Targets that hold nothing or a placeholder and lie on the way: the path has a value for each (`fillWrites`). */
  readonly unfilled: readonly { readonly at: CellRef; readonly period: Period; readonly time: number }[];
  /** What was left out or assumed, as sentences naming cells. */
  readonly notes: readonly string[];
}

/** A measure that can have no trajectory, and why. */
export interface Refusal {
  readonly measure: Measure;
  readonly reason: string;
}

/** What became of one measure. */
export type Outcome =
  { readonly kind: "laid"; readonly trajectory: Trajectory } | { readonly kind: "refused"; readonly refusal: Refusal };

/** What became of every measure: the two lists, and the outcomes in the order of the measures. */
export interface Laid {
  readonly trajectories: readonly Trajectory[];
  readonly refused: readonly Refusal[];
  readonly outcomes: readonly Outcome[];
}
