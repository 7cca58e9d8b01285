import type { Worker } from "node:worker_threads";
import type { FileError, Report } from "../../core";
import { type Asked, type FullAnswer, unreadable } from "./answer";

/** How files are looked at side by side. */
export interface Threads {
  readonly count: number;
  /** Starts a thread that answers to every file it is asked, one at a time. */
  start(): Worker;
  /** How long one file may take, in milliseconds. */
  readonly longest: number;
  readonly form: Report;
  /** Somebody asks to stop: files that are being looked at are left, too. */
  readonly stopped: AbortSignal;
}

const died: FileError = {
  code: "stopped",
  message: "Looking at this file ended before it was done: try it alone, or a copy of it.",
};
const tooMuch: FileError = {
  code: "too-much-memory",
  message: "Looking at this file takes more memory than one file may have: split it or remove what is not needed.",
};

/**
 * Has files looked at in several threads, each the next as soon as it is done with one. A thread that dies or takes too long is an answer
 * for its file, and another takes its place. Answers come as they are ready, in any order; no more files are in memory than threads. Once it is
 * stopped, there are no more answers and no threads.
 */
export async function inThreads(
  files: readonly Asked[],
  threads: Threads,
  take: (answer: FullAnswer) => void,
): Promise<void> {
  const waiting = files[Symbol.iterator]();
  const lanes = Array.from({ length: Math.min(threads.count, files.length) }, () => lane(waiting, threads, take));
  await Promise.all(lanes);
}

/** One thread after another takes files until none is left. */
async function lane(waiting: Iterator<Asked>, threads: Threads, take: (answer: FullAnswer) => void): Promise<void> {
  let worker: Worker | undefined;
  for (let next = waiting.next(); !next.done && !threads.stopped.aborted; next = waiting.next()) {
    worker ??= threads.start();
    const { answer, alive } = await ask(worker, next.value, threads);
    if (!alive) {
      await worker.terminate();
      worker = undefined;
    }
    if (answer) take(answer);
  }
  await worker?.terminate();
}

interface Asking {
  /** Undefined where somebody asked to stop before it came. */
  readonly answer: FullAnswer | undefined;
  /** Whether the thread can be asked again. */
  readonly alive: boolean;
}

function ask(worker: Worker, file: Asked, { longest, form, stopped }: Threads): Promise<Asking> {
  return new Promise((resolve) => {
    const end = (answer: FullAnswer | undefined, alive: boolean): void => {
      clearTimeout(timer);
      stopped.removeEventListener("abort", onStop);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
      // A thread that dies once nobody listens any more must not take the run with it.
      if (!alive) worker.on("error", () => undefined);
      resolve({ answer, alive });
    };
    const fail = (error: FileError): void => end(unreadable(file, error, form), false);
    const onAnswer = (answer: FullAnswer): void => end(answer, true);
    const onError = (fault: NodeJS.ErrnoException): void =>
      fail(fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch : died);
    const onExit = (): void => fail(died);
    const onStop = (): void => end(undefined, false);
    const timer = setTimeout(() => fail(tooLong(longest)), longest);
    stopped.addEventListener("abort", onStop);
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    worker.postMessage(file);
  });
}

function tooLong(longest: number): FileError {
  return {
    code: "too-long",
    message: `Looking at this file took more than ${String(longest / 1000)} seconds: split it or remove what is not needed.`,
  };
}
