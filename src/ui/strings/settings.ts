import { counted } from "../../core";
import type { OwnFamily, StatementRole, Unit } from "../../core";
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

/** Measures that the dictionary does not have. */
export const measureSettings = {
  intro: "Measures that the dictionary does not have, or has otherwise.",
  none: "None of your own",
  count: (count: number) => counted(count, "measure"),
  add: "Add a measure",
  adding: "A measure of your own",
  name: "Name",
  aliases: "Also called, one a line",
  unit: "Unit",
  polarity: "Which way is good",
  noPolarity: "Not said",
  min: "Lowest possible",
  max: "Highest possible",
  tolerance: "Tolerance, in points",
  instead: "In place of one in the dictionary",
  noSuch: "The dictionary has no measure of this name: choose one that it offers.",
  taken: "Another measure of yours takes its place already.",
  range: (min: string, max: string) => `${min} to ${max}`,
  from: (min: string) => `from ${min}`,
  upTo: (max: string) => `up to ${max}`,
  insteadOf: (name: string) => `in place of ${name}`,
  units: {
    percent: "Percent",
    "percentage-points": "Percentage points",
    points: "Points",
    score: "Score",
    count: "Count",
    money: "Money",
    ratio: "Ratio to one",
    rate: "Rate",
    days: "Days",
    index: "Index",
    number: "Plain number",
  } satisfies Record<Unit, string>,
} as const;

/** How measures hang together. */
export const familySettings = {
  intro: "Measures whose figures depend on each other, beside those that are known.",
  none: "None of your own",
  count: (count: number) => counted(count, "family", "families"),
  add: "Add a family",
  adding: "A family of measures",
  kind: "How they depend on each other",
  kinds: {
    complement: "Shares that make up a whole",
    "part-of-whole": "One counts part of the other",
  } satisfies Record<OwnFamily["kind"], string>,
  first: "One measure",
  second: "The other",
  part: "The part",
  whole: "The whole",
  sum: "Together",
  tolerance: "Give or take",
  noSuch: "No measure is called this: choose one that is offered.",
  same: "This is the same measure.",
  complement: (first: string, second: string, sum: string) => `${first} and ${second} make ${sum}`,
  partOfWhole: (part: string, whole: string) => `${part} is part of ${whole}`,
} as const;

/** What strategy texts state. */
export const statementSettings = {
  intro: "Figures that a strategy or a report gives: the scorecard is held against them.",
  none: "No statement",
  count: (count: number) => counted(count, "statement"),
  add: "Add a statement",
  adding: "A statement of a text",
  measure: "Measure",
  measureHint: "As the text or the scorecard calls it.",
  value: "Figure, such as 95%",
  period: "Period, such as 2026 or 2022/23",
  is: "It is",
  roles: {
    target: "A target",
    baseline: "A baseline",
    actual: "A reported figure",
  } satisfies Record<StatementRole, string>,
  from: "Where it says so",
  fromHint: "The document and its page.",
  noRow:
    "No row that was checked has this name, so nothing is held against it. Edit it and choose the row’s own name, or add an own measure that has both names.",
  noFigure: (role: string, period: string) =>
    `Its row does not have ${role} for ${period}, so nothing is held against it. Edit the period or what it is, or add the year to the scorecard.`,
  line: (is: string, value: string, period: string) => `${is}: ${value}, ${period}`,
} as const;

/** The profile as a file. */
export const profileSettings = {
  intro: "All settings as a file (JSON), for another workbook or the command line.",
  out: "Save or open as a file",
  contents: "The profile",
  save: "Save as file",
  file: "scorecard-profile.json",
  open: "Open a file…",
  paste: "Or paste it here",
  use: "Use this profile",
  what: "Another profile",
  used: (changes: readonly string[]) =>
    changes.length === 0
      ? "The profile is in use. It leaves every rule as it is."
      : `The profile is in use: ${changes.join(", ")}.`,
  wrong: "This profile cannot be used:",
  notJson: (why: string) => `It is no JSON. ${why}`,
  without: "The published figures that are in use are not in it: they are too many for the workbook to keep.",
} as const;
