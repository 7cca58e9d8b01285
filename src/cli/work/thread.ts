import { parentPort, Worker, workerData } from "node:worker_threads";
import { type Asked, answerTo } from "./answer";
import { formOf, type ReportTask, workOf } from "./task";

/** What a thread is told when it starts. */
interface Order {
  readonly task: ReportTask;
  readonly debugging: boolean;
}

/** The most that one file may take of JavaScript's memory, in MiB. */
const mostMemory = 2048;

/** Starts a thread of this command line that does a task on every file it is asked. */
export function startThread(order: Order): Worker {
  return new Worker(__filename, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
}

/** Does the task of this thread on every file that it is asked. */
export function serve(): void {
  const { task, debugging } = workerData as Order;
  const form = formOf(task);
  // Whatever the task goes by was loaded by the command before: it can be used.
  const ready = workOf(task);
  parentPort?.on("message", (file: Asked) => {
    void ready
      .then((lookAt) => answerTo(file, { lookAt, form, debugging }))
      .then((answer) => parentPort?.postMessage(answer));
  });
}
