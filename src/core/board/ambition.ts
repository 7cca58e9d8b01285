import { isNumberField } from "../check/subject";
import { publishedOf } from "../reference/figures";
import type { Reference, ReferenceMeasure } from "../reference/reference";
import { isPublishedUnit } from "../rules/published";
import { signOf, type Trajectory } from "../trajectory";
import type { Ambition, JudgedLine, Records, Verdict } from "./model";

/** A plan asks for nothing when it asks for less than this, in points as stored: what fractions leave behind. */
const dust = 1e-9;

/** What a trajectory asks for a year, beside the best that any authority has made. */
export function ambitionOf(trajectory: Trajectory, reference: Reference | undefined): Ambition {
  const { measure, baseline, targets } = trajectory;
  const sign = signOf(measure.polarity?.polarity);
  const target = targets.at(-1) ?? baseline;
  const years = (target.time - baseline.time) / 12;
  const records = reference && recordsOf(trajectory, years, reference);
  if (sign === undefined) return { verdict: "unknown", asked: undefined, records };
  const asked = (sign * (target.value - baseline.value)) / years;
  return { verdict: verdictOf(asked, records), asked, records };
}

/**
 * Whether a measure needs more a year than any authority has made: while there is no actual, over as long as the plan is; after that, in any
 * one year.
 */
export function needsBeyond({ trajectory, standing, ambition }: JudgedLine): boolean {
  const sign = signOf(trajectory.measure.polarity?.polarity);
  const { needed } = standing.runRate;
  const { records } = ambition;
  if (!records || sign === undefined || needed === undefined) return false;
  return sign * needed > (standing.latest ? records.oneYear : records.perYear);
}

function verdictOf(asked: number, records: Records | undefined): Verdict {
  if (asked < dust) return "back";
  if (!records) return "unknown";
  if (asked > records.perYear) return "beyond";
  return asked > records.ordinary ? "bold" : "ordinary";
}

function recordsOf(trajectory: Trajectory, years: number, reference: Reference): Records | undefined {
  const { measure, baseline, unit } = trajectory;
  const published = publishedOf(reference, measure.definition);
  if (!published || !isNumberField(baseline.field)) return undefined;
  if (!isPublishedUnit(baseline.field, measure, published)) return undefined;
  const scale = unit === "percent" ? 100 : 1;
  const { oneYear, threeYears } = published.bestImprovement;
  return {
    oneYear: oneYear / scale,
    threeYears: threeYears / scale,
    perYear: (bestPerYear(published, years) + rounding(published)) / scale,
    ordinary: published.yearOnYear.p50 / scale,
  };
}

/** The most that was made a year over some years. Nobody has published more than three: a longer plan is held against the best three. */
function bestPerYear({ bestImprovement: { oneYear, threeYears } }: ReferenceMeasure, years: number): number {
  if (years <= 1) return oneYear;
  return Math.max(oneYear, threeYears) / Math.min(years, 3);
}

/** Published figures are rounded, and so are their records. */
function rounding({ decimals }: ReferenceMeasure): number {
  return 0.5 * 10 ** -decimals;
}
