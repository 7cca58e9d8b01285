import { availableParallelism } from "node:os";
import type { FoundFile } from "../files/find-files";
import { sizeOf } from "../files/load-workbook";
import { Progress } from "../progress";
import type { Terminal } from "../terminal";
import { type Answer, answerTo, type Asked, type FullAnswer, unreadable } from "./answer";
import { InOrder } from "./in-order";
import { untilStopped } from "./stopping";
import type { Parts } from "./parts";
import { formOf, type ReportTask, workOf } from "./task";
import { startThread } from "./thread";
import { inThreads } from "./threads";

/** Starting threads takes about as long as so many files or so many bytes do. */
const fewFiles = 150;
const fewBytes = 3 * 1024 * 1024;

/** How long one file may take where several are looked at side by side, in milliseconds. */
const longest = 120_000;

/** A task on some files. */
export interface FilesTask {
  readonly task: ReportTask;
  readonly terminal: Terminal;
  /** Where the parts of the report go. */
  readonly parts: Parts;
  /** How many files to look at side by side; left out, as many as this machine does well. */
  readonly jobs?: number | undefined;
}

/**
 * Does a task on files and hands on what became of each, in their order. A file that cannot be read, or that we break down on, is an
 * answer too and the others go on. Many or large files are looked at side by side, in threads. Ctrl+C ends it before the next file.
 *
 * @returns how many files there are answers for.
 */
export async function eachFile(
  files: readonly FoundFile[],
  asked: FilesTask,
  take: (answer: Answer) => void,
): Promise<number> {
  // Nothing is known yet of a single file: Ctrl+C ends the run at once.
  if (files.length < 2) return eachUntil(new AbortController().signal, files, asked, take);
  return untilStopped((stopped) => eachUntil(stopped, files, asked, take));
}

async function eachUntil(
  stopped: AbortSignal,
  files: readonly FoundFile[],
  { task, terminal, jobs, parts }: FilesTask,
  take: (answer: Answer) => void,
): Promise<number> {
  const lookAt = await workOf(task);
  const form = formOf(task);
  const sizes = await Promise.all(files.map(({ name }) => sizeOf(name)));
  const progress = new Progress(terminal, files.length);
  let answered = 0;
  const order = new InOrder((answer) => {
    answered += 1;
    take(answer);
  });
  const add = ({ part, ...answer }: FullAnswer): void => {
    parts.put(answer.index, part);
    order.add(answer);
  };
  const asked: Asked[] = [];
  for (const [index, { name, error }] of files.entries()) {
    if (error) add(unreadable({ index, name }, error, form));
    else asked.push({ index, name });
  }
  const count = jobs ?? usualThreads(sizes);
  const { debugging } = terminal;
  if (count > 1 && asked.length > 1) {
    let done = 0;
    const threads = { count, longest, form, stopped, start: () => startThread({ task, debugging }) };
    await inThreads(asked, threads, (answer) => {
      progress.file(done++, answer.reported.file);
      add(answer);
    });
  } else {
    for (const file of asked) {
      if (stopped.aborted) break;
      progress.file(file.index, file.name, sizes[file.index]);
      add(await answerTo(file, { lookAt, form, debugging }));
    }
  }
  progress.clear();
  order.end();
  return answered;
}

function usualThreads(sizes: readonly number[]): number {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.length < fewFiles && bytes < fewBytes ? 1 : availableParallelism();
}
