import { checkWorkbook } from "../../core";
import type { CheckOutcome, HostReading, Kept, WorkbookSnapshot } from "../../core";
import { countBySeverity, effectiveProfile, partedFindings } from "../state/select";
import type { Checked, Scope } from "../state/state";
import { text } from "../strings";
import { type Context, valueOrSay, working } from "./context";

/** What the rules say of a workbook, by what is kept in it. */
export function outcomeOf(workbook: WorkbookSnapshot, kept: Kept): CheckOutcome {
  return checkWorkbook(workbook, { ...effectiveProfile(kept), corrections: kept.corrections });
}

/** Reads and checks the workbook or a sheet, with progress, until it is cancelled. */
export function check(context: Context, scope: Scope): Promise<void> {
  const { host, store } = context;
  const isCancelled = (): boolean => store.get().work?.cancelling === true;
  const onProgress = (done: number, all: number): void => store.dispatch({ kind: "progressed", done, all });
  const work = async (): Promise<void> => {
    const read = await host.read(scope, { onProgress, isCancelled });
    if (isCancelled()) {
      store.dispatch({ kind: "announced", announcement: text.check.stopped });
      return;
    }
    const reading = valueOrSay(context, read);
    if (reading) show(context, scope, reading);
  };
  return working(context, text.check.reading, work, { canCancel: true });
}

/** Checks the sheet in front, found by the selection. */
export async function checkActiveSheet(context: Context): Promise<void> {
  const at = valueOrSay(context, await context.host.selection());
  if (at) await check(context, { sheet: at.sheet });
}

/** Reads everything again without a word, because something of ours was written. */
export async function readAgain(context: Context): Promise<void> {
  const { checked } = context.store.get();
  if (!checked) return;
  const reading = valueOrSay(context, await context.host.read(checked.scope));
  if (reading) show(context, checked.scope, reading);
}

/**
 * Reads some sheets again and checks those alone. Where one cannot be read any more, was renamed or is new, all is read again.
 *
 * @param sheets names of sheets in which something was changed
 */
export async function checkAgain(context: Context, sheets: readonly string[]): Promise<void> {
  const { host, store } = context;
  const { checked } = store.get();
  if (!checked) return;
  const known = new Set(checked.workbook.sheets.map(({ sheet }) => sheet));
  if (!sheets.every((sheet) => known.has(sheet))) {
    if (checked.scope === "workbook") await readAgain(context);
    return;
  }
  for (const sheet of sheets) {
    const read = await host.read({ sheet });
    const fresh = read.ok ? read.value.workbook.sheets.find((grid) => grid.sheet === sheet) : undefined;
    if (!fresh) return readAgain(context);
    const now = store.get();
    if (!now.checked) return;
    const part = outcomeOf({ sheets: [fresh] }, now.kept);
    dispatchChecked(context, merged(now.checked, sheet, fresh, part), now.kept);
  }
}

/** Checks again what was read last: the profile, a correction or a polarity was changed, not the cells. */
export function checkInMemory({ store }: Context, kept: Kept): void {
  const { checked } = store.get();
  const outcome = checked && outcomeOf(checked.workbook, kept);
  store.dispatch({ kind: "kept", kept, ...(outcome && { outcome }) });
}

function show(context: Context, scope: Scope, { workbook, own, kept, active }: HostReading): void {
  dispatchChecked(context, { scope, workbook, own, active, outcome: outcomeOf(workbook, kept) }, kept);
}

function dispatchChecked({ store }: Context, checked: Checked, kept: Kept): void {
  const { open } = partedFindings({ checked, kept });
  const announcement = text.check.announce(countBySeverity(open).map(({ count }) => count));
  store.dispatch({ kind: "checked", checked, kept, announcement });
}

function merged(
  checked: Checked,
  sheet: string,
  fresh: WorkbookSnapshot["sheets"][number],
  part: CheckOutcome,
): Checked {
  const { workbook, outcome } = checked;
  const sheets = outcome.sheets.map((one) => part.sheets.find((again) => again.sheet === one.sheet) ?? one);
  const before = outcome.findings.filter((one) => one.sheet !== sheet);
  return {
    ...checked,
    workbook: { sheets: workbook.sheets.map((grid) => (grid.sheet === sheet ? fresh : grid)) },
    outcome: { sheets, findings: bySheetOrder([...before, ...part.findings], workbook) },
  };
}

/** Findings in the order of the sheets' tabs; within a sheet they stay as they are. */
function bySheetOrder(findings: CheckOutcome["findings"], { sheets }: WorkbookSnapshot): CheckOutcome["findings"] {
  const order = new Map(sheets.map(({ sheet }, index) => [sheet, index]));
  return [...findings].sort((a, b) => (order.get(a.sheet) ?? -1) - (order.get(b.sheet) ?? -1));
}
