import {
  buildPlan,
  checkedBy,
  fillWrites,
  findingsSheet,
  fixOperations,
  forecastSheet,
  highlightsFor,
  readWorkbookSheets,
  trajectoriesSheet,
} from "../../core";
import type { ChangePlan, Edited, Finding, HostReading, Wanted, Written } from "../../core";
import { layChosen, wantsForecast } from "../state/lay";
import { partedFindings } from "../state/select";
import type { PaneState, Proposal } from "../state/state";
import { text } from "../strings";
import { checkEdited, readAgain } from "./check";
import { type Context, sayConflicts, valueOrSay, working } from "./context";
import { keep, keepWritten } from "./keep";

/** Shows what a finding's fix would write. */
export function proposeFix({ store }: Context, finding: Finding): void {
  const { checked } = store.get();
  if (!checked) return;
  const operations = fixOperations(finding, checked.workbook);
  const where = finding.measure === "" ? finding.sheet : finding.measure;
  propose(store, { plan: { operations }, title: text.finding.fixFor(where), what: text.fix.what(where) });
}

/** Shows what writing the open findings into the workbook, or taking them out, would change. */
export function proposeFindings(context: Context, to: "write" | "remove"): Promise<void> {
  const { open } = partedFindings(context.store.get());
  const want: Wanted =
    to === "write"
      ? { findings: findingsSheet(open), highlights: highlightsFor(open) }
      : { findings: null, highlights: [] };
  const words = text.findingsSheet[to];
  return proposeWanted(context, want, { title: words.title, what: words.what(open.length) });
}

/**
 * Shows what writing the chosen trajectories, or taking their sheet out, would change. They are laid over the workbook as it is read now: what
 * was typed a moment ago counts, though the watching may have yet to tell of it.
 */
export function proposeTrajectories(context: Context, to: "write" | "remove"): Promise<void> {
  const words = text.trajectories[to];
  return proposeRead(context, (reading) => {
    const state = to === "write" ? asReadNow(context.store.get(), reading) : undefined;
    const laid = state && layChosen(state);
    const want = {
      trajectories: laid ? trajectoriesSheet(laid) : null,
      forecast: laid && wantsForecast(state) ? forecastSheet(laid) : null,
    };
    return { want, title: words.title, what: words.what(laid?.trajectories.length ?? 0) };
  });
}

/** The state with what was checked read anew; its findings are those of the last check. */
function asReadNow(state: PaneState, { workbook, own }: HostReading): PaneState {
  const { checked, kept } = state;
  if (!checked) return state;
  const { scope, outcome } = checked;
  const among =
    scope === "workbook"
      ? workbook
      : { ...workbook, sheets: workbook.sheets.filter(({ sheet }) => sheet === scope.sheet) };
  const sheets = readWorkbookSheets(among, checkedBy(kept));
  return { ...state, checked: { ...checked, workbook: among, own, outcome: { ...outcome, sheets } } };
}

/** Shows what filling in the empty and placeholder targets of the chosen measures would write. */
export function proposeFilling({ store }: Context): void {
  const { checked } = store.get();
  const laid = layChosen(store.get());
  if (!checked || !laid) return;
  const cells = fillWrites(laid, checked.workbook);
  const plan = buildPlan({ workbook: checked.workbook, own: checked.own, want: { cells } });
  propose(store, { plan, title: text.trajectories.fill.title, what: text.trajectories.fill.what(cells.length) });
}

/** Writes what was looked at, keeps how to take it back, and checks again what it touched. */
export async function apply(context: Context, { plan, what }: Proposal): Promise<void> {
  const { host, store } = context;
  store.dispatch({ kind: "answered" });
  await working(context, text.writing, async () => {
    const applied = valueOrSay(context, await host.apply(plan, { mayLeaveHighlights: true }));
    if (!applied) return;
    if (!applied.ok || applied.inverse.operations.length === 0) {
      sayConflicts(store, applied.ok ? (applied.left ?? []) : applied.conflicts);
      return;
    }
    await keepWritten(context, what, applied.inverse);
    await checkTouched(context, plan);
    const lines = (applied.left ?? []).map(({ reason }) => reason);
    store.dispatch({ kind: "noticed", notice: { tone: "done", title: text.done(what), lines } });
  });
}

/** Takes back one write, whole or, where somebody changed it since, not at all. */
export async function takeBack(context: Context, { id, what, inverse }: Written): Promise<void> {
  const { host, store } = context;
  await working(context, text.changes.takingBack, async () => {
    const applied = valueOrSay(context, await host.apply(inverse));
    if (!applied) return;
    if (!applied.ok) {
      sayConflicts(store, applied.conflicts, text.changes.cannot(what));
      return;
    }
    await keep(context, (kept) => ({ ...kept, written: kept.written.filter((one) => one.id !== id) }));
    await checkTouched(context, inverse);
    store.dispatch({ kind: "noticed", notice: { tone: "done", title: text.changes.tookBack(what), lines: [] } });
  });
}

/** Shows what bringing our own sheets to what is wanted would change. */
export function proposeWanted(context: Context, want: Wanted, words: Omit<Proposal, "plan">): Promise<void> {
  return proposeRead(context, () => ({ want, ...words }));
}

/** A plan over our own sheets has to know every sheet there is, so all is read again first. */
async function proposeRead(
  context: Context,
  proposing: (reading: HostReading) => Omit<Proposal, "plan"> & { readonly want: Wanted },
): Promise<void> {
  await working(context, text.planning, async () => {
    const reading = valueOrSay(context, await context.host.read("workbook"));
    if (!reading) return;
    const { want, ...words } = proposing(reading);
    const plan = buildPlan({ workbook: reading.workbook, own: reading.own, want });
    propose(context.store, { plan, ...words });
  });
}

export function propose(store: Context["store"], proposal: Proposal): void {
  if (proposal.plan.operations.length > 0) {
    store.dispatch({ kind: "asked", dialog: { kind: "proposal", proposal } });
  } else {
    store.dispatch({ kind: "noticed", notice: { tone: "done", title: text.nothingToWrite, lines: [] } });
  }
}

async function checkTouched(context: Context, { operations }: ChangePlan): Promise<void> {
  const edits = operations.flatMap((operation): readonly Edited[] => {
    if (operation.kind !== "cell") return [];
    const { sheet, row, column } = operation.at;
    return [{ sheet, area: { top: row, left: column, bottom: row, right: column }, wholeSheet: false }];
  });
  const isCellsOnly = edits.length === operations.length;
  if (!isCellsOnly || !(await checkEdited(context, edits))) await readAgain(context);
}
