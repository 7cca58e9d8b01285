import {
  htmlReport,
  jsonReport,
  markdownReport,
  readingReport,
  readOutcome,
  readWorkbookSheets,
  textReport,
} from "../../core";
import type { FileOutcome, Report, TextLook } from "../../core";
import type { ReadWorkbook } from "../../files/read";
import { type CheckingOptions, loadChecking } from "../checking";
import { byKept, checkHere, keptHere } from "../kept";
import { loadProfile } from "../profile-file";

/** The forms of a report of findings, and of one of how a workbook was understood. */
export const checkFormats = ["text", "json", "markdown", "html"] as const;
export type CheckFormat = (typeof checkFormats)[number];
export const readFormats = ["text", "json"] as const;

/** What is to be done with every file, as plain values: it is told to other threads. */
export interface ReportTask {
  readonly command: "check" | "read";
  readonly format: CheckFormat;
  readonly look: TextLook;
  readonly options: CheckingOptions;
  /** Whether to tell of accepted findings, too. */
  readonly accepted: boolean;
}

/** Makes an outcome of one workbook that was read; what there is to say beside it goes to `say`. */
export type LookAt = (name: string, read: ReadWorkbook, say: (line: string) => void) => FileOutcome;

/** The report of a task. */
export function formOf({ command, format, look }: ReportTask): Report {
  if (command === "read") return format === "json" ? jsonReport : readingReport(look);
  switch (format) {
    case "text":
      return textReport(look);
    case "json":
      return jsonReport;
    case "markdown":
      return markdownReport;
    case "html":
      return htmlReport;
    default:
      return format satisfies never;
  }
}

/**
 * What a task does with a workbook, once everything that it goes by is loaded.
 *
 * @throws Stop when something of that cannot be used.
 */
export async function workOf({ command, options, accepted }: ReportTask): Promise<LookAt> {
  if (command === "read") {
    const profile = await loadProfile(options.profile);
    return (name, workbook, say) => {
      const { kept, fault } = keptHere(workbook);
      if (fault !== undefined) say(`scorecard: ${name}: ${fault}\n`);
      return readOutcome(name, readWorkbookSheets(workbook.workbook, byKept(kept, { profile })));
    };
  }
  const checking = await loadChecking(options);
  return (name, read, say) => {
    const { outcome, parted, fault } = checkHere(read, checking);
    if (fault !== undefined) say(`scorecard: ${name}: ${fault}\n`);
    return readOutcome(name, outcome.sheets, parted.open, accepted ? parted.accepted : undefined);
  };
}
