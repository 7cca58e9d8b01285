import { jsonReport, readingReport, readOutcome, readWorkbookSheets } from "../../core";
import type { ExitCode } from "../exit-code";
import { byKept, keptHere } from "../kept";
import { loadProfile } from "../profile-file";
import type { Terminal } from "../terminal";
import { lookFor, reportOn } from "./report";
import type { ReportOptions } from "./report";

/** The forms of a report of how a workbook was understood. */
export const readFormats = ["text", "json"] as const;

export interface ReadOptions extends ReportOptions {
  readonly format: (typeof readFormats)[number];
}

/** `scorecard read`: shows how workbooks are understood, without running a rule. */
export async function read(files: readonly string[], options: ReadOptions, terminal: Terminal): Promise<ExitCode> {
  const profile = await loadProfile(options.profile);
  const totals = await reportOn(files, {
    options,
    form: options.format === "json" ? jsonReport : readingReport(lookFor(options, terminal)),
    lookAt: (name, workbook) => {
      const { kept, fault } = keptHere(workbook);
      if (fault !== undefined) terminal.err(`scorecard: ${name}: ${fault}\n`);
      return readOutcome(name, readWorkbookSheets(workbook.workbook, byKept(kept, { profile })));
    },
    terminal,
  });
  return totals.unreadable > 0 ? 2 : 0;
}
