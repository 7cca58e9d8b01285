import type { Unit } from "../cell/quantity";
import type { Polarity } from "../scorecard/model";

/** What a measure is about. A group of rows seldom runs on from one of these into another. */
export const subjects = [
  "early-years",
  "key-stage-1",
  "key-stage-2",
  "key-stage-4",
  "post-16",
  "absence",
  "exclusions",
  "destinations",
  "care-leavers",
  "looked-after",
  "send",
  "school-quality",
  "admissions",
  "health",
  "social-care",
  "poverty",
  /** Whatever a user's own measures are about. */
  "other",
] as const;
export type Subject = (typeof subjects)[number];

/** The stages of schooling that results are published by. */
export const keyStages = ["eyfs", "ks1", "ks2", "ks3", "ks4", "ks5"] as const;
export type KeyStage = (typeof keyStages)[number];

/** Limits on a value, both ends allowed; an end that is missing is open. */
export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** The lowest and highest value that any local authority has published, and where that comes from. */
export interface Seen {
  readonly min: number;
  readonly max: number;
  readonly from: string;
}

/** What figures of a measure are counted over. */
export type YearType = "academic" | "financial" | "calendar" | "day";

interface Common {
  /** Kebab-case, and for ever: a retired id is not used again. */
  readonly id: string;
  /** The name it is published under. */
  readonly name: string;
  /** Other names for exactly this measure. Each must hold every word that tells it from its neighbours. */
  readonly aliases: readonly string[];
  /** Names people use for it that do not say enough: they match loosely. */
  readonly vagueAliases?: readonly string[];
  /** Words a label may add without narrowing the measure: `key stage 4` to Attainment 8. */
  readonly implied?: readonly string[];
  readonly subject: Subject;
  readonly keyStage?: KeyStage;
  /** The cohort the measure is about by its nature (`looked-after`), which therefore narrows nothing. */
  readonly about?: string;
  /** Units in published use; the first is the official one, the one that ranges, extremes and tolerance are in. */
  readonly units: readonly [Unit, ...Unit[]];
  /** What is possible at all, in the official unit. */
  readonly range: Range;
  /** What is possible for a whole authority, where that is narrower than `range`. */
  readonly authorityRange?: Range;
  /** Extremes over all authorities, for all pupils or the cohort named. */
  readonly seen?: Seen;
  readonly cohortsSeen?: Readonly<Record<string, Seen>>;
  /** Values of both signs are normal. */
  readonly signed?: true;
  readonly yearType?: YearType;
  /** How far from target is still near it, in points of the official unit: about one ordinary year's movement of an authority. */
  readonly tolerance: number;
  /** Where polarity, unit and range come from. */
  readonly source: string;
}

/** One measure of the KPI dictionary. Where published sources give no polarity, `noPolarity` says why. */
export type Definition = Common &
  ({ readonly polarity: Polarity } | { readonly polarity: undefined; readonly noPolarity: string });

/** The hard limits of a measure's values in a unit: its own in the official unit, not below nought in the others. */
export function rangeIn(definition: Definition, unit: Unit): Range {
  if (unit === definition.units[0]) return definition.range;
  if (unit === "percent" && definition.units.includes("percent")) return definition.range;
  return definition.signed ? {} : { min: 0 };
}

/** The extremes seen for all pupils, or for the one cohort named; undefined where the reference has none. */
export function seenFor(definition: Definition, cohort: string | undefined): Seen | undefined {
  return cohort === undefined ? definition.seen : definition.cohortsSeen?.[cohort];
}
