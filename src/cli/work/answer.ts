import { partOf, unreadableOutcome } from "../../core";
import type { FileError, FileOutcome, Report, ReportPart } from "../../core";
import { ourFault } from "../fault";
import { loadWorkbook } from "../files/load-workbook";
import type { Terminal } from "../terminal";
import type { LookAt } from "./task";

/** A file to look at, and its place among all. */
export interface Asked {
  readonly index: number;
  readonly name: string;
}

/** What became of a file: its part of the report, and what there is to say beside it. */
export interface Answer {
  readonly index: number;
  readonly part: ReportPart;
  /** Why it could not be read. */
  readonly error: FileError | undefined;
  readonly said: readonly string[];
}

/** Looks at a file. One that cannot be read, or that we break down on, is an answer, too. */
export async function answerTo(
  { index, name }: Asked,
  { lookAt, form, debugging }: { readonly lookAt: LookAt; readonly form: Report; readonly debugging: boolean },
): Promise<Answer> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const outcome = await outcomeOf(name, lookAt, { debugging, err: say });
  return { ...answerOf(outcome, index, form), said };
}

/** The answer for a file that could not be read. */
export function unreadable({ index, name }: Asked, error: FileError, form: Report): Answer {
  return answerOf(unreadableOutcome(name, error), index, form);
}

function answerOf(outcome: FileOutcome, index: number, form: Report): Answer {
  return { index, part: partOf(form, outcome, index), error: outcome.error, said: [] };
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
