import type { WorkbookSnapshot } from "./grid/snapshot";
import type { ChangePlan, Highlight, Operation, OwnSheet } from "./plan/operation";

/** What we wrote into a workbook before, as it stands there now. */
export interface OwnState {
  readonly sheets: readonly OwnSheet[];
  readonly highlights: readonly { readonly sheet: string; readonly highlights: readonly Highlight[] }[];
}

/** Why a plan was not applied: the operation, and what was found instead of the state it expects. */
export interface Conflict {
  readonly operation: Operation;
  readonly reason: string;
}

/** What a workbook host can do. The pane and the command line are handed one and never ask which. */
export interface WorkbookReader {
  readonly workbook: WorkbookSnapshot;
  readonly own: OwnState;
}

/** What became of a plan: applied whole with its inverse, or refused whole with every conflict. */
export type Applied<Result> =
  | { readonly ok: true; readonly result: Result; readonly inverse: ChangePlan }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };
