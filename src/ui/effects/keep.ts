import { acceptanceOf, formatArea, parseArea } from "../../core";
import type { Acceptance, Correction, Finding, Kept, Written } from "../../core";
import type { Place } from "../state/state";
import type { Store } from "../state/store";
import { checkInMemory } from "./check";
import { type Context, sayFault } from "./context";

/** Writes taken back at most: what we keep in the workbook has to stay small. */
const mostWritten = 20;

const turns = new WeakMap<Store, Promise<unknown>>();

/** Keeps something else in the workbook, and checks again what was read by it. */
export async function keep(context: Context, change: (kept: Kept) => Kept): Promise<boolean> {
  const isKept = await keepInTurn(context, change);
  if (isKept) await checkInMemory(context);
  return isKept;
}

/**
 * Keeps something else in the workbook, after what was asked to be kept before: a change goes out from the last one. `then` is done before
 * the next has its turn.
 */
export function keepInTurn(
  context: Context,
  change: (kept: Kept) => Kept,
  then: () => void = () => undefined,
): Promise<boolean> {
  const { host, store } = context;
  const turn = async (): Promise<boolean> => {
    const kept = change(store.get().kept);
    const hosted = await host.keep(kept);
    if (hosted.ok) {
      store.dispatch({ kind: "kept", kept });
      then();
    } else sayFault(store, hosted.fault);
    return hosted.ok;
  };
  const mine = (turns.get(store) ?? Promise.resolve()).then(turn);
  turns.set(
    store,
    mine.catch(() => false),
  );
  return mine;
}

/** Accepts a finding as its cells are now. */
export async function accept(context: Context, finding: Finding, reason: string, name: string): Promise<void> {
  const { store, surroundings } = context;
  const { checked } = store.get();
  if (!checked) return;
  const acceptance = acceptanceOf(finding, checked.workbook, { reason, name, date: surroundings.today() });
  store.dispatch({ kind: "named", name });
  store.dispatch({ kind: "answered" });
  await keep(context, (kept) => ({ ...kept, acceptances: [...kept.acceptances, acceptance] }));
}

/** Takes an acceptance away, so that its finding is open again. */
export async function removeAcceptance(context: Context, acceptance: Acceptance): Promise<void> {
  await keep(context, (kept) => ({
    ...kept,
    acceptances: kept.acceptances.filter((one) => JSON.stringify(one) !== JSON.stringify(acceptance)),
  }));
}

/**
 * Corrects how a sheet is read. A later correction of the same cells takes the place of an earlier one; cells that are no scorecard are no
 * longer one that the user told of.
 */
export async function correct(context: Context, correction: Correction): Promise<void> {
  await keep(context, (kept) => ({
    ...kept,
    corrections: [...kept.corrections.filter((one) => !isAbout(one, correction)), correction],
  }));
}

/** Takes a correction away. */
export async function removeCorrection(context: Context, correction: Correction): Promise<void> {
  await keep(context, (kept) => ({ ...kept, corrections: kept.corrections.filter((one) => one !== correction) }));
}

/** Says that the cells of a place are a scorecard, though none was recognised there. */
export async function tellScorecard(context: Context, { sheet, area }: Place): Promise<void> {
  await correct(context, { kind: "scorecard", sheet, area: formatArea(area) });
}

/** Keeps what is needed to take a write back. */
export async function keepWritten(context: Context, what: string, inverse: Written["inverse"]): Promise<void> {
  const { surroundings } = context;
  const at = surroundings.now?.() ?? surroundings.today();
  await keep(context, (kept) => {
    const id = freeId(at, kept.written);
    return { ...kept, written: [...kept.written, { id, what, at, inverse }].slice(-mostWritten) };
  });
}

function freeId(at: string, written: readonly Written[]): string {
  let count = 1;
  while (written.some(({ id }) => id === `${at} ${String(count)}`)) count += 1;
  return `${at} ${String(count)}`;
}

function isAbout(a: Correction, b: Correction): boolean {
  if (a.sheet !== b.sheet) return false;
  if (a.kind === "column" || b.kind === "column") {
    return a.kind === "column" && b.kind === "column" && isSameColumn(a, b);
  }
  return a.area === b.area || (a.kind === "scorecard" && b.kind === "no-scorecard" && overlap(a.area, b.area));
}

type ColumnCorrection = Extract<Correction, { kind: "column" }>;

function isSameColumn(a: ColumnCorrection, b: ColumnCorrection): boolean {
  if (!a.mark || !b.mark) return a.header === b.header && a.column === b.column;
  const { heading, nth, table } = b.mark;
  const isLike = a.mark.among.some((one) => b.mark?.among.includes(one));
  return a.mark.heading === heading && a.mark.nth === nth && a.mark.table === table && isLike;
}

function overlap(a: string, b: string): boolean {
  const [one, other] = [parseArea(a), parseArea(b)];
  return one !== undefined && other !== undefined && one.top <= other.bottom && other.top <= one.bottom;
}
