import type { CellRef } from "../cell/address";
import type { CellContent } from "../plan/operation";

/** How much a finding matters, worst first. */
export const severities = ["error", "warning", "information"] as const;
export type Severity = (typeof severities)[number];

/** A number or quotation that a finding rests on, and where it is from (a cell, the KPI dictionary, a published source). */
export interface Evidence {
  readonly says: string;
  readonly from: string;
}

/** A change that would settle a finding. Safe: alters no meaning. Proposed: a person decides. Nothing is applied by itself. */
export interface Fix {
  readonly kind: "safe" | "proposed";
  readonly description: string;
  /** What would be written; empty when the fix is for a person to make (rename a label, supply a baseline). */
  readonly writes: readonly { readonly at: CellRef; readonly content: CellContent }[];
}

/** One mistake, said once. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** The cells it is about, the one to look at first in front. Never empty. */
  readonly cells: readonly CellRef[];
  /** The measure's name as a person would say it ("Persistent absence: Secondary"); "" when it is about no one measure. */
  readonly measure: string;
  /** What is there, quoting the cell as a person sees it. */
  readonly message: string;
  /** What to do next. */
  readonly advice: string;
  readonly evidence: readonly Evidence[];
  readonly fix?: Fix;
}
