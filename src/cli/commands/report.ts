import { htmlReport, jsonReport, markdownReport, ReportWriter, textReport } from "../../core";
import type { FileOutcome, Report, TextLook, Totals } from "../../core";
import { filesOf } from "../checking";
import type { CheckingOptions } from "../checking";
import { eachFile } from "../each-file";
import type { LookAt } from "../each-file";
import { findFiles } from "../files/find-files";
import { outputTarget } from "../files/output-target";
import { writeWhole } from "../files/write-file";
import type { LookOptions, Terminal } from "../terminal";

/** The forms of a report of findings. */
export const checkFormats = ["text", "json", "markdown", "html"] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** Options of every command that prints a report. */
export interface ReportOptions extends LookOptions, CheckingOptions {
  readonly format: CheckFormat;
  /** A file to write the report to, in place of stdout. */
  readonly output?: string;
  readonly force?: boolean;
}

/** What a command does with every file, and how it reports. */
export interface ReportJob {
  readonly options: ReportOptions;
  readonly form: Report;
  readonly lookAt: LookAt;
  readonly terminal: Terminal;
}

/** The report of a format. */
export function reportFor(format: CheckFormat, look: TextLook): Report {
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

/** How the text of a report looks: in a file there are no colours. */
export function lookFor(options: ReportOptions, terminal: Terminal): TextLook {
  const look = terminal.look(options);
  return options.output === undefined ? look : { ...look, colour: false };
}

/**
 * Where a report goes: stdout or a file. The file is looked at before the work begins.
 *
 * @throws Stop when it may not be written.
 */
async function reportOutlet(
  { output, force = false }: ReportOptions,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<(text: string) => Promise<void>> {
  if (output === undefined) {
    return (text) => {
      terminal.out(text);
      return Promise.resolve();
    };
  }
  const path = await outputTarget({ output, inputs, force });
  return (text) => writeWhole(path, text, force);
}

/** Reads the files that some arguments name, reports what became of each, and gives the totals. */
export async function reportOn(
  named: readonly string[],
  { options, form, lookAt, terminal }: ReportJob,
): Promise<Totals> {
  const files = await findFiles(named);
  const inputs = [...files.map(({ name }) => name), ...filesOf(options)];
  const deliver = await reportOutlet(options, inputs, terminal);
  const report = new ReportWriter(form);
  await eachFile(files, lookAt, terminal, (outcome) => {
    report.add(outcome);
    if (options.format !== "text" || options.output !== undefined) warnUnreadable(outcome, terminal);
  });
  await deliver(report.finish());
  return report.totals;
}

/** Says on stderr which files were not read, where the report itself goes elsewhere than to the eyes of whoever started it. */
function warnUnreadable(outcome: FileOutcome, terminal: Terminal): void {
  if (outcome.error) terminal.err(`scorecard: ${outcome.file}: ${outcome.error.message}\n`);
}
