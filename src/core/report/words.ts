import type { Finding, Fix, Severity } from "../check/finding";
import type { Rule } from "../rules/define-rule";
import type { AttributeRole, ColumnRole, Polarity, TableKind } from "../scorecard/model";
import { formatPeriod } from "../cell/period";
import type { Period } from "../cell/period";
import type { FileStatus, Totals } from "./outcome";
import { oneLine } from "./plain";

/** "1 measure", "2 measures". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count === 1 ? "1" : String(count)} ${count === 1 ? one : many}`;
}

/** The counts of findings by severity, worst first, each in words: "6 errors". */
export function severityCounts(
  totals: Totals,
): readonly { readonly severity: Severity; readonly count: number; readonly says: string }[] {
  return [
    { severity: "error", count: totals.errors, says: counted(totals.errors, "error") },
    { severity: "warning", count: totals.warnings, says: counted(totals.warnings, "warning") },
    { severity: "information", count: totals.information, says: `${String(totals.information)} for information` },
  ];
}

/** How much was read, in words: "34 measures in 1 table on 1 sheet". */
export function extent({ measures, tables, sheets }: Totals): string {
  return `${counted(measures, "measure")} in ${counted(tables, "table")} on ${counted(sheets, "sheet")}`;
}

/** What to say of a file in which nothing was found. */
export function nothingFound(totals: Totals): string {
  return `Nothing found. Read ${extent(totals)}.`;
}

/** What to say of a file that holds no scorecard. */
export function noScorecard({ sheets }: Totals): string {
  const on = sheets === 1 ? "its sheet" : `any of its ${String(sheets)} sheets`;
  return `No scorecard here: there is no table of measures with baselines, targets or actuals on ${on}.`;
}

/** A severity with a capital, as a heading of a column or a badge says it. */
export const severityTitles = {
  error: "Error",
  warning: "Warning",
  information: "Information",
} as const satisfies Record<Severity, string>;

/** What a rule needs to know, in words. */
export const tierWords = {
  sheet: "needs nothing but the sheet",
  dictionary: "needs to know the measure from the KPI dictionary",
  reference: "needs published figures",
  text: "needs targets stated in a strategy's text",
} as const satisfies Record<Rule["tier"], string>;

/** A kind of table with a capital. */
export const kindTitles = {
  scorecard: "Scorecard",
  "action-plan": "Action plan",
  benchmark: "Benchmarks",
} as const satisfies Record<TableKind, string>;

/** Which way is good, in words. */
export const polarityWords = {
  "higher-is-better": "higher is better",
  "lower-is-better": "lower is better",
  "within-band": "within a band",
} as const satisfies Record<Polarity, string>;

const attributeWords = {
  reference: "reference",
  owner: "owner",
  frequency: "how often",
  polarity: "polarity",
  unit: "unit",
  status: "status",
  rag: "RAG",
  "direction-of-travel": "direction of travel",
  variance: "variance",
  rank: "rank",
  quartile: "quartile",
  tolerance: "tolerance",
  weight: "weight",
  comment: "comment",
  source: "source",
  statement: "statement",
  due: "due date",
  lead: "lead",
  other: "text",
} as const satisfies Record<AttributeRole, string>;

/** What a column was taken to be, in words: "target 2023", "measure", "due date". */
export function columnWords(is: ColumnRole): string {
  switch (is.kind) {
    case "label":
      return "measure";
    case "section":
      return "section";
    case "period":
      return "period";
    case "value":
      return periodWords(is.role, is.period);
    case "attribute":
      return attributeWords[is.role];
    default:
      return is satisfies never;
  }
}

/** "target 2023", or "target" alone where no period is known. */
export function periodWords(role: string, period: Period | undefined): string {
  return period ? `${role} ${formatPeriod(period)}` : role;
}

/** What became of a file, in words. */
export const statusWords = {
  checked: "checked",
  "no-scorecard": "no scorecard",
  unreadable: "cannot be read",
} as const satisfies Record<FileStatus, string>;

/** What a fix is, in words. */
export const fixTitles = { safe: "Safe fix", proposed: "Possible fix" } as const satisfies Record<Fix["kind"], string>;

/** The message, without the measure's name where it opens with it: that stands above it already. */
export function messageWithoutMeasure({ measure, message }: Finding): string {
  const opening = `${measure}: `;
  const rest = measure !== "" && message.startsWith(opening) ? message.slice(opening.length) : message;
  return oneLine(rest.charAt(0).toUpperCase() + rest.slice(1));
}
