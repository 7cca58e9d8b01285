import type { Period } from "../cell/period";
import type { Field, Measure } from "../scorecard/model";
import type { ShapeName } from "./shapes";
import type { Every } from "./steps";

/** A baseline or target that a path goes through. */
export interface KnownPoint {
  readonly field: Field;
  readonly period: Period;
  /** When the period ends, in whole twelfths of a year, so that fractions of a path are exact: `periodEnd` times 12. */
  readonly time: number;
  /** The number Excel stores: 0.92 for 92%. */
  readonly value: number;
  /** What gives that number live, without an equals sign: a reference, or the reading of a number out of a text cell. */
  readonly formula: string;
}

/** Where a measure should stand at the end of one period. */
export interface Milestone {
  readonly period: Period;
  /** On the scale Excel stores: 0.92 for 92%. */
  readonly value: number;
  /** The same number as a native formula over the scorecard's own cells, as a person sees it but without its equals sign. */
  readonly formula: string;
  /** Number format code: as the points are shown, with a decimal more between them. */
  readonly format: string;
}

/** A path from a measure's baseline to its target. */
export interface Trajectory {
  readonly measure: Measure;
  readonly shape: ShapeName;
  readonly every: Every;
  readonly baseline: KnownPoint;
  /** The targets that the path goes through, in order of time. Never empty; the last is where it ends. */
  readonly targets: readonly KnownPoint[];
  /** From the baseline to the last target, both included. */
  readonly milestones: readonly Milestone[];
  /** Number format code of the baseline and the targets. */
  readonly format: string;
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
