import type { Field, Measure } from "../scorecard/model";
import type { YearFrame } from "./frame";
import { isUndated, lastBefore, numbered, ofRole, type Numbered } from "./numbered";
import { sayAddress, sayFields } from "./say";

/** Where a path starts, or the sentence that says why nowhere. */
export type BaselineChoice =
  { readonly ok: true; readonly start: Numbered } | { readonly ok: false; readonly reason: string };

/**
 * Where the path to some targets starts: the latest baseline that holds a number; where there is none, the latest actual before the
 * first target, or else before the last.
 *
 * @param targets in order of time
 */
export function chooseBaseline(
  measure: Measure,
  targets: readonly [Numbered, ...Numbered[]],
  frame: YearFrame,
): BaselineChoice {
  const baselines = ofRole(measure, "baseline");
  const actuals = ofRole(measure, "actual");
  const dated = numbered(actuals, frame);
  const last = targets.at(-1) ?? targets[0];
  const start = numbered(baselines, frame).at(-1) ?? lastBefore(dated, targets[0]) ?? lastBefore(dated, last);
  return start ? { ok: true, start } : { ok: false, reason: whyNone(baselines, actuals, dated.length > 0, targets[0]) };
}

function whyNone(baselines: readonly Field[], actuals: readonly Field[], dated: boolean, target: Numbered): string {
  const fields = [...baselines, ...actuals];
  if (fields.length === 0) return "There is no baseline column, and no column of actuals to start from.";
  const undated = fields.find(isUndated);
  if (undated) return `The baseline has no date: the header of ${sayAddress(undated)} names no year.`;
  if (dated) {
    return `There is no baseline, and no actual of a period before the target ${sayAddress(target.field)}.`;
  }
  return `There is no baseline: ${sayFields(baselines.length > 0 ? baselines : actuals)}.`;
}
