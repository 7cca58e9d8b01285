import { ReportWriter } from "../../core";
import type { TextLook, Totals } from "../../core";
import { filesOf } from "../checking";
import type { CheckingOptions } from "../checking";
import { findFiles } from "../files/find-files";
import { outputTarget } from "../files/output-target";
import { writeWhole } from "../files/write-file";
import type { LookOptions, Terminal } from "../terminal";
import { eachFile } from "../work/each-file";
import { Parts } from "../work/parts";
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
): Promise<(report: Iterable<string>) => Promise<void>> {
  if (output === undefined) {
    return (report) => {
      for (const text of report) terminal.out(text);
      return Promise.resolve();
    };
  }
  const path = await outputTarget({ output, inputs, force });
  return (report) => writeWhole(path, report, force);
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
  const parts = new Parts();
  try {
    const answered = await eachFile(files, { task, terminal, jobs, parts }, ({ reported, error, said }) => {
      for (const line of said) terminal.err(line);
      report.add(reported);
      // Where the report itself goes elsewhere than to the eyes of whoever started it, they are told which files were not read.
      const unseen = format !== "text" || options.output !== undefined;
      if (error && unseen) terminal.err(`scorecard: ${reported.file}: ${error.message}\n`);
    });
    if (answered === files.length) {
      await deliver(report.whole(parts));
      return report.totals;
    }
    const shown = format === "text" && options.output === undefined && answered > 0;
    if (shown) await deliver(report.whole(parts));
    sayStopped({ answered, of: files.length, shown }, terminal);
    return undefined;
  } finally {
    parts.close();
  }
}

/** What was found before Ctrl+C was shown to whoever pressed it; no file or program is given a report with some of the files missing. */
function sayStopped(
  { answered, of, shown }: { readonly answered: number; readonly of: number; readonly shown: boolean },
  terminal: Terminal,
): void {
  const what = shown ? "this is the report of those" : "no report was written";
  terminal.err(`scorecard: Stopped after ${String(answered)} of ${String(of)} files: ${what}.\n`);
}
