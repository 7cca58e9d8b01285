import { checkWorkbook, readOutcome } from "../../core";
import type { Totals } from "../../core";
import type { ExitCode } from "../exit-code";
import { loadChecking } from "../checking";
import type { Terminal } from "../terminal";
import { lookFor, reportFor, reportOn } from "./report";
import type { ReportOptions } from "./report";

/** At what severity findings fail a check. */
export const failLevels = ["error", "warning", "never"] as const;
export type FailLevel = (typeof failLevels)[number];

export interface CheckOptions extends ReportOptions {
  readonly failOn: FailLevel;
}

/** `scorecard check`: reads workbooks, runs the rules and reports. */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { profile, surroundings } = await loadChecking(options);
  const totals = await reportOn(files, {
    options,
    form: reportFor(options.format, lookFor(options, terminal)),
    lookAt: (name, { workbook }) => {
      const { sheets, findings } = checkWorkbook(workbook, profile, surroundings);
      return readOutcome(name, sheets, findings);
    },
    terminal,
  });
  return exitCode(totals, options.failOn);
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
