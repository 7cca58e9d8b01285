import type { Unit } from "../cell/quantity";
import type { Polarity } from "../scorecard/model";

/** A measure of the KPI dictionary, of all pupils or of a cohort. */
export interface KnownChoice {
  readonly kind: "known";
  /** Its id in the dictionary. */
  readonly id: string;
  /** The cohort it is narrowed to (`sen-support`). */
  readonly cohort?: string;
}

/** A measure of the user's own. */
export interface OwnChoice {
  readonly kind: "own";
  readonly name: string;
  readonly unit: Unit;
  readonly polarity: Polarity | undefined;
  /** The heading it stands under. */
  readonly section: string;
}

/** A measure that the scorecard shall have. */
export type MeasureChoice = KnownChoice | OwnChoice;

/** How years are counted. */
export const yearKinds = ["academic", "financial", "calendar"] as const;
export type YearKind = (typeof yearKinds)[number];

/** The years that targets are set for, one after the other. */
export interface CardYears {
  readonly kind: YearKind;
  /** The calendar year in which the first of them begins. */
  readonly first: number;
  readonly count: number;
}

/** How often there is a column for an actual. */
export const actualSteps = ["term", "quarter", "year"] as const;
export type ActualStep = (typeof actualSteps)[number];

/**
 * How targets are proposed.
 *
 * - `none`: they stay empty, for people to set.
 * - `to-national`: in a straight line from the baseline to the latest national figure by the last year. A measure that is as good already
 *   gets none.
 * - `usual-movement`: better each year by the median change from one year to the next over all authorities on record, no further than 98
 *   of 100 of their figures.
 */
export const targetWays = ["none", "to-national", "usual-movement"] as const;
export type TargetWay = (typeof targetWays)[number];

/** Everything that is chosen of a new scorecard. */
export interface CardChoices {
  /** The name of its sheet, and the title on it. */
  readonly sheet: string;
  readonly title: string;
  /** The authority whose published figures are the baselines, by its name in the reference pack; undefined leaves them empty. */
  readonly authority: string | undefined;
  readonly measures: readonly MeasureChoice[];
  readonly years: CardYears;
  readonly actuals: ActualStep;
  /** Who may be an owner; with no name, any is typed. Undefined: no column of owners. */
  readonly owners: readonly string[] | undefined;
  /** Areas of the reference pack to compare with, a column each. */
  readonly benchmarks: readonly string[];
  /** Whether there is an empty column for the statistical neighbours. */
  readonly neighbours: boolean;
  readonly targets: TargetWay;
}
