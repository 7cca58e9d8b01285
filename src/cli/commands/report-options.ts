import { htmlReport, jsonReport, markdownReport, textReport } from "../../core";
import type { FileOutcome, Report, TextLook } from "../../core";
import { outputTarget } from "../files/output-target";
import { writeWhole } from "../files/write-file";
import type { LookOptions, Terminal } from "../terminal";

/** The forms of a report of findings. */
export const checkFormats = ["text", "json", "markdown", "html"] as const;
export type CheckFormat = (typeof checkFormats)[number];

/** Options of every command that prints a report. */
export interface ReportOptions extends LookOptions {
  /** A file to write the report to, in place of stdout. */
  readonly output?: string;
  readonly force?: boolean;
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
export async function reportOutlet(
  options: ReportOptions,
  inputs: readonly string[],
  terminal: Terminal,
): Promise<(text: string) => Promise<void>> {
  const { output, force = false } = options;
  if (output === undefined) {
    return (text) => {
      terminal.out(text);
      return Promise.resolve();
    };
  }
  const path = await outputTarget({ output, inputs, force });
  return (text) => writeWhole(path, text, force);
}

/** Says on stderr which files were not read, where the report itself goes elsewhere than to the eyes of whoever started it. */
export function warnUnreadable(outcome: FileOutcome, terminal: Terminal): void {
  if (outcome.error) terminal.err(`scorecard: ${outcome.file}: ${outcome.error.message}\n`);
}
