import type { Command } from "commander";

/** Adds the options that say what workbooks are checked by. */
export function addChecking(command: Command): Command {
  return command
    .option("--profile <file>", "rules, thresholds, measures and more of your own (JSON)")
    .option("--authority <name>", "the authority whose scorecards they are, before what title and profile say, or none")
    .option("--reference <file>", "other published figures to compare with (JSON), or none");
}
