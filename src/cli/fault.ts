import { oneLine } from "../core";
import type { FileError } from "../core";
import type { Terminal } from "./terminal";

/** A fault of ours on one file, as a line of the report. The stack goes to stderr where it was asked for. */
export function ourFault(name: string, fault: unknown, terminal: Pick<Terminal, "debugging" | "err">): FileError {
  const said = oneLine(fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault));
  if (terminal.debugging) terminal.err(`${name}: ${fault instanceof Error ? (fault.stack ?? said) : said}\n`);
  const more = terminal.debugging ? "" : " SCORECARD_DEBUG=1 shows where.";
  return {
    code: "fault",
    message: `Scorecard Keeper broke down on this file (${said}). This is a mistake of ours, not of the workbook: please report it.${more}`,
  };
}
