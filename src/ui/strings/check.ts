import { counted } from "../../core";
import type { Severity } from "../../core";

/** A severity as a label. */
export const severity = { error: "Error", warning: "Warning", information: "Information" } satisfies Record<
  Severity,
  string
>;

/** A severity beside how many there are of it. */
export const severities = (severity: Severity, count: number) => {
  const words: Record<Severity, readonly [string, string]> = {
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    information: ["information", "information"],
  };
  return words[severity][count === 1 ? 0 : 1];
};

/** The screen of findings. */
export const check = {
  title: "Check",
  workbook: "Check workbook",
  sheet: "Check this sheet",
  reading: "Reading the workbook…",
  checking: "Checking…",
  stop: "Cancel",
  stopping: "Stopping…",
  stopped: "Stopped. Nothing was changed.",
  announce: ([errors = 0, warnings = 0, information = 0]: readonly number[]) =>
    errors + warnings + information === 0
      ? "Checked. Nothing was found."
      : `Checked: ${counted(errors, "error")}, ${counted(warnings, "warning")}, ${String(information)} for information.`,
  scopeWorkbook: "Whole workbook",
  scopeSheet: (sheet: string) => `Sheet ${sheet}`,
  extent: (measures: number, tables: number) =>
    tables === 0 ? "no scorecard" : `${counted(measures, "measure")} in ${counted(tables, "scorecard")}`,
  counts: "Show by severity",
  find: "Find in findings",
  rule: "Rule",
  anyRule: "All rules",
  ruleName: (id: string) => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll("-", " "),
  noneLeft: "No finding matches. Clear the filters to see them all.",
  clear: "Clear filters",
  clean: "Nothing to look at",
  cleanBody: (extent: string) => `Every rule was run over ${extent} and found nothing that is not accepted.`,
  showing: (shown: string, all: string) => `Showing ${shown} of ${all}`,
  more: "Show more",
  list: "Findings",
} as const;

/** One finding and what can be done about it. */
export const finding = {
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
} as const;

/** What was accepted. */
export const accepted = {
  title: (count: number) => `Accepted (${String(count)})`,
  stale: (count: number) => `Accepted, no longer found (${String(count)})`,
  staleBody: "The cells have changed since, so these cover nothing. They can go.",
} as const;

/** Findings written into the workbook. */
export const findingsSheet = {
  action: "Write findings into the workbook",
  removeAction: "Remove them",
  menu: "Findings in the workbook",
  hint: "Adds a Findings sheet and highlights the cells. Your own cells and fills are not touched.",
  write: {
    title: "Write findings into the workbook",
    what: (count: number) => `${counted(count, "finding")}, with highlights`,
  },
  remove: { title: "Remove findings from the workbook", what: () => "Removal of the findings and highlights" },
} as const;
