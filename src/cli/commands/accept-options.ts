import type { Command } from "commander";
import { addChecking } from "../checking-options";
import { examples } from "../examples";

/** Adds the command that accepts a finding. */
export function addAccept(program: Command): Command {
  const command = program
    .command("accept")
    .summary("keep in a workbook that a finding is right as it is")
    .description("Accepts a finding: keeps in a copy of the workbook, with the reason, that it is right as it is.")
    .argument("<file>", "workbook (.xlsx, .xlsm), or table as text (.csv, .tsv)")
    .requiredOption("--rule <id>", "the rule, as the report names it")
    .requiredOption("--cell <cell>", "a cell of the finding: B9, or 'Score card'!B9 where several sheets have one")
    .requiredOption("--reason <text>", "why it is right as it is")
    .requiredOption("--name <name>", "who says so")
    .option(
      "-o, --output <file>",
      "the copy to write, of the same kind as the workbook read; .xlsx for a table as text",
    )
    .option("--force", "overwrite the output if it is there already; without -o, write into the workbook itself");
  return addChecking(command).addHelpText("after", examples.accept);
}
