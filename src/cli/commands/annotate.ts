import { counted, oneLine } from "../../core";
import { tablesOf } from "../annotate";
import { filesOf, loadChecking } from "../checking";
import type { CheckingOptions } from "../checking";
import type { ExitCode } from "../exit-code";
import { type PathOptions, wishOf } from "../path-options";
import type { Terminal } from "../terminal";
import { sayPaths } from "./trajectory";
import { writeCopy } from "./write-copy";
import type { CopyOptions } from "./write-copy";

export interface AnnotateOptions extends CopyOptions, CheckingOptions, PathOptions {
  readonly trajectories?: boolean;
  readonly charts?: boolean;
  readonly board?: boolean;
}

/** `scorecard annotate`: writes a copy of a workbook with a sheet of findings, its cells highlighted, and trajectories and charts when asked for. */
export async function annotateFile(file: string, options: AnnotateOptions, terminal: Terminal): Promise<ExitCode> {
  const annotation = {
    ...(await loadChecking(options)),
    findings: true,
    ...((options.trajectories || options.charts) && { trajectories: wishOf(options) }),
    ...(options.charts && { charts: true }),
    ...(options.board && { board: wishOf(options) }),
  };
  return writeCopy(
    file,
    options,
    {
      annotation,
      alsoRead: filesOf(options),
      nothingToWrite: ({ outcome }) =>
        tablesOf(outcome).length === 0 ? "There is no scorecard in the workbook." : undefined,
      describe: (written) => {
        const { parted, laid, sheets } = written;
        const { open, accepted } = parted;
        const and = accepted.length > 0 ? ` and ${String(accepted.length)} accepted` : "";
        const board = options.board ? `, the report for the board on the sheet ${oneLine(sheets.board)}` : "";
        const findings = `${counted(open.length, "finding")}${and} on the sheet ${oneLine(sheets.findings)}${board}`;
        if (!laid) return findings;
        const count = laid.trajectories.length;
        const paths = `${findings}, ${sayPaths(written, options)}`;
        return options.charts && count > 0
          ? `${paths}, ${counted(count, "chart")} on the sheet ${oneLine(sheets.charts)}`
          : paths;
      },
    },
    terminal,
  );
}
