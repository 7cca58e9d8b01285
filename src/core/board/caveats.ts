import { type CellRef, formatA1 } from "../cell/address";
import { formatPeriod } from "../cell/period";
import type { Field } from "../scorecard/model";
import type { Standing, Trajectory } from "../trajectory";
import { changeOnPath } from "./judge";

/** Whether a cell is one that an error was found in. */
export type Doubts = (at: CellRef) => boolean;

/** What to know of a line's figures, as sentences: errors in its cells, figures that may still change, a new definition to come. */
export function caveatsOf(trajectory: Trajectory, { latest }: Standing, doubts: Doubts): readonly string[] {
  const { baseline, targets } = trajectory;
  const fields = [baseline.field, ...targets.map(({ field }) => field), ...(latest ? [latest.field] : [])];
  const doubtful = fields.filter(({ at }) => doubts(at));
  const provisional = [baseline.field, ...(latest ? [latest.field] : [])].filter(isProvisional);
  const change = changeOnPath(trajectory);
  return [
    ...(doubtful.length > 0 ? [`In doubt: there is an error in ${names(doubtful)}.`] : []),
    ...(provisional.length > 0 ? [`Provisional: ${names(provisional)}.`] : []),
    ...(change && !(latest && change.time < latest.time)
      ? [`The definition changes in ${formatPeriod(change.period)}.`]
      : []),
  ];
}

/** Whether a figure may still be put right by who publishes it: by its column, or by a mark beside it. */
function isProvisional({ variant, reading }: Field): boolean {
  return variant === "provisional" || (reading.kind === "quantity" && reading.around?.mark !== undefined);
}

function names(fields: readonly Field[]): string {
  return [...new Set(fields.map(({ at }) => formatA1(at.row, at.column)))].join(", ");
}
