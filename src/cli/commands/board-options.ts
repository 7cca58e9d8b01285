import { type Command, InvalidArgumentError, Option } from "commander";
import { addChecking } from "../checking-options";
import { examples } from "../examples";
import { courseOptions } from "../path-options";

/** Adds the command that reports to a board. */
export function addBoard(program: Command): Command {
  const command = program
    .command("board")
    .summary("write a report for the board: a page to print, or a sheet")
    .description(
      "Writes one page for the board: where each measure stands against its trajectory, and what is wrong in the card. As a page (.html), or as a sheet of live formulas in a copy of the workbook.",
    )
    .argument("<file>", "workbook (.xlsx, .xlsm), or table as text (.csv, .tsv)")
    .requiredOption("-o, --output <file>", "the page (.html) or the workbook to write")
    .option("--force", "overwrite the output if it is there already")
    .option("--title <text>", "what the report is called, in place of what the workbook calls itself")
    .addOption(new Option("--date <day>", "the day it is of, such as 2026-11-22 (default: today)").argParser(dayOf));
  for (const option of courseOptions()) command.addOption(option);
  return addChecking(command).addHelpText("after", examples.board);
}

function dayOf(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)) {
    throw new InvalidArgumentError("A day is a year, a month and a day, such as 2026-11-22.");
  }
  return text;
}
