import type { Conflict, Hosted, HostFault, WorkbookHost } from "../../core";
import type { Store } from "../state/store";
import { text } from "../strings";
import type { Surroundings } from "../surroundings";

/** What every effect works with. */
export interface Context {
  readonly host: WorkbookHost;
  readonly surroundings: Surroundings;
  readonly store: Store;
}

/** The value that a host gave; undefined when it gave a fault, which is then said. */
export function valueOrSay<Value>({ store }: Context, hosted: Hosted<Value>): Value | undefined {
  if (hosted.ok) return hosted.value;
  sayFault(store, hosted.fault);
  return undefined;
}

/** Says what a host could not do. */
export function sayFault(store: Store, { message, advice, partial }: HostFault): void {
  const lines = [...(partial === undefined ? [] : [partial]), advice];
  store.dispatch({ kind: "noticed", notice: { tone: "fault", title: message, lines } });
}

/** Says why nothing was written. Checking again is of use where something changed, and not where a sheet is protected. */
export function sayConflicts(store: Store, conflicts: readonly Conflict[], what?: string): void {
  const isChanged = conflicts.some(({ isLasting }) => !isLasting);
  const title = what ?? (isChanged ? text.conflicts.changed : text.conflicts.title);
  const lines = [...conflicts.map(({ reason }) => reason), ...(isChanged ? [text.conflicts.advice] : [])];
  store.dispatch({ kind: "noticed", notice: { tone: "fault", title, lines } });
}

/**
 * Does one piece of work that a person waits for, and nothing when another is under way. A fault of our own is said and not swallowed:
 * it goes on to the console of whoever looks into it.
 */
export async function working(
  { store }: Context,
  what: string,
  work: () => Promise<void>,
  { canCancel = false } = {},
): Promise<void> {
  if (store.get().work) return;
  store.dispatch({ kind: "began", what, canCancel });
  try {
    await work();
  } catch (fault) {
    const title = fault instanceof Error ? fault.message : String(fault);
    store.dispatch({ kind: "noticed", notice: { tone: "fault", title, lines: [text.bug] } });
    throw fault;
  } finally {
    store.dispatch({ kind: "ended" });
  }
}

/** A part of the pane that is fetched when it is needed; undefined, and said, when it cannot be. */
export async function fetchPart<Part>({ store }: Context, load: () => Promise<Part>): Promise<Part | undefined> {
  try {
    return await load();
  } catch (fault) {
    console.error(fault);
    store.dispatch({
      kind: "noticed",
      notice: { tone: "fault", title: text.notLoaded.title, lines: [text.notLoaded.advice] },
    });
    return undefined;
  }
}
