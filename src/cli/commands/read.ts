import { jsonReport, readingReport, readOutcome, ReportWriter, readWorkbookSheets } from "../../core";
import { eachFile } from "../each-file";
import type { ExitCode } from "../exit-code";
import { loadProfile } from "../profile-file";
import type { Terminal } from "../terminal";
import { lookFor, reportOutlet, warnUnreadable } from "./report-options";
import type { ReportOptions } from "./report-options";

/** The forms of a report of how a workbook was understood. */
export const readFormats = ["text", "json"] as const;

export interface ReadOptions extends ReportOptions {
  readonly format: (typeof readFormats)[number];
  readonly profile?: string;
}

/** `scorecard read`: shows how workbooks were understood, without running a rule. */
export async function read(files: readonly string[], options: ReadOptions, terminal: Terminal): Promise<ExitCode> {
  const profile = await loadProfile(options.profile);
  const inputs = options.profile === undefined ? files : [...files, options.profile];
  const deliver = await reportOutlet(options, inputs, terminal);
  const form = options.format === "json" ? jsonReport : readingReport(lookFor(options, terminal));
  const report = new ReportWriter(form);
  await eachFile(
    files,
    (name, { workbook }) => readOutcome(name, readWorkbookSheets(workbook, profile)),
    terminal,
    (outcome) => {
      report.add(outcome);
      if (options.format !== "text" || options.output !== undefined) warnUnreadable(outcome, terminal);
    },
  );
  await deliver(report.finish());
  return report.totals.unreadable > 0 ? 2 : 0;
}
