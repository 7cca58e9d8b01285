import type { Totals } from "../../core";
import { type ExitCode, stoppedCode } from "../exit-code";
import type { Terminal } from "../terminal";
import { reportOn } from "./report";
import type { ReportOptions } from "./report";

/** At what severity findings fail a check. */
export const failLevels = ["error", "warning", "never"] as const;
export type FailLevel = (typeof failLevels)[number];

export interface CheckOptions extends ReportOptions {
  readonly failOn: FailLevel;
  /** Whether to tell of findings that were accepted, too. */
  readonly accepted?: boolean;
}

/** `scorecard check`: reads workbooks, runs the rules and reports. */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const { accepted } = options;
  const totals = await reportOn(files, { command: "check", options, accepted, terminal });
  return totals ? exitCode(totals, options.failOn) : stoppedCode;
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
