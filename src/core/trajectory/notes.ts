import { formatPeriod } from "../cell/period";
import { type LeftOut, sayLeftOut } from "./choose-points";
import type { KnownPoint } from "./model";
import { list } from "./say";

/**
 * Sentences on the targets that a path does not go through although it might have been meant to: passed over on the way, after its end,
 * or not to be placed in time.
 *
 * @param known the points the path goes through
 * @param keepsTargets whether it was meant to go through the targets between; a straight line asked for has nothing to pass over
 */
export function notesOn(leftOut: readonly LeftOut[], known: readonly KnownPoint[], keepsTargets: boolean): string[] {
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return [];
  const after = leftOut.filter(({ time }) => time !== undefined && time > last.time);
  const passed = leftOut.filter(({ time }) => time !== undefined && time > first.time && time <= last.time);
  const outside = leftOut.filter((one) => !after.includes(one) && !passed.includes(one));
  const notes: string[] = [];
  if (keepsTargets && passed.length > 0) notes.push(`Passed over: ${list(passed.map(sayLeftOut))}.`);
  if (after.length > 0) notes.push(`Ends at ${formatPeriod(last.period)}: ${list(after.map(sayLeftOut))}.`);
  if (outside.length > 0) notes.push(`Left out: ${list(outside.map(sayLeftOut))}.`);
  return notes;
}
