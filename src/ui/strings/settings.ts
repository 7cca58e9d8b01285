import { counted } from "../../core";
import type { Unit } from "../../core";
import type { SettingsPart } from "../state/state";

/** The screen of settings. */
export const settings = {
  title: "Settings",
  intro: "How this workbook is checked. Kept in the workbook, and undone here.",
  undo: "Undo",
  undoWhat: (what: string) => `Undo: ${what}`,
  resetAll: "Reset all",
  add: "Add",
  edit: "Edit",
  save: "Save",
  removed: (title: string) => `Removed: ${title}`,
  put: (title: string, isNew: boolean) => `${isNew ? "Added" : "Changed"}: ${title}`,
  needed: "Please fill this in.",
  noNumber: "Not a number.",
  notBelowNought: "Not below nought, please.",
  changed: (count: number) => `${String(count)} changed`,
  chosen: (count: number) => `${String(count)} chosen`,
  found: (shown: number, all: number) => (shown === all ? "" : `${String(shown)} of ${String(all)}`),
  noMatch: "Nothing matches.",
  more: "Show more",
  andMore: (count: string) => `and ${count} more`,
  parts: {
    authority: "Authority",
    figures: "Published figures",
    rules: "Rules",
    thresholds: "Thresholds",
    tolerance: "Tolerance",
    polarity: "Which way is good",
    measures: "Own measures",
    families: "Families",
    statements: "Strategy texts",
    profile: "Profile",
    name: "Your name",
  } satisfies Record<SettingsPart, string>,
  name: "Your name, for acceptances",
  noName: "Not given",
  about: "About",
  aboutBody:
    "Scorecard Keeper checks KPI scorecards in Excel and writes trajectories as live formulas. It runs in this pane alone: no figure of yours is sent anywhere.",
  rulesCount: (count: number) => counted(count, "rule"),
} as const;

/** The authority that a scorecard is for. */
export const authority = {
  intro: "Baselines and targets are held against what was published of this authority.",
  label: "The scorecard is for",
  fromTitle: (name: string) => `${name}, from the title`,
  chosen: (name: string) => `${name}, chosen`,
  noTitle: "None: no title names one",
  none: "None",
  noneChosen: "None, chosen",
  byTitle: (name: string | undefined) =>
    name === undefined ? "As the title says (it names none)" : `From the title: ${name}`,
  unknown: (name: string) => `The published figures have no authority ${name}.`,
  noFigures: "No published figures are in use, so it makes no difference.",
} as const;

/** Published figures to hold a scorecard against. */
export const figures = {
  intro: "What scorecards are held against.",
  leftOut: "Left out",
  leftOutBody: "The scorecard is held against no published figures.",
  source: "Source",
  licence: "Licence",
  date: "Put together",
  holds: "Holds",
  extent: (measures: number, authorities: number) =>
    `${counted(measures, "measure")}, ${counted(authorities, "authority", "authorities")}`,
  own: (source: string) => `Your own: ${source}`,
  isProduct: "These come with Scorecard Keeper.",
  isOwn: "Your own, kept in this workbook.",
  isPassing: (size: string, most: string) =>
    `Your own, and in use until the pane is closed. They are not kept: they take ${size}, and a workbook keeps ${most} of ours at most. The command line takes them with --reference.`,
  open: "Open a file…",
  leaveOut: "Leave them out",
  product: "Use those that come with it",
  saveFile: "Save as file",
  file: "published-figures.json",
  wrong: "These figures cannot be used:",
} as const;

/** Rules, and the numbers that they go by. */
export const ruleSettings = {
  intro: "How much each rule matters in this workbook.",
  find: "Find a rule",
  asIs: (severity: string) => `${severity} (usual)`,
  off: "Off",
  severityOf: (rule: string) => `Severity of ${rule}`,
  none: "All as usual",
  offCount: (changed: number, off: number) =>
    off === 0 ? `${String(changed)} changed` : `${String(changed)} changed, ${String(off)} off`,
  reset: "All rules as usual",
} as const;

/** The numbers that rules go by. */
export const thresholdSettings = {
  intro: "The numbers that rules go by.",
  find: "Find a threshold",
  of: (rule: string, says: string) => `${rule}: ${says}`,
  usual: (value: string) => `Usually ${value}`,
  back: (rule: string, value: string) => `Back to ${value}: ${rule}`,
  backTo: (value: string) => `Back to ${value}`,
  none: "All as usual",
  reset: "All thresholds as usual",
} as const;

/** How far from its path a measure is still near it. */
export const toleranceSettings = {
  intro: "How far a measure may be off its trajectory and still be Amber, in points of its unit.",
  find: "Find a measure",
  of: (measure: string) => `Tolerance of ${measure}`,
  known: (value: string) => `Usually ${value}`,
  backTo: (value: string) => `Back to ${value}`,
  unknown: "Usually none: off its trajectory is Red",
  back: (measure: string, value: string) => `Back to ${value}: ${measure}`,
  elsewhere: "Not in what was checked",
  none: "All as usual",
  noMeasures: "No measure was read, so there is none to set.",
  reset: "All tolerances as usual",
  unit: {
    percent: "percentage points",
    "percentage-points": "percentage points",
    points: "points",
    score: "points of score",
    count: "of the count",
    money: "pounds",
    ratio: "of the ratio",
    rate: "of the rate",
    days: "days",
    index: "points of the index",
    number: "points",
  } satisfies Record<Unit, string>,
} as const;

/** Which way is good, as the user said. */
export const polaritySettings = {
  intro: "Chosen by you, before what the dictionary says.",
  none: "Nothing chosen",
  noneBody: "Nothing chosen. Choose it for a measure under Understood.",
  remove: (measure: string) => `Remove the choice for ${measure}`,
} as const;
