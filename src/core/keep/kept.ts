import type { Profile } from "../check/profile";
import type { ChangePlan } from "../plan/operation";
import type { ColumnMark } from "../scorecard/column-mark";
import type { ColumnRole, Polarity } from "../scorecard/model";

/** A finding that somebody looked at and accepted. */
export interface Acceptance {
  readonly rule: string;
  readonly sheet: string;
  /** The measure's title; "" for a finding about no one measure. */
  readonly measure: string;
  /** What the cells showed when it was accepted: another value is another finding. */
  readonly texts: readonly string[];
  readonly reason: string;
  readonly name: string;
  /** The day it was accepted, as `2026-11-22`. */
  readonly date: string;
}

/** The user's correction of how a sheet was read. */
export type Correction =
  /**
   * What a column is. It is known by its `mark`, so that the correction follows it when rows or columns are put in; without one, or where its
   * heading was changed, by its letters and the first cell of its table's header.
   */
  | {
      readonly kind: "column";
      readonly sheet: string;
      readonly header: string;
      readonly column: string;
      readonly mark?: ColumnMark;
      readonly is: ColumnRole | "ignored";
    }
  /** Cells to be read as a scorecard, though none was recognised there. The first rows are its header. */
  | { readonly kind: "scorecard"; readonly sheet: string; readonly area: string }
  /** Cells that are no scorecard, though one was recognised there. */
  | { readonly kind: "no-scorecard"; readonly sheet: string; readonly area: string };

/** One thing that we wrote, so that it can be taken back. */
export interface Written {
  readonly id: string;
  /** What it was, in a few words: "28 trajectories". */
  readonly what: string;
  /** When, as `2026-11-22T10:04`. */
  readonly at: string;
  readonly inverse: ChangePlan;
}

/** What is kept in the workbook itself, in a custom XML part of ours. It holds no secrets, and of a person only the name typed for an acceptance. */
export interface Kept {
  readonly profile: Profile;
  readonly polarity: Readonly<Record<string, Polarity>>;
  readonly corrections: readonly Correction[];
  readonly acceptances: readonly Acceptance[];
  readonly written: readonly Written[];
}

/** Nothing kept yet. */
export const nothingKept: Kept = {
  profile: { rules: {}, polarity: {} },
  polarity: {},
  corrections: [],
  acceptances: [],
  written: [],
};

/** The namespace of our custom XML part. */
export const keptNamespace = "urn:scorecard-keeper:kept";
