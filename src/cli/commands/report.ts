import { ReportWriter } from "../../core";
import type { TextLook, Totals } from "../../core";
import { filesOf } from "../checking";
import type { CheckingOptions } from "../checking";
import { findFiles } from "../files/find-files";
import { outputTarget } from "../files/output-target";
import { writeWhole } from "../files/write-file";
import type { LookOptions, Terminal } from "../terminal";
import { eachFile } from "../work/each-file";
import { type CheckFormat, formOf, type ReportTask } from "../work/task";

/** Options of every command that prints a report. */
export interface ReportOptions extends LookOptions, CheckingOptions {
  readonly format: CheckFormat;
  /** A file to write the report to, in place of stdout. */
  readonly output?: string;
  readonly force?: boolean;
  /** How many files to look at side by side. */
  readonly jobs?: number;
}

/** What a command does with every file. */
export interface ReportJob {
  readonly command: ReportTask["command"];
  readonly options: ReportOptions;
  readonly accepted?: boolean | undefined;
  readonly terminal: Terminal;
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

/**
 * Does a command on the files that some arguments name, and reports what became of each.
 *
 * @returns the totals; undefined where Ctrl+C ended it before all files were looked at.
 */
export async function reportOn(
  named: readonly string[],
  { command, options, accepted = false, terminal }: ReportJob,
): Promise<Totals | undefined> {
  const files = await findFiles(named);
  const inputs = [...files.map(({ name }) => name), ...filesOf(options)];
  const deliver = await reportOutlet(options, inputs, terminal);
  const { profile, authority, reference, format, jobs } = options;
  const task: ReportTask = {
    ...{ command, format, accepted, look: lookFor(options, terminal) },
    options: {
      ...(profile !== undefined && { profile }),
      ...(authority !== undefined && { authority }),
      ...(reference !== undefined && { reference }),
    },
  };
  const report = new ReportWriter(formOf(task));
  const answered = await eachFile(files, { task, terminal, jobs }, ({ part, error, said }) => {
    for (const line of said) terminal.err(line);
    report.addPart(part);
    // Where the report itself goes elsewhere than to the eyes of whoever started it, they are told which files were not read.
    const unseen = format !== "text" || options.output !== undefined;
    if (error && unseen) terminal.err(`scorecard: ${part.file}: ${error.message}\n`);
  });
  if (answered < files.length) {
    sayStopped(
      report,
      { answered, of: files.length, toTerminal: format === "text" && options.output === undefined },
      terminal,
    );
    return undefined;
  }
  await deliver(report.finish());
  return report.totals;
}

/** What was found before Ctrl+C is shown to whoever pressed it; no file or program is given a report with some of the files missing. */
function sayStopped(
  report: ReportWriter,
  { answered, of, toTerminal }: { readonly answered: number; readonly of: number; readonly toTerminal: boolean },
  terminal: Terminal,
): void {
  const shown = toTerminal && answered > 0;
  if (shown) terminal.out(report.finish());
  const what = shown ? "this is the report of those" : "no report was written";
  terminal.err(`scorecard: Stopped after ${String(answered)} of ${String(of)} files: ${what}.\n`);
}
