import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import packageFile from "../../package.json";
import { addChecking } from "./checking-options";
import { addAccept } from "./commands/accept-options";
import { acceptFinding } from "./commands/accept";
import type { AcceptOptions } from "./commands/accept";
import { annotateFile } from "./commands/annotate";
import type { AnnotateOptions } from "./commands/annotate";
import { reportToBoard } from "./commands/board";
import type { BoardOptions } from "./commands/board";
import { addBoard } from "./commands/board-options";
import { check, failLevels } from "./commands/check";
import type { CheckOptions } from "./commands/check";
import { makeNew } from "./commands/new";
import { addNew } from "./commands/new-options";
import { checkProfile } from "./commands/profile";
import { read } from "./commands/read";
import type { ReadOptions } from "./commands/read";
import { rules } from "./commands/rules";
import { layInto } from "./commands/trajectory";
import type { TrajectoryOptions } from "./commands/trajectory";
import { Stop } from "./exit-code";
import type { ExitCode } from "./exit-code";
import type { NewOptions } from "./new/choices";
import { examples } from "./examples";
import { addPaths } from "./path-options";
import type { LookOptions, Terminal } from "./terminal";
import { checkFormats, readFormats } from "./work/task";

/** Runs the command line: arguments in, exit code out. Whatever happens, it says so in words and does not throw. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = buildProgram(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv);
    return code;
  } catch (fault) {
    // Commander has printed its message, or the help that was asked for.
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2;
    terminal.err(`scorecard: ${fault instanceof Stop ? fault.message : faultText(fault, terminal)}\n`);
    return 2;
  }
}

function faultText(fault: unknown, { debugging }: Terminal): string {
  const said = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  if (debugging && fault instanceof Error) return fault.stack ?? said;
  return `Scorecard Keeper broke down (${said}). This is a mistake of ours: please report it. SCORECARD_DEBUG=1 shows where.`;
}

function buildProgram(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command("scorecard")
    .description("Checks KPI scorecards in Excel workbooks, and writes findings and trajectories into copies of them.")
    .version(packageFile.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show the help of a command")
    .configureOutput({ writeOut: (text) => terminal.out(text), writeErr: (text) => terminal.err(text) })
    .showHelpAfterError("(add --help to see how it is used)")
    .exitOverride()
    .addHelpText("after", examples.program);

  addCheck(program).action(async (files: string[], options: CheckOptions) =>
    end(await check(files, options, terminal)),
  );
  addRead(program).action(async (files: string[], options: ReadOptions) => end(await read(files, options, terminal)));
  addTrajectory(program).action(async (file: string, options: TrajectoryOptions) =>
    end(await layInto(file, options, terminal)),
  );
  addAnnotate(program).action(async (file: string, options: AnnotateOptions) =>
    end(await annotateFile(file, options, terminal)),
  );
  addBoard(program).action(async (file: string, options: BoardOptions) =>
    end(await reportToBoard(file, options, terminal)),
  );
  addAccept(program).action(async (file: string, options: AcceptOptions) =>
    end(await acceptFinding(file, options, terminal)),
  );
  addNew(program).action(async (options: NewOptions) => end(await makeNew(options, terminal)));
  addProfile(program).action(async (file: string) => end(await checkProfile(file, terminal)));
  addRules(program).action((id: string | undefined, options: LookOptions) => end(rules(id, options, terminal)));
  return program;
}

function addCheck(program: Command): Command {
  const command = program
    .command("check")
    .summary("find what is wrong or odd in scorecards")
    .description("Finds what is wrong or odd in the scorecards of workbooks.")
    .argument("<file...>", "workbooks (.xlsx, .xlsm), tables as text (.csv, .tsv), or folders of them")
    .addOption(new Option("--format <form>", "form of the report").choices(checkFormats).default("text"))
    .addOption(
      new Option("--fail-on <severity>", "least severity of a finding that gives exit code 1")
        .choices(failLevels)
        .default("error"),
    )
    .option("--accepted", "show accepted findings, too, with reason, name and date");
  return addLook(addReportOutput(addChecking(command))).addHelpText("after", examples.check);
}

function addRead(program: Command): Command {
  const command = program
    .command("read")
    .summary("show how workbooks are understood")
    .description("Shows how workbooks are understood: tables, measures, roles, periods and units.")
    .argument("<file...>", "workbooks (.xlsx, .xlsm), tables as text (.csv, .tsv), or folders of them")
    .addOption(new Option("--format <form>", "form of the report").choices(readFormats).default("text"))
    .option("--profile <file>", "polarities and measures of your own (JSON)");
  return addLook(addReportOutput(command)).addHelpText("after", examples.read);
}

function addTrajectory(program: Command): Command {
  const command = program
    .command("trajectory")
    .summary("write trajectories into a copy of a workbook")
    .description("Writes a copy of a workbook with a path from every baseline to its target, as live formulas.")
    .argument("<file>", "workbook (.xlsx, .xlsm), or table as text (.csv, .tsv)");
  return addWorkbookOutput(addPaths(command, "always"))
    .option("--profile <file>", "polarities of measures (JSON)")
    .addHelpText("after", examples.trajectory);
}

function addAnnotate(program: Command): Command {
  const command = program
    .command("annotate")
    .summary("write findings into a copy of a workbook")
    .description("Writes a copy of a workbook with a sheet of findings and the cells they are about highlighted.")
    .argument("<file>", "workbook (.xlsx, .xlsm), or table as text (.csv, .tsv)")
    .option("--trajectories", "add the sheet of trajectories as well")
    .option("--charts", "add a chart of each trajectory as well, on a sheet of charts")
    .option("--board", "add the report for the board as well, as a sheet");
  const paths = addPaths(command, "when-told");
  return addWorkbookOutput(addChecking(paths)).addHelpText("after", examples.annotate);
}

function addProfile(program: Command): Command {
  return program
    .command("profile")
    .summary("say whether a profile can be used")
    .description("Says whether a profile can be used and what it changes, or every place that is wrong.")
    .argument("<file>", "a profile (JSON)")
    .addHelpText("after", examples.profile);
}

function addRules(program: Command): Command {
  const command = program
    .command("rules")
    .summary("list the rules, or explain one")
    .description("Lists the rules, or explains one.")
    .argument("[id]", "a rule, as reports name it");
  return addLook(command).addHelpText("after", examples.rules);
}

function addReportOutput(command: Command): Command {
  return command
    .option(
      "--jobs <number>",
      "how many files to look at side by side (default: as many as the machine has cores)",
      jobsOf,
    )
    .option("-o, --output <file>", "write the report to a file")
    .option("--force", "overwrite the output if it is there already");
}

function addWorkbookOutput(command: Command): Command {
  return command
    .requiredOption(
      "-o, --output <file>",
      "the workbook to write, of the same kind as the one read; .xlsx for a table as text",
    )
    .option("--force", "overwrite the output if it is there already");
}

function addLook(command: Command): Command {
  return command.option("--no-color", "no colours").option("--ascii", "draw marks and lines in plain characters");
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64) throw new InvalidArgumentError("A whole number from 1 to 64.");
  return jobs;
}
