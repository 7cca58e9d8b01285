import { checkWorkbook, readOutcome, ReportWriter } from "../../core";
import type { Totals } from "../../core";
import { eachFile } from "../each-file";
import type { ExitCode } from "../exit-code";
import { loadProfile } from "../profile-file";
import type { Terminal } from "../terminal";
import { lookFor, reportFor, reportOutlet, warnUnreadable } from "./report-options";
import type { CheckFormat, ReportOptions } from "./report-options";

/** At what severity findings fail a check. */
export const failLevels = ["error", "warning", "never"] as const;
export type FailLevel = (typeof failLevels)[number];

export interface CheckOptions extends ReportOptions {
  readonly format: CheckFormat;
  readonly failOn: FailLevel;
  readonly profile?: string;
}

/** `scorecard check`: reads workbooks, runs the rules and reports. */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const profile = await loadProfile(options.profile);
  const inputs = options.profile === undefined ? files : [...files, options.profile];
  const deliver = await reportOutlet(options, inputs, terminal);
  const report = new ReportWriter(reportFor(options.format, lookFor(options, terminal)));
  await eachFile(
    files,
    (name, { workbook }) => {
      const { sheets, findings } = checkWorkbook(workbook, profile);
      return readOutcome(name, sheets, findings);
    },
    terminal,
    (outcome) => {
      report.add(outcome);
      if (options.format !== "text" || options.output !== undefined) warnUnreadable(outcome, terminal);
    },
  );
  await deliver(report.finish());
  return exitCode(report.totals, options.failOn);
}

function exitCode({ unreadable, errors, warnings }: Totals, failOn: FailLevel): ExitCode {
  if (unreadable > 0) return 2;
  switch (failOn) {
    case "never":
      return 0;
    case "error":
      return errors > 0 ? 1 : 0;
    case "warning":
      return errors + warnings > 0 ? 1 : 0;
    default:
      return failOn satisfies never;
  }
}
