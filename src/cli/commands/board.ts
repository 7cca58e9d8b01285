import { extname } from "node:path";
import { boardPage, counted, oneLine } from "../../core";
import type { Board } from "../../core";
import { boardHere, type BoardWish } from "../board-here";
import { type Checking, type CheckingOptions, filesOf, loadChecking } from "../checking";
import { type ExitCode, Stop } from "../exit-code";
import { ourFault } from "../fault";
import { loadWorkbook, sizeOf } from "../files/load-workbook";
import { outputTarget } from "../files/output-target";
import { writeWhole } from "../files/write-file";
import { checkHere } from "../kept";
import { type PathOptions, wishOf } from "../path-options";
import { Progress } from "../progress";
import type { Terminal } from "../terminal";
import { type CopyOptions, writeCopy } from "./write-copy";

export interface BoardOptions extends CopyOptions, CheckingOptions, PathOptions {
  readonly title?: string;
  readonly date?: string;
}

const noScorecard = "There is no scorecard with targets in the workbook.";

/** `scorecard board`: writes the report for the board, as a page or as a sheet in a copy of the workbook, as the output's name says. */
export async function reportToBoard(file: string, options: BoardOptions, terminal: Terminal): Promise<ExitCode> {
  const { title, date } = options;
  const wish = { ...wishOf(options), ...(title !== undefined && { title }), ...(date !== undefined && { date }) };
  const checking = await loadChecking(options);
  if (/^\.html?$/i.test(extname(options.output))) return writePage(file, { options, wish, checking }, terminal);
  return writeCopy(
    file,
    options,
    {
      annotation: { ...checking, findings: false, board: wish },
      alsoRead: filesOf(options),
      nothingToWrite: ({ board }) => (board?.lines.length ? undefined : noScorecard),
      describe: ({ sheets }) => `the report for the board on the sheet ${oneLine(sheets.board)}`,
    },
    terminal,
  );
}

interface PageRequest {
  readonly options: BoardOptions;
  readonly wish: BoardWish;
  readonly checking: Checking;
}

async function writePage(file: string, request: PageRequest, terminal: Terminal): Promise<ExitCode> {
  const { output, force = false } = request.options;
  const path = await outputTarget({ output, inputs: [file, ...filesOf(request.options)], force });
  const progress = new Progress(terminal, 1);
  progress.file(0, file, await sizeOf(file));
  const board = await boardIn(file, request, terminal).finally(() => progress.clear());
  if (board.lines.length === 0) {
    terminal.err(`scorecard: ${file}: ${noScorecard} Nothing was written.\n`);
    return 1;
  }
  await writeWhole(path, boardPage(board), force);
  terminal.out(`Wrote ${oneLine(output)}: ${counted(board.lines.length, "measure")} on a page for the board.\n`);
  return 0;
}

async function boardIn(file: string, { checking, wish }: PageRequest, terminal: Terminal): Promise<Board> {
  const loaded = await loadWorkbook(file);
  if (!loaded.ok) throw new Stop(`${file}: ${loaded.error.message}`);
  try {
    const checked = checkHere(loaded.read, checking);
    if (checked.fault !== undefined) terminal.err(`scorecard: ${file}: ${checked.fault}\n`);
    return boardHere(loaded.read, checked, checking, wish);
  } catch (fault) {
    throw new Stop(`${file}: ${ourFault(file, fault, terminal).message}`);
  }
}
