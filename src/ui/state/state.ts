import type {
  CardChoices,
  ChangePlan,
  CheckOutcome,
  Every,
  Finding,
  Area,
  Kept,
  OwnState,
  Polarity,
  Profile,
  Reference,
  Severity,
  ShapeName,
  WorkbookSnapshot,
} from "../../core";
import { nothingKept } from "../../core";

/** The screens, in the order of their tabs. */
export const screenNames = ["check", "understood", "trajectories", "changes", "settings"] as const;
export type ScreenName = (typeof screenNames)[number];

/** What was asked to be checked. */
export type Scope = "workbook" | { readonly sheet: string };

/** The workbook as it was last read, and what the rules say of it. */
export interface Checked {
  readonly scope: Scope;
  readonly workbook: WorkbookSnapshot;
  readonly own: OwnState;
  readonly outcome: CheckOutcome;
  /** What was kept in the workbook when it was checked: the profile, polarities and corrections that the outcome is by. */
  readonly by: Kept;
  /** The published figures that it was held against. */
  readonly reference?: Reference | undefined;
  /** Those among them that the workbook does not keep. */
  readonly passing?: Reference | undefined;
  /** The name of the sheet that was in front. */
  readonly active: string;
}

/** Which findings are shown. An empty list of severities, "" for a rule or a text: all. */
export interface Filters {
  readonly severities: readonly Severity[];
  readonly rule: string;
  readonly text: string;
}

/** Which measures a trajectory is laid for. */
export type Which =
  | { readonly kind: "all" }
  | { readonly kind: "section"; readonly sheet: string; readonly section: string }
  | { readonly kind: "selected" };

/** What the screen of trajectories shows of them. */
export const layingViews = ["paths", "charts"] as const;

/** How trajectories are to be laid, and what is shown of them. */
export interface Laying {
  readonly which: Which;
  readonly shape: ShapeName | undefined;
  readonly every: Every;
  /** How much of a year's change falls in each of its parts, as it was typed; "" for nothing. */
  readonly weights: string;
  /** Whether to write the sheet of forecasts and limits as well; undefined: as it is in the workbook. */
  readonly forecast: boolean | undefined;
  readonly view: (typeof layingViews)[number];
}

/** A place in the workbook. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** What a person is asked to look at before it is written. */
export interface Proposal {
  readonly plan: ChangePlan;
  /** What it is, in a few words, for the list of changes. */
  readonly what: string;
  readonly title: string;
}

/** What stands in front of the screen, waiting for an answer. */
export type Dialog =
  | { readonly kind: "proposal"; readonly proposal: Proposal }
  | { readonly kind: "accept"; readonly finding: Finding }
  | { readonly kind: "why"; readonly rule: string };

/** Something that went wrong, or could not be done: what, why, and what next. */
export interface Notice {
  readonly tone: "fault" | "done";
  readonly title: string;
  readonly lines: readonly string[];
}

/** Work going on that a person waits for. */
export interface Work {
  readonly what: string;
  /** How much of it is done, 0 to 1; undefined until that is known. */
  readonly share: number | undefined;
  readonly cancelling: boolean;
  readonly canCancel: boolean;
}

/** The parts of the settings, in their order; one is open at a time. */
export const settingsParts = [
  "authority",
  "figures",
  "rules",
  "thresholds",
  "tolerance",
  "polarity",
  "measures",
  "families",
  "statements",
  "profile",
  "name",
] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** What a person sets of how workbooks are checked. */
export interface SetByUser {
  readonly profile: Profile;
  readonly polarity: Readonly<Record<string, Polarity>>;
  /** Published figures that are too many for the workbook to keep: they are gone by while the pane is open. */
  readonly passing: Reference | undefined;
}

/** What was set before a change of the settings, and what that change was. */
export interface SettingBefore {
  readonly what: string;
  readonly before: SetByUser;
}

/** Where somebody is in the settings. */
export interface SettingsState {
  readonly open: SettingsPart | undefined;
  /** The changes since the pane was opened, the latest last. */
  readonly undo: readonly SettingBefore[];
  readonly passing: Reference | undefined;
}

/** All that the pane knows. */
export interface PaneState {
  readonly screen: ScreenName;
  readonly checked: Checked | undefined;
  readonly kept: Kept;
  readonly filters: Filters;
  /** How many findings are shown at most. */
  readonly limit: number;
  readonly laying: Laying;
  readonly selection: Place | undefined;
  readonly work: Work | undefined;
  readonly dialog: Dialog | undefined;
  readonly notice: Notice | undefined;
  /** What a screen reader is told, politely. */
  readonly announcement: string;
  /** Whether a scorecard is being made from nothing. */
  readonly making: boolean;
  /** What was chosen for one before whoever did so went back. */
  readonly card: CardChoices | undefined;
  /** The name last given for an acceptance. */
  readonly name: string;
  readonly settings: SettingsState;
}

/** How many findings are shown at first, and with each "Show more". */
export const findingsStep = 100;

/** All findings. */
export const noFilters: Filters = { severities: [], rule: "", text: "" };

/** The pane before anything was read. */
export const initialState: PaneState = {
  screen: "check",
  checked: undefined,
  kept: nothingKept,
  filters: noFilters,
  limit: findingsStep,
  laying: {
    which: { kind: "all" },
    shape: undefined,
    every: "year",
    weights: "",
    forecast: undefined,
    view: "paths",
  },
  selection: undefined,
  work: undefined,
  dialog: undefined,
  notice: undefined,
  announcement: "",
  making: false,
  card: undefined,
  name: "",
  settings: { open: undefined, undo: [], passing: undefined },
};

/** Everything that can happen to the pane. */
export type Happening =
  | { readonly kind: "screen"; readonly screen: ScreenName }
  | { readonly kind: "began"; readonly what: string; readonly canCancel: boolean }
  | { readonly kind: "progressed"; readonly share: number }
  | { readonly kind: "turned"; readonly what: string }
  | { readonly kind: "cancelling" }
  | { readonly kind: "ended" }
  | { readonly kind: "checked"; readonly checked: Checked; readonly kept: Kept; readonly announcement: string }
  | { readonly kind: "kept"; readonly kept: Kept }
  | { readonly kind: "filtered"; readonly filters: Partial<Filters> }
  | { readonly kind: "more" }
  | { readonly kind: "laying"; readonly laying: Partial<Laying> }
  | { readonly kind: "selected"; readonly place: Place }
  | { readonly kind: "asked"; readonly dialog: Dialog }
  | { readonly kind: "answered" }
  | { readonly kind: "noticed"; readonly notice: Notice }
  | { readonly kind: "dismissed" }
  | { readonly kind: "announced"; readonly announcement: string }
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "settings"; readonly settings: Partial<SettingsState> }
  | { readonly kind: "making"; readonly isOpen: boolean; readonly card?: CardChoices | undefined };
