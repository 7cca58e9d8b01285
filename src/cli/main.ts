import { isMainThread } from "node:worker_threads";
import { run } from "./program";
import { processTerminal } from "./terminal";
import { serve } from "./work/thread";

// A thread of this same file looks at workbooks; the command runs in the first.
if (isMainThread) {
  // Not process.exit: what was printed to a pipe may still be on its way.
  void run(process.argv, processTerminal(process)).then((code) => {
    process.exitCode = code;
  });
} else {
  serve();
}
