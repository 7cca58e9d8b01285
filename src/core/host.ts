import type { Area, CellRef } from "./cell/address";
import type { WorkbookSnapshot } from "./grid/snapshot";
import type { Kept } from "./keep/kept";
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
  /** Whether it is there however often the workbook is read again: a protected sheet, a name that Excel does not take. */
  readonly isLasting?: true;
}

/** What became of a plan: applied whole with its inverse, or refused whole with every conflict. */
export type Applied<Result> =
  | {
      readonly ok: true;
      readonly result: Result;
      readonly inverse: ChangePlan;
      /** Highlights that were left out, as was allowed, and why. */
      readonly left?: readonly Conflict[];
    }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/**
 * A host that did not do what was asked: what happened, why, and what to do next, as sentences for a person. `code` is the host's own
 * word, for programs; `partial` says what was done before it stopped, when anything was.
 */
export interface HostFault {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly partial?: string;
}

/** What came of asking a host for something. Faults of hosts are values; only bugs are exceptions. */
export type Hosted<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: HostFault };

/** What a host was found to be able to do, by its own word and never by guess. */
export interface Capabilities {
  readonly notes: boolean;
  readonly undoGroups: boolean;
  readonly selectionEvents: boolean;
}

/** Long work can be watched and stopped. Stopping a write never leaves half of a batch. */
export interface Working {
  readonly onProgress?: (done: number, all: number) => void;
  readonly isCancelled?: () => boolean;
}

/** How a plan is applied. */
export interface Applying extends Working {
  /** Whether highlights may be left out where a sheet is protected: what was found is worth having without colours. */
  readonly mayLeaveHighlights?: boolean;
}

/** Cells that somebody changed, not counting what we wrote ourselves. `wholeSheet` when rows, columns or the sheet itself changed. */
export interface Edited {
  readonly sheet: string;
  readonly area: Area | undefined;
  readonly wholeSheet: boolean;
}

/** What a read gives: the cells, what we wrote before, and what we keep in the workbook. */
export interface HostReading {
  readonly workbook: WorkbookSnapshot;
  readonly own: OwnState;
  readonly kept: Kept;
  /** The name of the sheet in front. */
  readonly active: string;
}

/** Takes away a listener. */
export type Unlisten = () => Promise<void>;

/**
 * What every workbook host can do for the pane. The pane is handed one and never asks which: Excel by Office.js, be it real or the
 * workbench's.
 */
export interface WorkbookHost {
  readonly capabilities: Capabilities;
  /** Reads the whole workbook, or one sheet of it. */
  read(scope: "workbook" | { readonly sheet: string }, working?: Working): Promise<Hosted<HostReading>>;
  /**
   * Reads again what edits of cells may have changed in a workbook that this host read before: those cells, and what was calculated from
   * them. A sheet in which nothing can have changed stays the same snapshot. Not for edits of whole sheets.
   */
  readEdited(before: WorkbookSnapshot, edits: readonly Edited[]): Promise<Hosted<WorkbookSnapshot>>;
  /** Re-reads what the plan expects, compares, and writes all (less what it may leave out) or nothing; answers with the inverse plan. */
  apply(plan: ChangePlan, applying?: Applying): Promise<Hosted<Applied<void>>>;
  /** Brings a cell or area to the front and selects it. */
  select(sheet: string, area: Area): Promise<Hosted<void>>;
  /** What is selected now. */
  selection(): Promise<Hosted<{ readonly sheet: string; readonly area: Area }>>;
  /** Tells of the user's edits until it is taken away. */
  watch(listener: (edits: readonly Edited[]) => void): Promise<Hosted<Unlisten>>;
  /** Tells of the selection moving until it is taken away. */
  watchSelection(listener: (at: { readonly sheet: string; readonly area: Area }) => void): Promise<Hosted<Unlisten>>;
  /** Keeps our own state in the workbook, in place of what was kept before. */
  keep(kept: Kept): Promise<Hosted<void>>;
}

/** A cell as a host addresses it. */
export type { CellRef };
