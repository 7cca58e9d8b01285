import type { Period } from "../cell/period";
import type { Finding } from "../check/finding";
import type { AcceptedFinding } from "../keep/accept";
import type { Measure } from "../scorecard/model";
import type { Standing, Trajectory } from "../trajectory";

/** How a measure stands, worst first: further off its trajectory than its tolerance, within it, on the trajectory or better, or nobody can say. */
export const boardStatuses = ["off-track", "at-risk", "on-track", "not-judged"] as const;
export type BoardStatus = (typeof boardStatuses)[number];

/** What a plan asks for beside what was ever done, most ambitious first. `unknown` where no published figure says, `back` where it asks for worse. */
export const verdicts = ["beyond", "bold", "ordinary", "back", "unknown"] as const;
export type Verdict = (typeof verdicts)[number];

/** What a trajectory asks for. Points are as the scorecard's cells store them, and positive for an improvement. */
export interface Ambition {
  readonly verdict: Verdict;
  /** Points a year, from the baseline to the last target; undefined where no one way is good. */
  readonly asked: number | undefined;
  /** Undefined where nothing is published of exactly this measure. */
  readonly records: Records | undefined;
}

/** What authorities have done, in points as the scorecard's cells store them. */
export interface Records {
  /** The largest improvement that any authority made in one year, and in three together. */
  readonly oneYear: number;
  readonly threeYears: number;
  /** The most a year over as long as the plan is. */
  readonly perYear: number;
  /** The change of an ordinary year, up or down. */
  readonly ordinary: number;
}

/** A measure that has a trajectory, and where it stands. */
export interface JudgedLine {
  readonly kind: "laid";
  readonly measure: Measure;
  /** What it is called: with its section where its title alone is another measure's, too. */
  readonly name: string;
  readonly status: BoardStatus;
  /** Why it cannot be judged, as a sentence; undefined for one that can. */
  readonly why: string | undefined;
  readonly trajectory: Trajectory;
  readonly standing: Standing;
  /** How far behind its trajectory it is, in tolerances (negative: ahead); undefined without a tolerance or a judgement. */
  readonly distance: number | undefined;
  readonly ambition: Ambition;
  /** What to know when reading its figures, as sentences. */
  readonly caveats: readonly string[];
}

/** A measure without a trajectory. */
export interface RefusedLine {
  readonly kind: "refused";
  readonly measure: Measure;
  readonly name: string;
  readonly status: "not-judged";
  readonly why: string;
}

/** A measure as the board sees it. */
export type BoardLine = JudgedLine | RefusedLine;

/** The time that a report is about. */
export interface Covered {
  /** The first baseline and the last target. */
  readonly from: Period;
  readonly to: Period;
  /** The latest actual after a baseline; undefined while there is none. */
  readonly latest: Period | undefined;
}

/** Everything that the board is told, whoever lays it out. */
export interface Board {
  readonly title: string;
  readonly authority: string | undefined;
  /** The day it is of, as `2026-11-22`; undefined when nobody said. */
  readonly date: string | undefined;
  readonly covered: Covered | undefined;
  /** Off track first, the furthest off in front; then at risk, on track, and those that cannot be judged in the order of the card. */
  readonly lines: readonly BoardLine[];
  /** What is wrong in the card, worst first. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Where figures come from and what to know of them, as sentences. */
  readonly sources: readonly string[];
}
