import type { CellRef } from "../cell/address";
import type { Finding } from "../check/finding";
import { oneLine } from "../report/plain";
import { measureTitle } from "../scorecard/measure";
import type { Measure } from "../scorecard/model";
import type { Reference } from "../reference/reference";
import { type Outcome, signOf, type Standing, type Trajectory } from "../trajectory";
import { ambitionOf } from "./ambition";
import { caveatsOf, type Doubts } from "./caveats";
import { judge } from "./judge";
import { type BoardLine, boardStatuses, type JudgedLine } from "./model";

/** What the lines of a board are made from. */
export interface LinesInput {
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
  /** Published figures, where it is known whose scorecard it is. */
  readonly reference: Reference | undefined;
}

/**
 * A line for every measure: off track first, then at risk and on track, of each the one furthest behind in front, counted in its tolerance;
 * those without one come after, counted in the whole way from baseline to target. What cannot be judged stays in the order of the card.
 */
export function linesOf({ outcomes, findings, reference }: LinesInput): readonly BoardLine[] {
  const doubts = errorsByCell(findings);
  const nameOf = namer(outcomes.map(measureOf));
  return outcomes
    .map((outcome): BoardLine => {
      const name = nameOf(measureOf(outcome));
      if (outcome.kind === "laid") return { ...lineOf(outcome.trajectory, doubts, reference), name };
      const { measure, reason } = outcome.refusal;
      return { kind: "refused", measure, name, status: "not-judged", why: reason };
    })
    .sort(compareLines);
}

function measureOf(outcome: Outcome): Measure {
  return outcome.kind === "laid" ? outcome.trajectory.measure : outcome.refusal.measure;
}

/** Names measures by their titles, with the section before one that several share. */
function namer(measures: readonly Measure[]): (measure: Measure) => string {
  const counts = new Map<string, number>();
  for (const title of measures.map(measureTitle)) counts.set(title, (counts.get(title) ?? 0) + 1);
  return (measure) => {
    const title = measureTitle(measure);
    const shared = (counts.get(title) ?? 0) > 1 && measure.section !== undefined;
    return oneLine(shared ? `${measure.section.text}: ${title}` : title);
  };
}

function lineOf(trajectory: Trajectory, doubts: Doubts, reference: Reference | undefined): Omit<JudgedLine, "name"> {
  const { status, why, standing } = judge(trajectory);
  const { measure, tolerance } = trajectory;
  return {
    ...{ kind: "laid", measure, status, why, trajectory, standing },
    distance: status === "not-judged" || !tolerance ? undefined : behind(trajectory, standing, tolerance.points),
    ambition: ambitionOf(trajectory, reference),
    caveats: caveatsOf(trajectory, standing, doubts),
  };
}

/** How far the latest actual is behind its path, in so many points each. */
function behind({ measure }: Trajectory, { latest }: Standing, points: number): number | undefined {
  const sign = signOf(measure.polarity?.polarity);
  return latest && sign !== undefined && points > 0 ? (-sign * latest.variance) / points : undefined;
}

function compareLines(a: BoardLine, b: BoardLine): number {
  const byStatus = boardStatuses.indexOf(a.status) - boardStatuses.indexOf(b.status);
  if (byStatus !== 0 || a.kind === "refused" || b.kind === "refused" || a.status === "not-judged") return byStatus;
  if (a.distance !== undefined && b.distance !== undefined) return b.distance - a.distance;
  if (a.distance === undefined && b.distance === undefined) return shareBehind(b) - shareBehind(a);
  return a.distance === undefined ? 1 : -1;
}

function shareBehind({ trajectory, standing }: JudgedLine): number {
  const { baseline, targets } = trajectory;
  return behind(trajectory, standing, Math.abs((targets.at(-1) ?? baseline).value - baseline.value)) ?? 0;
}

function errorsByCell(findings: readonly Finding[]): Doubts {
  const cells = findings.filter(({ severity }) => severity === "error").flatMap((finding) => finding.cells);
  const keys = new Set(cells.map(keyOf));
  return (at) => keys.has(keyOf(at));
}

function keyOf({ sheet, row, column }: CellRef): string {
  return `${String(row)},${String(column)},${sheet}`;
}
