import { reportedFile, unreadableOutcome } from "../../core";
import type { FileError, FileOutcome, Report, ReportedFile } from "../../core";
import { ourFault } from "../fault";
import { loadWorkbook } from "../files/load-workbook";
import type { Terminal } from "../terminal";
import type { LookAt } from "./task";

/** A file to look at, and its place among all. */
export interface Asked {
  readonly index: number;
  readonly name: string;
}

/** What became of a file, and what there is to say beside it. */
export interface Answer {
  readonly index: number;
  readonly reported: ReportedFile;
  /** Why it could not be read. */
  readonly error: FileError | undefined;
  readonly said: readonly string[];
}

/** The same with its part of the report. */
export interface FullAnswer extends Answer {
  readonly part: string;
}

/** Looks at a file. One that cannot be read, or that we break down on, is an answer, too. */
export async function answerTo(
  { index, name }: Asked,
  { lookAt, form, debugging }: { readonly lookAt: LookAt; readonly form: Report; readonly debugging: boolean },
): Promise<FullAnswer> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const outcome = await outcomeOf(name, lookAt, { debugging, err: say });
  return { ...answerOf(outcome, index, form), said };
}

/** The answer for a file that could not be read. */
export function unreadable({ index, name }: Asked, error: FileError, form: Report): FullAnswer {
  return answerOf(unreadableOutcome(name, error), index, form);
}

function answerOf(outcome: FileOutcome, index: number, form: Report): FullAnswer {
  const { error } = outcome;
  return { index, reported: reportedFile(outcome), part: form.part(outcome, index), error, said: [] };
}

async function outcomeOf(
  name: string,
  lookAt: LookAt,
  terminal: Pick<Terminal, "debugging" | "err">,
): Promise<FileOutcome> {
  try {
    const loaded = await loadWorkbook(name);
    return loaded.ok ? lookAt(name, loaded.read, (line) => terminal.err(line)) : unreadableOutcome(name, loaded.error);
  } catch (fault) {
    return unreadableOutcome(name, ourFault(name, fault, terminal));
  }
}
