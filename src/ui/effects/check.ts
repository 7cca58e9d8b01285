import type {
  Comparison,
  Edited,
  Finding,
  HostReading,
  Kept,
  Profile,
  Reference,
  Rule,
  SheetReading,
  WorkbookSnapshot,
} from "../../core";
import { findInSteps, mayNeedColumnRules, none, partSteps, plainRules, readInSteps } from "../../core";
import { loadColumnRules, loadPublished } from "../load-later";
import { countBySeverity, effectiveProfile, partedFindings } from "../state/select";
import type { Checked, Scope, SettingsState } from "../state/state";
import { text } from "../strings";
import { type Context, fetchPart, valueOrSay, working } from "./context";
import { inSlices, type Slicing } from "./slices";

/** What came of a check, and what it went by. */
type Checking = Pick<Checked, "workbook" | "outcome" | "by" | "reference" | "passing">;

/** What the rules say of a workbook, by what is kept in it; undefined when it was cancelled. `before` spares reading sheets again. */
async function checkBy(
  context: Context,
  workbook: WorkbookSnapshot,
  kept: Kept,
  { before, ...slicing }: Slicing & { readonly before?: Checked | undefined } = {},
): Promise<Checking | undefined> {
  const profile = { ...effectiveProfile(kept), corrections: kept.corrections };
  const { passing } = context.store.get().settings;
  const comparison = await comparisonFor(context, profile, passing);
  const known = before && isReadBy(before, kept) ? before : undefined;
  const sheets = await inSlices(partSteps(readInSteps(workbook, profile, known), 0, 0.5), slicing);
  if (!sheets) return undefined;
  const rules = await rulesFor(context, sheets, profile);
  const today = context.surroundings.today();
  const input = { workbook, sheets, profile, today, ...(comparison && { comparison }) };
  const findings = await inSlices(partSteps(findInSteps(input, rules), 0.5, 1), slicing);
  if (!findings) return undefined;
  const outcome = { sheets, findings: await revisedFor(context, findings, workbook) };
  return { workbook, outcome, by: kept, reference: comparison?.reference, passing };
}

/** Findings in the light of the cells that they are about, where those have fixes or formulas. */
async function revisedFor(
  context: Context,
  findings: readonly Finding[],
  { sheets }: WorkbookSnapshot,
): Promise<readonly Finding[]> {
  const grids = new Map(sheets.map((grid) => [grid.sheet, grid]));
  const isPlain = ({ fix, cells: [cell] }: Finding): boolean =>
    !fix && !(cell && grids.get(cell.sheet)?.formula(cell.row, cell.column));
  if (findings.every(isPlain)) return findings;
  return (await fetchPart(context, loadColumnRules))?.revised(findings, { sheets }) ?? findings;
}

/** The rules for what was read; where some cannot be fetched that is said, and it is checked without them. */
async function rulesFor(
  context: Context,
  sheets: readonly SheetReading[],
  { statements = [] }: Profile,
): Promise<readonly Rule[]> {
  if (statements.length === 0 && !mayNeedColumnRules(sheets)) return plainRules;
  return (await fetchPart(context, loadColumnRules))?.everydayRules ?? plainRules;
}

/** The published figures to hold a workbook against; where they cannot be fetched that is said, and it is checked without them. */
async function comparisonFor(
  context: Context,
  profile: Profile,
  passing: Reference | undefined,
): Promise<Comparison | undefined> {
  if (profile.reference === none && !passing) return undefined;
  const published = await fetchPart(context, loadPublished);
  return passing ? published?.comparisonWith(passing) : published?.comparisonBy(profile);
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
    const since = store.get().kept;
    const read = await host.read(scope, { onProgress: (done, all) => onProgress(done / all), isCancelled });
    if (isCancelled()) return sayStopped(context);
    const reading = valueOrSay(context, read);
    if (!reading) return;
    store.dispatch({ kind: "turned", what: text.check.checking });
    if (!(await checkReading(context, scope, { reading, since }, { onProgress, isCancelled }))) sayStopped(context);
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
  const { checked, kept: since } = context.store.get();
  if (!checked) return;
  const reading = valueOrSay(context, await context.host.read(checked.scope));
  if (reading) await checkReading(context, checked.scope, { reading, since });
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
  const isOutdated = isOutdatedSince(context);
  const checking = await checkBy(context, workbook, kept, { before, isCancelled: isOutdated });
  if (!checking || isOutdated()) return false;
  dispatchChecked(context, { ...before, ...checking }, kept);
  return true;
}

/** Tells whether something else was checked or set since this was asked. */
function isOutdatedSince({ store }: Context): () => boolean {
  const { checked, kept, settings } = store.get();
  return () => {
    const now = store.get();
    return now.checked !== checked || now.kept !== kept || now.settings.passing !== settings.passing;
  };
}

/** Checks again what was read last, where what is kept or set now can make a difference. */
export async function checkInMemory(context: Context): Promise<void> {
  const { kept, checked: before, settings } = context.store.get();
  if (!before || (isReadBy(before, kept) && isCheckedBy(before, kept, settings))) return;
  const isOutdated = isOutdatedSince(context);
  const checking = await checkBy(context, before.workbook, kept, { before, isCancelled: isOutdated });
  if (!checking || isOutdated()) return;
  dispatchChecked(context, { ...before, ...checking }, kept);
}

/** Whether what was checked would be checked the same by what is set now. */
function isCheckedBy({ by, passing }: Checked, { profile }: Kept, settings: SettingsState): boolean {
  return by.profile === profile && passing === settings.passing;
}

/** Checks what was read. What was kept `since` the reading began is newer than what was read of it, and is what counts. */
async function checkReading(
  context: Context,
  scope: Scope,
  { reading, since }: { readonly reading: HostReading; readonly since: Kept },
  slicing: Slicing = {},
): Promise<boolean> {
  const { store } = context;
  const { workbook, own, active } = reading;
  const latest = (): Kept => (store.get().kept === since ? reading.kept : store.get().kept);
  const checking = await checkBy(context, workbook, latest(), slicing);
  if (!checking) return false;
  dispatchChecked(context, { scope, own, active, ...checking }, latest());
  await checkInMemory(context);
  return true;
}

function dispatchChecked({ store }: Context, checked: Checked, kept: Kept): void {
  const { open } = partedFindings({ checked, kept });
  const announcement = text.check.announce(countBySeverity(open).map(({ count }) => count));
  store.dispatch({ kind: "checked", checked, kept, announcement });
}
