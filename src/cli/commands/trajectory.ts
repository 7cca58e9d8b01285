import { counted, measureTitle, oneLine } from "../../core";
import type { Refusal } from "../../core";
import type { Annotated } from "../annotate";
import type { ExitCode } from "../exit-code";
import { type PathOptions, wishOf } from "../path-options";
import { loadProfile } from "../profile-file";
import type { Terminal } from "../terminal";
import { writeCopy } from "./write-copy";
import type { CopyOptions } from "./write-copy";

export interface TrajectoryOptions extends CopyOptions, PathOptions {
  readonly profile?: string;
}

/** `scorecard trajectory`: writes a copy of a workbook with a path from every baseline to its target, as live formulas. */
export async function layInto(file: string, options: TrajectoryOptions, terminal: Terminal): Promise<ExitCode> {
  return writeCopy(
    file,
    options,
    {
      annotation: { profile: await loadProfile(options.profile), findings: false, trajectories: wishOf(options) },
      alsoRead: options.profile === undefined ? [] : [options.profile],
      nothingToWrite: ({ laid }) => (laid?.trajectories.length ? undefined : whyNone(laid?.refused ?? [])),
      describe: (written) => {
        const refused = written.laid?.refused.length ?? 0;
        const without =
          refused > 0
            ? ` (${counted(refused, "measure has none and says why", "measures have none and say why")})`
            : "";
        return `${sayPaths(written, options)}${without}`;
      },
    },
    terminal,
  );
}

/** Why no measure has a path: the first of their reasons, where there are measures. */
function whyNone(refused: readonly Refusal[]): string {
  const [first] = refused;
  if (!first) return "No measure has a baseline and a target to lay a path between.";
  const others = refused.length > 1 ? ` (and ${counted(refused.length - 1, "other")})` : "";
  return `No measure can have such a path. ${oneLine(measureTitle(first.measure))}${others}: ${first.reason}`;
}

/** What was written of trajectories: `28 trajectories on the sheet Trajectories, forecasts on the sheet Forecast`. */
export function sayPaths(
  { laid, sheets, fillings }: Extract<Annotated, { readonly ok: true }>,
  { forecast }: PathOptions,
): string {
  const count = laid?.trajectories.length ?? 0;
  return [
    `${counted(count, "trajectory", "trajectories")} on the sheet ${oneLine(sheets.trajectories)}`,
    ...(forecast ? [`forecasts on the sheet ${oneLine(sheets.forecast)}`] : []),
    ...(fillings.length > 0 ? [`${counted(fillings.length, "target")} filled in`] : []),
  ].join(", ");
}
