import { type Command, Option } from "commander";
import { actualSteps, targetWays } from "../../core";
import { examples } from "../examples";

/** Adds the command that makes a scorecard from nothing. */
export function addNew(program: Command): Command {
  return program
    .command("new")
    .summary("make a scorecard from nothing")
    .description(
      "Makes a workbook with an education scorecard, empty or filled in from an authority's published figures.",
    )
    .option("-o, --output <file>", "the workbook to write (.xlsx)")
    .option("--authority <name>", "the authority whose latest published figures are the baselines")
    .option("--measures <list>", "sections and measures, by key, id or name; separated by commas, or by semicolons")
    .option("--add <measure...>", "measures of the dictionary beside those, by id or name")
    .option("--own <measure...>", 'measures of your own: "name | unit | higher, lower or band | section"')
    .option("--years <range>", "the years to set targets for: 2026/27..2028/29, FY 2026/27..FY 2027/28, 2026..2028")
    .addOption(new Option("--actuals <period>", "how often actuals are reported").choices(actualSteps).default("term"))
    .option("--owners <list>", "who may be an owner, separated by commas; none for no column of owners")
    .option("--compare <list>", "areas to compare with, and neighbours for an empty column; none for none")
    .addOption(new Option("--targets <way>", "how targets are proposed").choices(targetWays).default("none"))
    .option("--title <text>", "the title of the scorecard")
    .option("--sheet <name>", "the name of its sheet", "Scorecard")
    .option("--reference <file>", "other published figures (JSON)")
    .option("--list", "list the sections and measures that can be chosen, and write nothing")
    .option("--force", "overwrite the output if it is there already")
    .addHelpText("after", examples.new);
}
