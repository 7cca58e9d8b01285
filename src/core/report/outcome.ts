import type { Finding, Severity } from "../check/finding";
import type { AcceptedFinding } from "../keep/accept";
import type { SheetReading } from "../scorecard/model";

/** What became of one file. `no-scorecard` was read well and holds no table of measures. */
export type FileStatus = "checked" | "no-scorecard" | "unreadable";

/** Why a file could not be read: a word for programs to tell by, and one line for a person. */
export interface FileError {
  readonly code: string;
  readonly message: string;
}

/** One file as the reports tell of it. An unreadable one has an error, no sheets and no findings. */
export interface FileOutcome {
  /** The file as the user named it. */
  readonly file: string;
  readonly status: FileStatus;
  readonly error?: FileError;
  readonly sheets: readonly SheetReading[];
  readonly findings: readonly Finding[];
  /** Findings that were accepted, where they are to be told of; none of them is among the findings. */
  readonly accepted?: readonly AcceptedFinding[];
}

/** The outcome of a file that was read. */
export function readOutcome(
  file: string,
  sheets: readonly SheetReading[],
  findings: readonly Finding[] = [],
  accepted?: readonly AcceptedFinding[],
): FileOutcome {
  const status = sheets.some(({ tables }) => tables.length > 0) ? "checked" : "no-scorecard";
  return { file, status, sheets, findings, ...(accepted && { accepted }) };
}

/** The outcome of a file that could not be read. */
export function unreadableOutcome(file: string, error: FileError): FileOutcome {
  return { file, status: "unreadable", error, sheets: [], findings: [] };
}

/** How much was looked at and found, over any number of files. */
export interface Totals {
  readonly files: number;
  readonly checked: number;
  readonly noScorecard: number;
  readonly unreadable: number;
  readonly sheets: number;
  readonly tables: number;
  readonly measures: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

const none: Totals = {
  files: 0,
  checked: 0,
  noScorecard: 0,
  unreadable: 0,
  sheets: 0,
  tables: 0,
  measures: 0,
  errors: 0,
  warnings: 0,
  information: 0,
};

/** The totals of some files. */
export function totalsOf(outcomes: readonly FileOutcome[]): Totals {
  return outcomes.map(totalsOfOne).reduce(addTotals, none);
}

/** Two totals together. */
export function addTotals(a: Totals, b: Totals): Totals {
  return {
    files: a.files + b.files,
    checked: a.checked + b.checked,
    noScorecard: a.noScorecard + b.noScorecard,
    unreadable: a.unreadable + b.unreadable,
    sheets: a.sheets + b.sheets,
    tables: a.tables + b.tables,
    measures: a.measures + b.measures,
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    information: a.information + b.information,
  };
}

function totalsOfOne({ status, sheets, findings }: FileOutcome): Totals {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: 1,
    checked: status === "checked" ? 1 : 0,
    noScorecard: status === "no-scorecard" ? 1 : 0,
    unreadable: status === "unreadable" ? 1 : 0,
    sheets: sheets.length,
    tables: tables.length,
    measures: tables.reduce((sum, { measures }) => sum + measures.length, 0),
    errors: count("error"),
    warnings: count("warning"),
    information: count("information"),
  };
}
