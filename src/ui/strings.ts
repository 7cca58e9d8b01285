import { counted } from "../core";
import type { AttributeRole, FieldRole, Polarity, RowRole, Severity, ShapeName, TableKind } from "../core";
import type { ScreenName } from "./state/state";

/**
 * Every text of the pane, in one place. Another language is another object of this shape; numbers and dates come in already written as
 * the user's locale has them, unless a text needs to know how many there are.
 */
export const text = {
  product: "Scorecard Keeper",
  bug: "This is a fault of ours: check the workbook again, and report it if it comes back.",
  broken: {
    title: "This cannot be shown",
    advice: "Close the pane and open it again. What is in the workbook is safe.",
    again: "Try again",
  },
  notLoaded: {
    title: "A part of the pane could not be fetched",
    advice: "Check the connection and try again.",
  },
  writing: "Writing…",
  planning: "Working out what would change…",
  nothingToWrite: "The workbook holds this already: there is nothing to write.",
  done: (what: string) => `Written: ${what}.`,
  close: "Close",
  cancel: "Cancel",
  remove: "Remove",
  dismiss: "Dismiss",

  screens: {
    check: "Check",
    understood: "Understood",
    trajectories: "Trajectories",
    changes: "Changes",
    settings: "Settings",
  } satisfies Record<ScreenName, string>,
  tabs: "Screens",

  first: {
    title: "Are the targets in this workbook sound?",
    body: "Scorecard Keeper reads your scorecards as they are laid out, checks every baseline and target, and says what to look at. Nothing is changed unless you ask for it.",
    action: "Check this workbook",
    sample: "Open a sample",
    privacy: "Nothing leaves this workbook.",
  },

  severity: { error: "Error", warning: "Warning", information: "Information" } satisfies Record<Severity, string>,
  severities: (severity: Severity, count: number) => {
    const words: Record<Severity, readonly [string, string]> = {
      error: ["error", "errors"],
      warning: ["warning", "warnings"],
      information: ["information", "information"],
    };
    return words[severity][count === 1 ? 0 : 1];
  },

  check: {
    title: "Check",
    workbook: "Check workbook",
    sheet: "Check this sheet",
    reading: "Reading the workbook…",
    progress: (done: string, all: string) => `${done} of ${all}`,
    stop: "Cancel",
    stopping: "Stopping…",
    stopped: "Stopped. Nothing was changed.",
    announce: ([errors = 0, warnings = 0, information = 0]: readonly number[]) =>
      errors + warnings + information === 0
        ? "Checked. Nothing was found."
        : `Checked: ${counted(errors, "error")}, ${counted(warnings, "warning")}, ${String(information)} for information.`,
    scopeWorkbook: "Whole workbook",
    scopeSheet: (sheet: string) => `Sheet ${sheet}`,
    extent: (measures: number, tables: number) => `${counted(measures, "measure")} in ${counted(tables, "scorecard")}`,
    counts: "Show by severity",
    find: "Find in findings",
    rule: "Rule",
    anyRule: "All rules",
    noneLeft: "No finding matches. Clear the filters to see them all.",
    clear: "Clear filters",
    clean: "Nothing to look at",
    cleanBody: (extent: string) => `Every rule was run over ${extent} and found nothing that is not accepted.`,
    showing: (shown: string, all: string) => `Showing ${shown} of ${all}`,
    more: "Show more",
    list: "Findings",
    noSection: "No section",
  },

  finding: {
    cells: "Cells",
    select: (cells: string) => `Select ${cells}`,
    more: (count: string) => `and ${count} more`,
    evidence: "Evidence",
    fix: "Fix",
    accept: "Accept",
    why: "Why",
    removeAcceptance: "Remove acceptance",
    fixFor: (what: string) => `Fix: ${what}`,
    acceptFor: (what: string) => `Accept: ${what}`,
    whyFor: (what: string) => `Why: ${what}`,
    removeFor: (what: string) => `Remove acceptance: ${what}`,
    accepted: (name: string, date: string) => `Accepted by ${name} on ${date}`,
  },

  accepted: {
    title: (count: number) => `Accepted (${String(count)})`,
    stale: (count: number) => `Accepted, no longer found (${String(count)})`,
    staleBody: "The cells have changed since, so these cover nothing. They can go.",
  },

  accept: {
    title: "Accept this finding",
    body: "It is listed under Accepted from now on, for as long as its cells show what they show now.",
    reason: "Why it is right as it is",
    name: "Your name",
    kept: "Reason, name and date are kept in the workbook, for whoever opens it.",
    action: "Accept",
    needed: "Please fill this in.",
  },

  fix: {
    title: "Fix",
    what: (where: string) => `Fix of ${where}`,
  },

  why: {
    title: "Why this is said",
    bad: "Found in",
    good: "Fine",
    named: "named by the rule",
    none: "A rule that broke down has no help of its own.",
  },

  proposal: {
    intro: "This is what will be written. Nothing else is touched.",
    now: "Now",
    then: "After",
    cell: "Cell",
    write: "Write",
    empty: "(empty)",
    newSheet: (name: string, rows: number) => `New sheet “${name}” with ${counted(rows, "row")}`,
    sheetAgain: (name: string, rows: number) => `Sheet “${name}” written anew with ${counted(rows, "row")}`,
    sheetGone: (name: string) => `Sheet “${name}” removed`,
    highlights: (sheet: string, count: number) =>
      count === 0
        ? `Highlights removed from “${sheet}”`
        : `Highlights on “${sheet}”, over ${counted(count, "area")}; your own fills stay`,
    cellsMore: (count: string) => `and ${count} more cells`,
  },

  findingsSheet: {
    action: "Write findings into the workbook",
    removeAction: "Remove them",
    menu: "Findings in the workbook",
    hint: "Adds a Findings sheet and highlights the cells. Your own cells and fills are not touched.",
    write: {
      title: "Write findings into the workbook",
      what: (count: number) => `${counted(count, "finding")}, with highlights`,
    },
    remove: { title: "Remove findings from the workbook", what: () => "Removal of the findings and highlights" },
  },

  understood: {
    title: "Understood",
    intro: "This is how your sheets were read. Correct what is wrong: it is kept in the workbook.",
    kind: {
      scorecard: "Scorecard",
      "action-plan": "Action plan",
      benchmark: "Benchmarks",
    } satisfies Record<TableKind, string>,
    header: (rows: string) => `Header: ${rows}`,
    rows: (first: string, last: string) => (first === last ? `row ${first}` : `rows ${first} to ${last}`),
    columns: "Columns",
    columnRole: (letters: string, heading: string) =>
      `Role of column ${letters}${heading === "" ? "" : `, ${heading}`}`,
    measures: (count: number) => `Measures (${String(count)})`,
    howMany: (count: number) => counted(count, "measure"),
    noHeading: "(no heading)",
    unit: "Unit",
    unknownUnit: "unit not known",
    polarity: (measure: string) => `Which way is good for ${measure}`,
    byDictionary: (says: string) => `${says} (as known)`,
    notKnown: "Not known: choose",
    fromWorkbook: "Said in the workbook",
    sections: "Sections and groups",
    notUnderstood: (count: number) => `Not understood (${counted(count, "cell")})`,
    notUnderstoodBody: "No column or row accounts for these cells.",
    nothing: (sheet: string) => `No scorecard was found on ${sheet}.`,
    nothingHint: "If there is one, select it, its header included, and say so.",
    tell: "The selection is a scorecard",
    tellShort: "This is a scorecard",
    no: "This is no scorecard",
    selected: (place: string) => `Selected: ${place}`,
    corrections: (count: number) => `Your corrections (${String(count)})`,
    columnIs: (sheet: string, column: string, is: string) => `${sheet}, column ${column}: ${is}`,
    isScorecard: (sheet: string, area: string) => `${sheet}, ${area}: a scorecard`,
    isNone: (sheet: string, area: string) => `${sheet}, ${area}: no scorecard`,
    undo: (what: string) => `Remove the correction ${what}`,
    year: (column: string) => `Year of column ${column}`,
    rowRole: {
      title: "title",
      header: "header",
      section: "section",
      group: "group",
      measure: "measure",
      note: "note",
      "not-understood": "not understood",
    } satisfies Record<RowRole, string>,
  },

  role: {
    label: "Measure",
    section: "Section",
    period: "Period",
    ignored: "Ignored",
    baseline: "Baseline",
    target: "Target",
    actual: "Actual",
    benchmark: "Benchmark",
    dated: (role: string, period: string) => `${role} ${period}`,
    attribute: {
      reference: "Reference",
      owner: "Owner",
      frequency: "How often",
      polarity: "Polarity",
      unit: "Unit",
      status: "Status",
      comment: "Comment",
      source: "Source",
      statement: "Statement",
      due: "Due date",
      lead: "Lead",
      other: "Text",
    } satisfies Record<AttributeRole, string>,
  } satisfies Record<FieldRole, string> & Record<string, unknown>,

  polarity: {
    "higher-is-better": "Higher is better",
    "lower-is-better": "Lower is better",
    "within-band": "Within a band",
  } satisfies Record<Polarity, string>,

  trajectories: {
    title: "Trajectories",
    intro: "A path from each baseline to its target, written as live formulas on a sheet of its own.",
    which: "Measures",
    all: "All measures",
    selected: "The selected rows",
    selectedNone: "Select rows of a scorecard in the sheet.",
    useSelection: "Use the selection",
    section: (sheet: string, section: string) => `${section} (${sheet})`,
    shape: "Shape",
    usual: "What fits best",
    shapes: {
      linear: "Straight line",
      "through-targets": "Through each target",
    } satisfies Record<ShapeName, string>,
    every: "Step",
    everyName: { year: "Each year", term: "Each term" },
    preview: (count: number) => `Preview (${counted(count, "trajectory", "trajectories")})`,
    refused: (count: number) => `Without a trajectory (${counted(count, "measure")})`,
    line: (measure: string, from: string, fromWhen: string, to: string, toWhen: string) =>
      `${measure}: from ${from} in ${fromWhen} to ${to} in ${toWhen}`,
    writeAction: "Write trajectories",
    updateAction: "Update trajectories",
    removeAction: "Remove them",
    nothing: "There is no scorecard with targets to lay trajectories over.",
    noneChosen: "No measure is chosen.",
    more: (count: string) => `and ${count} more`,
    write: {
      title: "Write trajectories",
      what: (count: number) => counted(count, "trajectory", "trajectories"),
    },
    remove: { title: "Remove trajectories", what: () => "Removal of the trajectories" },
  },

  changes: {
    title: "Changes",
    intro: "What was written into this workbook. Each can be taken back exactly, unless somebody changed it since.",
    none: "Nothing was written yet.",
    noneBody: "Fixes, findings and trajectories that you write are listed here, each with a way back.",
    takeBack: "Take back",
    takeBackFor: (what: string) => `Take back: ${what}`,
    takingBack: "Taking back…",
    tookBack: (what: string) => `Taken back: ${what}.`,
    cannot: (what: string) => `Cannot be taken back: ${what}`,
    contents: "What it changed",
  },

  conflicts: {
    title: "Nothing was written, because the workbook has changed",
    advice: "Check again to see the workbook as it is now.",
  },

  settings: {
    title: "Settings",
    name: "Your name, for acceptances",
    rules: "Rules",
    rulesIntro: "How much each rule matters in this workbook.",
    asIs: (severity: string) => `${severity} (as it is)`,
    off: "Off",
    severityOf: (rule: string) => `Severity of ${rule}`,
    polarity: "Which way is good",
    polarityIntro: "Chosen by you, before what the dictionary says.",
    polarityNone: "Nothing chosen. Choose it for a measure under Understood.",
    removePolarity: (measure: string) => `Remove the choice for ${measure}`,
    profile: "Profile",
    profileIntro: "Rules and polarities as JSON, for another workbook or for the command line.",
    export: "Save as file",
    file: "scorecard-profile.json",
    import: "Open a file",
    paste: "Or paste it here",
    use: "Use this profile",
    used: "The profile is in use, and kept in the workbook.",
    wrong: "This profile cannot be used:",
    about: "About",
    aboutBody:
      "Scorecard Keeper checks KPI scorecards in Excel and writes trajectories as live formulas. It runs in this pane alone: no figure of yours is sent anywhere.",
    rulesCount: (count: number) => counted(count, "rule"),
  },
} as const;
