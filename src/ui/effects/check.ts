import { checkInSteps } from "../../core";
import type { CheckOutcome, Edited, HostReading, Kept, WorkbookSnapshot } from "../../core";
import { countBySeverity, effectiveProfile, partedFindings } from "../state/select";
import type { Checked, Scope } from "../state/state";
import { text } from "../strings";
import { type Context, valueOrSay, working } from "./context";
import { inSlices, type Slicing } from "./slices";

/** What the rules say of a workbook, by what is kept in it; undefined when it was cancelled. `before` spares reading sheets again. */
function outcomeOf(
  { surroundings }: Context,
  workbook: WorkbookSnapshot,
  kept: Kept,
  { before, ...slicing }: Slicing & { readonly before?: Checked | undefined } = {},
): Promise<CheckOutcome | undefined> {
  const profile = { ...effectiveProfile(kept), corrections: kept.corrections };
  const known = before && isReadBy(before, kept) ? { before } : {};
  return inSlices(checkInSteps(workbook, profile, { today: surroundings.today() }, known), slicing);
}

/** Whether what was read would be read the same by what is kept now: severities and acceptances change nothing of it. */
function isReadBy({ by }: Checked, kept: Kept): boolean {
  return (
    by.corrections === kept.corrections &&
    by.polarity === kept.polarity &&
    by.profile.polarity === kept.profile.polarity &&
    by.profile.measures === kept.profile.measures
  );
}

/** Reads and checks the workbook or a sheet, with progress, until it is cancelled. */
export function check(context: Context, scope: Scope): Promise<void> {
  const { host, store } = context;
  const isCancelled = (): boolean => store.get().work?.cancelling === true;
  const onProgress = calmly((share) => store.dispatch({ kind: "progressed", share }));
  const work = async (): Promise<void> => {
    const read = await host.read(scope, { onProgress: (done, all) => onProgress(done / all), isCancelled });
    if (isCancelled()) return sayStopped(context);
    const reading = valueOrSay(context, read);
    if (!reading) return;
    store.dispatch({ kind: "turned", what: text.check.checking });
    if (!(await checkReading(context, scope, reading, { onProgress, isCancelled }))) sayStopped(context);
  };
  return working(context, text.check.reading, work, { canCancel: true });
}

/** Tells of progress ten times a second at most: drawing it must not be the work. */
function calmly(tell: (share: number) => void): (share: number) => void {
  let last = -Infinity;
  return (share) => {
    const now = performance.now();
    if (now - last < 100) return;
    last = now;
    tell(share);
  };
}

function sayStopped({ store }: Context): void {
  store.dispatch({ kind: "announced", announcement: text.check.stopped });
}

/** Checks the sheet in front, found by the selection. */
export async function checkActiveSheet(context: Context): Promise<void> {
  const at = valueOrSay(context, await context.host.selection());
  if (at) await check(context, { sheet: at.sheet });
}

/** Reads everything again without a word, because something of ours was written, or sheets came, went or moved. */
export async function readAgain(context: Context): Promise<void> {
  const { checked } = context.store.get();
  if (!checked) return;
  const reading = valueOrSay(context, await context.host.read(checked.scope));
  if (reading) await checkReading(context, checked.scope, reading);
}

/**
 * Reads again what edits may have changed, and checks with it: the rows that were edited or calculated are read, sheets without such rows stay
 * as they were read, and the rules run over all of them, because one row can decide what is said of another.
 *
 * @returns whether it was done; not when something else was checked meanwhile
 */
export async function checkEdited(context: Context, edits: readonly Edited[]): Promise<boolean> {
  const { host, store } = context;
  const before = store.get().checked;
  if (!before) return true;
  const known = new Set(before.workbook.sheets.map(({ sheet }) => sheet));
  if (before.scope === "workbook" && !edits.every(({ sheet }) => known.has(sheet))) {
    await readAgain(context);
    return true;
  }
  const workbook = valueOrSay(context, await host.readEdited(before.workbook, edits));
  if (!workbook) return true;
  const { kept } = store.get();
  const isOutdated = (): boolean => store.get().checked !== before || store.get().kept !== kept;
  const outcome = await outcomeOf(context, workbook, kept, { before, isCancelled: isOutdated });
  if (!outcome || isOutdated()) return false;
  dispatchChecked(context, { ...before, workbook, outcome, by: kept }, kept);
  return true;
}

/** Takes over what is kept now, and checks again what was read last where that can make a difference. */
export async function checkInMemory(context: Context, kept: Kept): Promise<void> {
  const { store } = context;
  store.dispatch({ kind: "kept", kept });
  const before = store.get().checked;
  if (!before || (isReadBy(before, kept) && before.by.profile === kept.profile)) return;
  const isOutdated = (): boolean => store.get().checked !== before || store.get().kept !== kept;
  const outcome = await outcomeOf(context, before.workbook, kept, { before, isCancelled: isOutdated });
  if (!outcome) return;
  dispatchChecked(context, { ...before, outcome, by: kept }, kept);
}

async function checkReading(
  context: Context,
  scope: Scope,
  { workbook, own, kept, active }: HostReading,
  slicing: Slicing = {},
): Promise<boolean> {
  const outcome = await outcomeOf(context, workbook, kept, slicing);
  if (!outcome) return false;
  dispatchChecked(context, { scope, workbook, own, active, outcome, by: kept }, kept);
  return true;
}

function dispatchChecked({ store }: Context, checked: Checked, kept: Kept): void {
  const { open } = partedFindings({ checked, kept });
  const announcement = text.check.announce(countBySeverity(open).map(({ count }) => count));
  store.dispatch({ kind: "checked", checked, kept, announcement });
}
