import { run } from "./program";
import { processTerminal } from "./terminal";

// Not process.exit: what was printed to a pipe may still be on its way.
void run(process.argv, processTerminal(process)).then((code) => {
  process.exitCode = code;
});
