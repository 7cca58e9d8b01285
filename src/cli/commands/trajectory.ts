import { counted, oneLine } from "../../core";
import type { Every, ShapeName } from "../../core";
import type { ExitCode } from "../exit-code";
import type { Terminal } from "../terminal";
import { writeCopy } from "./write-copy";
import type { CopyOptions } from "./write-copy";

export interface TrajectoryOptions extends CopyOptions {
  readonly shape?: ShapeName;
  readonly every: Every;
}

/** `scorecard trajectory`: writes a copy of a workbook with a path from every baseline to its target, as live formulas. */
export function layInto(
  file: string,
  { shape, every, ...copy }: TrajectoryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  return writeCopy(
    file,
    copy,
    {
      annotation: { findings: false, trajectories: { shape, every } },
      alsoRead: [],
      nothingToWrite: ({ laid }) =>
        laid?.trajectories.length ? undefined : "No measure has a baseline and a target to lay a path between.",
      describe: ({ laid, sheets }) => {
        const { trajectories = [], refused = [] } = laid ?? {};
        const without =
          refused.length > 0
            ? ` (${counted(refused.length, "measure has none and says why", "measures have none and say why")})`
            : "";
        return `${counted(trajectories.length, "trajectory", "trajectories")} on the sheet ${oneLine(sheets.trajectories)}${without}`;
      },
    },
    terminal,
  );
}
