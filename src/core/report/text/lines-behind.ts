import type { Around, ReportedFile } from "../report";

/** Parts one below the other, and some lines below them all. */
export function linesBehind(files: readonly ReportedFile[], lines: readonly string[]): Around {
  const all = files.length === 0 ? lines : ["", ...lines];
  return { before: "", between: "\n", after: `${all.join("\n")}\n` };
}
