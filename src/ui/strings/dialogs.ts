import { counted } from "../../core";

/** Accepting a finding. */
export const accept = {
  title: "Accept this finding",
  body: "It is listed under Accepted from now on, for as long as its cells show what they show now.",
  reason: "Why it is right as it is",
  name: "Your name",
  kept: "Reason, name and date are kept in the workbook, for whoever opens it.",
  action: "Accept",
  needed: "Please fill this in.",
} as const;

/** Fixing what a finding is about. */
export const fix = {
  what: (where: string) => `Fix of ${where}`,
} as const;

/** The help of a rule. */
export const why = {
  title: "Why this is said",
  bad: "Found in",
  good: "Fine",
  named: "named by the rule",
  none: "A rule that broke down has no help of its own.",
} as const;

/** What is to be written, before it is. */
export const proposal = {
  intro: "This is what will be written. Nothing else is touched.",
  now: "Now",
  then: "After",
  cell: "Cell",
  write: "Write",
  empty: "(empty)",
  newSheet: (name: string, rows: number) => `New sheet “${name}” with ${counted(rows, "row")}`,
  sheetAgain: (name: string, rows: number) => `Sheet “${name}” written anew with ${counted(rows, "row")}`,
  newCharts: (name: string, charts: number) => `New sheet “${name}” with ${counted(charts, "chart")}`,
  chartsAgain: (name: string, charts: number) => `Sheet “${name}” written anew with ${counted(charts, "chart")}`,
  sheetGone: (name: string) => `Sheet “${name}” removed`,
  highlights: (sheet: string, count: number) =>
    count === 0
      ? `Highlights removed from “${sheet}”`
      : `Highlights on “${sheet}”, over ${counted(count, "area")}; your own fills stay`,
  cellsMore: (count: string) => `and ${count} more cells`,
} as const;
