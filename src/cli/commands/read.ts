import { type ExitCode, stoppedCode } from "../exit-code";
import type { Terminal } from "../terminal";
import { reportOn } from "./report";
import type { readFormats } from "../work/task";
import type { ReportOptions } from "./report";

export interface ReadOptions extends ReportOptions {
  readonly format: (typeof readFormats)[number];
}

/** `scorecard read`: shows how workbooks are understood, without running a rule. */
export async function read(files: readonly string[], options: ReadOptions, terminal: Terminal): Promise<ExitCode> {
  const totals = await reportOn(files, { command: "read", options, terminal });
  if (!totals) return stoppedCode;
  return totals.unreadable > 0 ? 2 : 0;
}
