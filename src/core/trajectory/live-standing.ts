import { formatPeriod, type Period } from "../cell/period";
import type { ActualCell, Trajectory } from "./model";
import { isThere, numbersIn, shown } from "./needs";
import { plannedAt, type Rag, signOf } from "./standing";
import { partsOf } from "./steps";
import { upToNow } from "./up-to-now";

/** Actual cells that one formula looks through for the latest: those still to be filled next, and those filled last. */
const mostCells = 12;

/** An actual cell that may be the latest one, as formula texts. */
interface Candidate {
  readonly period: Period;
  readonly time: number;
  /** Whether it holds a figure. */
  readonly there: string;
  readonly actual: string;
  readonly planned: string;
}

/**
 * Formula texts that follow the latest actual as cells are filled in, with nothing but the workbook's own functions: "" while no actual
 * after the baseline is there. The texts of cells are those of the sheet that the formulas stand on.
 */
export interface LiveStanding {
  readonly actual: string;
  readonly period: string;
  readonly planned: string;
  /** Years from the latest actual to the last target. */
  readonly left: string;
}

/**
 * The latest actual, live; undefined where no cell can ever hold one.
 *
 * @param milestone the cell of a milestone on the sheet that is written, by its period's label
 */
export function liveStanding(
  trajectory: Trajectory,
  milestone: (label: string) => string | undefined,
): LiveStanding | undefined {
  const end = trajectory.targets.at(-1)?.time ?? 0;
  const found = candidates(trajectory, milestone);
  if (found.length === 0) return undefined;
  const chain = (of: (candidate: Candidate) => string): string =>
    found.reduceRight((rest, candidate) => `IF(${candidate.there},${of(candidate)},${rest})`, '""');
  return {
    actual: chain(({ actual }) => actual),
    period: chain(({ period }) => `"${formatPeriod(period)}"`),
    planned: chain(({ planned }) => planned),
    left: chain(({ time }) => `${String(end - time)}/12`),
  };
}

/** Latest first. */
function candidates(trajectory: Trajectory, milestone: (label: string) => string | undefined): readonly Candidate[] {
  const after = trajectory.actuals.filter(({ time }) => time > trajectory.baseline.time);
  const filled = after.map(({ point }) => point !== undefined).lastIndexOf(true);
  const first = Math.max(0, Math.min(filled - 2, after.length - mostCells));
  return after
    .slice(first, first + mostCells)
    .flatMap((cell) => candidate(trajectory, cell, milestone) ?? [])
    .reverse();
}

function candidate(
  trajectory: Trajectory,
  of: ActualCell,
  milestone: (label: string) => string | undefined,
): Candidate | undefined {
  const { period, time } = of;
  const actual = upToNow(trajectory, of);
  const planned = plannedAt(trajectory, time);
  if (!actual || !planned) return undefined;
  const standsAt = trajectory.milestones.find((one) => one.time === time);
  const cell = standsAt && milestone(formatPeriod(standsAt.period));
  return { period, time, there: isThere(actual), actual: actual.formula, planned: cell ?? shown(planned) };
}

/** The cells of a row that formulas of its standing refer to. */
export interface StandingCells {
  readonly baseline: string;
  readonly target: string;
  readonly actual: string;
  readonly planned: string;
  readonly variance: string;
  readonly tolerance: string;
  readonly left: string;
}

/** How far the latest actual is from its path. */
export function varianceFormula({ actual, planned }: StandingCells): string {
  return `IF(${numbersIn([actual, planned])},${actual}-${planned},"")`;
}

/** What the colours are called on a sheet, and the absence of one. */
export type RagWords = Readonly<Record<Rag | "none", string>>;

const colours: RagWords = { Green: "Green", Amber: "Amber", Red: "Red", none: "" };

/** The colour, in words; undefined where no one way is good. */
export function ragFormula(
  { measure, tolerance }: Trajectory,
  { variance, tolerance: points }: Pick<StandingCells, "variance" | "tolerance">,
  says: RagWords = colours,
): string | undefined {
  const sign = signOf(measure.polarity?.polarity);
  if (sign === undefined) return undefined;
  const gain = sign === 1 ? variance : `-${variance}`;
  const amber = tolerance ? `IF(ROUND(${gain}+N(${points}),6)>=0,"${says.Amber}","${says.Red}")` : `"${says.Red}"`;
  return `IF(ISNUMBER(${variance}),IF(ROUND(${gain},6)>=0,"${says.Green}",${amber}),"${says.none}")`;
}

/** The points that are needed a year; for a count that runs up, a part of the year. */
export function neededFormula(trajectory: Trajectory, { actual, target, baseline, left }: StandingCells): string {
  if (trajectory.pace.kind === "within-year") {
    const parts = String(partsOf(trajectory.every));
    const rate = `IF(${left}<1,${target}-${actual},${target})/(MIN(${left},1)*${parts})`;
    return `IF(ISNUMBER(${target}),IF(ISNUMBER(${actual}),IF(${left}>0,${rate},""),${target}/${parts}),"")`;
  }
  const span = spanOf(trajectory);
  const now = `IF(${left}>0,(${target}-${actual})/${left},"")`;
  const start = `IF(ISNUMBER(${baseline}),(${target}-${baseline})/(${span}),"")`;
  return `IF(ISNUMBER(${target}),IF(ISNUMBER(${actual}),${now},${start}),"")`;
}

/** The points that were made a year since the baseline; for a count that runs up, a part of its last year. */
export function madeFormula(trajectory: Trajectory, { actual, baseline, left }: StandingCells): string {
  if (trajectory.pace.kind === "within-year") {
    const parts = String(partsOf(trajectory.every));
    return `IF(ISNUMBER(${actual}),IF(${left}<1,${actual}/((1-${left})*${parts}),""),"")`;
  }
  return `IF(${numbersIn([actual, baseline])},(${actual}-${baseline})/(${spanOf(trajectory)}-${left}),"")`;
}

/** The years from the baseline to the last target, as a formula text. */
function spanOf({ baseline, targets }: Trajectory): string {
  return `${String((targets.at(-1)?.time ?? 0) - baseline.time)}/12`;
}
