import type { Period } from "../cell/period";
import { withoutDust } from "../cell/quantity";
import { citation, figureIn, publishedOf } from "../reference/figures";
import type { Reference, ReferenceMeasure } from "../reference/reference";
import type { ChartFacts } from "./facts";
import { factsOf } from "./facts-of";
import { noNeeds, timeOf, type PicturePoint, type ReferenceLine, type Trajectory } from "../trajectory";
import { ofRole } from "../trajectory/numbered";

/** Headings of columns that have the national figure themselves. */
const national = /\b(national|england|eng|nat)\b/i;

/**
 * The national figures that a reference pack has of a measure, over the years of its chart. None where the row is not exactly the measure
 * that they are of, is in another unit or counted where a rate is published, or has a column of national figures itself.
 */
export function publishedLines(trajectory: Trajectory, reference: Reference): readonly ReferenceLine[] {
  const { measure, unit, baseline, milestones, actuals, frame } = trajectory;
  const published = publishedOf(reference, measure.definition);
  if (!published || (unit === "percent") !== (published.unit === "percent")) return [];
  if (!isOnScale(trajectory, published)) return [];
  if (ofRole(measure, "benchmark").some(({ heading }) => national.test(heading))) return [];
  const periods = [baseline, ...actuals, ...milestones].map(({ period }) => period);
  return reference.areas.national.flatMap((area) => {
    const points = new Map<number, PicturePoint>();
    for (const period of periods) {
      const figure = figureIn(published, area, period);
      if (figure) points.set(timeOf(period, frame), pointOf(period, figure.value, trajectory));
    }
    const line = [...points.values()].sort((a, b) => a.time - b.time);
    return line.length === 0 ? [] : [{ name: area, points: line, source: citation(reference) }];
  });
}

/**
 * Whether the row's first figure lies where those of authorities do, give or take half of how far apart these are: 505 suspensions are no rate
 * per 100 pupils.
 */
function isOnScale({ baseline, unit }: Trajectory, { spread: { min, max } }: ReferenceMeasure): boolean {
  const value = unit === "percent" ? baseline.value * 100 : baseline.value;
  const room = (max - min) / 2;
  return value >= min - room && value <= max + room;
}

/** What a chart shows, with the national figures that a reference pack has of its measure; undefined for no pack. */
export function factsWith(trajectory: Trajectory, reference: Reference | undefined): ChartFacts {
  return factsOf(trajectory, reference && { references: publishedLines(trajectory, reference) });
}

function pointOf(period: Period, figure: number, { unit, frame }: Trajectory): PicturePoint {
  const value = unit === "percent" ? withoutDust(figure / 100) : figure;
  return { period, time: timeOf(period, frame), value, formula: String(value), needs: noNeeds };
}
