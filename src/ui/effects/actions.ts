import type { Acceptance, Area, CardChoices, Correction, Finding, NewSheet, Polarity, Written } from "../../core";
import { text } from "../strings";
import type { Dialog, Filters, Laying, Proposal, Scope, ScreenName, SettingsPart } from "../state/state";
import { type Later, loadLater, loadWriting } from "../load-later";
import type { ChartChange } from "./charts";
import type { Setting } from "./set";
import { type Context, fetchPart, sayFault, valueOrSay, working } from "./context";

/** Everything that a person can do in the pane. */
export interface Actions {
  readonly show: (screen: ScreenName) => void;
  readonly check: (scope: Scope) => void;
  readonly checkActiveSheet: () => void;
  readonly cancel: () => void;
  readonly openSample: () => void;
  readonly filter: (filters: Partial<Filters>) => void;
  readonly more: () => void;
  readonly select: (sheet: string, area: Area) => void;
  readonly ask: (dialog: Dialog) => void;
  readonly answer: () => void;
  readonly dismiss: () => void;
  readonly proposeFix: (finding: Finding) => void;
  readonly accept: (finding: Finding, reason: string, name: string) => void;
  readonly removeAcceptance: (acceptance: Acceptance) => void;
  readonly proposeFindings: (to: "write" | "remove") => void;
  readonly lay: (laying: Partial<Laying>) => void;
  /** Asks the host what is selected, where it does not tell by itself. */
  readonly askSelection: () => void;
  readonly proposeTrajectories: (to: "write" | "remove") => void;
  /** Shows what filling in the empty and placeholder targets of the chosen measures would write. */
  readonly proposeFilling: () => void;
  readonly proposeCharts: (change: ChartChange) => void;
  readonly proposeBoard: (to: "write" | "remove") => void;
  /** Hands the report for the board to the browser's downloads, as a page to print. */
  readonly saveBoard: () => void;
  readonly apply: (proposal: Proposal) => void;
  readonly takeBack: (written: Written) => void;
  /** Opens a part of the settings, or with undefined closes what is open. */
  readonly openSettings: (part: SettingsPart | undefined) => void;
  /** Changes what is set for this workbook; answers whether that was kept. */
  readonly set: (what: string, change: Setting) => Promise<boolean>;
  readonly undoSetting: () => void;
  readonly choosePolarity: (title: string, to: Polarity | undefined) => void;
  readonly correct: (correction: Correction) => void;
  readonly removeCorrection: (correction: Correction) => void;
  readonly tellScorecard: () => void;
  /** Opens the screen of a new scorecard, or goes back from it and keeps what was chosen for the next time. */
  readonly openNewCard: (isOpen: boolean, card?: CardChoices) => void;
  readonly makeCard: (sheet: NewSheet, measures: number) => void;
  readonly name: (name: string) => void;
}

type Writing = Awaited<ReturnType<typeof loadWriting>>["writing"];
type Reporting = Awaited<ReturnType<typeof loadWriting>>["reporting"];

/** The actions over a host and a store. */
export function createActions(context: Context): Actions {
  const { host, store } = context;
  const { dispatch } = store;
  const askSelection = async (): Promise<void> => {
    const place = valueOrSay(context, await host.selection());
    if (place) dispatch({ kind: "selected", place });
  };
  const select = async (sheet: string, area: Area): Promise<void> => {
    valueOrSay(context, await host.select(sheet, area));
  };
  const tellScorecard = async (): Promise<void> => {
    await askSelection();
    const { selection } = store.get();
    if (selection) await run(({ keeping }) => keeping.tellScorecard(context, selection));
  };
  const run = async (effect: (effects: Later) => Promise<unknown> | void): Promise<void> => {
    const effects = await fetchPart(context, loadLater);
    if (effects) await effect(effects);
  };
  const write = async (effect: (effects: Writing) => Promise<void> | void): Promise<void> => {
    const effects = await fetchPart(context, loadWriting);
    if (effects) await effect(effects.writing);
  };
  const report = async (effect: (effects: Reporting) => Promise<void>): Promise<void> => {
    const effects = await fetchPart(context, loadWriting);
    if (effects) await effect(effects.reporting);
  };
  return {
    show: (screen) => dispatch({ kind: "screen", screen }),
    check: (scope) => void run(({ checking }) => checking.check(context, scope)),
    checkActiveSheet: () => void run(({ checking }) => checking.checkActiveSheet(context)),
    openSample: () => void openSample(context),
    cancel: () => dispatch({ kind: "cancelling" }),
    filter: (filters) => dispatch({ kind: "filtered", filters }),
    more: () => dispatch({ kind: "more" }),
    select: (sheet, area) => void select(sheet, area),
    ask: (dialog) => dispatch({ kind: "asked", dialog }),
    answer: () => dispatch({ kind: "answered" }),
    dismiss: () => dispatch({ kind: "dismissed" }),
    proposeFix: (finding) => void write((writing) => writing.proposeFix(context, finding)),
    accept: (finding, reason, name) => void run(({ keeping }) => keeping.accept(context, finding, reason, name)),
    removeAcceptance: (acceptance) => void run(({ keeping }) => keeping.removeAcceptance(context, acceptance)),
    proposeFindings: (to) => void write((writing) => writing.proposeFindings(context, to)),
    lay: (laying) => dispatch({ kind: "laying", laying }),
    askSelection: () => void askSelection(),
    proposeTrajectories: (to) => void write((writing) => writing.proposeTrajectories(context, to)),
    proposeFilling: () => void write((writing) => writing.proposeFilling(context)),
    proposeCharts: (change) =>
      void run(async () => {
        const effects = await fetchPart(context, loadWriting);
        await effects?.charting.proposeCharts(context, change);
      }),
    proposeBoard: (to) => void report((reporting) => reporting.proposeBoard(context, to)),
    saveBoard: () => void report((reporting) => reporting.saveBoard(context)),
    apply: (proposal) => void write((writing) => writing.apply(context, proposal)),
    takeBack: (written) => void write((writing) => writing.takeBack(context, written)),
    openSettings: (open) => dispatch({ kind: "settings", settings: { open } }),
    set: async (what, change) => (await fetchPart(context, loadLater))?.setting.set(context, what, change) ?? false,
    undoSetting: () => void run(({ setting }) => setting.undoSetting(context)),
    choosePolarity: (title, to) => void run(({ setting }) => setting.choosePolarity(context, title, to)),
    correct: (correction) => void run(({ keeping }) => keeping.correct(context, correction)),
    removeCorrection: (correction) => void run(({ keeping }) => keeping.removeCorrection(context, correction)),
    tellScorecard: () => void tellScorecard(),
    openNewCard: (isOpen, card) => dispatch({ kind: "making", isOpen, card }),
    makeCard: (sheet, measures) =>
      void run(async ({ loadNew }) => {
        await (await fetchPart(context, loadNew))?.makeCard(context, sheet, measures);
      }),
    name: (name) => dispatch({ kind: "named", name }),
  };
}

/** Opens the sample of the surroundings, and says what kept it from that. */
function openSample(context: Context): Promise<void> {
  return working(context, text.first.opening, async () => {
    const fault = await context.surroundings.openSample?.();
    if (fault) sayFault(context.store, fault);
  });
}
