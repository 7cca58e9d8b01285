import type { Quantity } from "../cell/quantity";
import type { Measure } from "../scorecard/model";
import { actualsOf } from "./actuals";
import { choosePoints, type StoredValue } from "./choose-points";
import { pathFormats, sharedUnit } from "./formats";
import { frameOf, timeOf, type YearFrame } from "./frame";
import type { LayOptions } from "./lay";
import { milestonesOf } from "./milestones";
import type { KnownPoint, Outcome, Path, Trajectory } from "./model";
import { notesOn } from "./notes";
import { datedPeriod, targetFields } from "./numbered";
import { choosePace } from "./pace";
import { compareLengths } from "./lengths";
import { shapes, usualShape } from "./shapes";
import { whyUndivided } from "./steps";
import { toleranceOf } from "./tolerance";

/** Lays the trajectory of one measure, or says why it can have none. */
export function layMeasure(measure: Measure, options: LayOptions, stored: StoredValue | undefined): Outcome {
  const frame = frameOf(measure);
  const points = choosePoints(measure, frame, stored);
  if (!points.ok) return refused(measure, points.reason);

  const { baseline, leftOut } = points;
  const shape = options.shape ?? usualShape(points.targets.length);
  const targets = shapes[shape].keepsTargets ? points.targets : points.targets.slice(-1);
  const known = [baseline, ...targets];
  const undivided = whyUndivided(options.every, frame);
  const every = undivided === undefined ? options.every : "year";
  const unit = sharedUnit(known.flatMap(quantityOf), measure.unit);
  const actuals = actualsOf(measure, baseline, frame, stored);

  const lengths = compareLengths(known, measure.unit);
  if (lengths?.kind === "refused") return refused(measure, lengths.reason);
  const ends = { unit, signed: isSigned(measure) };
  const pace = choosePace({ measure, shape, every, known, actuals, weights: options.weights, ...ends });
  if (!pace.ok) return refused(measure, pace.reason);

  const path: Path = { known, shape, pace: pace.pace };
  const formats = pathFormats(known.flatMap(quantityOf), unit);
  const milestones = milestonesOf(path, every, frame, formats);
  if (!milestones.every(({ value }) => Number.isFinite(value))) {
    return refused(measure, "The numbers are too large or too small to lay a path between.");
  }
  const notes = notesOn(leftOut, known, options.shape === undefined || shapes[shape].keepsTargets);
  if (undivided !== undefined) notes.push(`Laid by year: ${undivided}.`);
  if (lengths) notes.push(lengths.note);
  notes.push(...pace.notes);
  // Named one by one: to copy them from another object takes longer than all that was laid.
  const trajectory: Trajectory = {
    known,
    shape,
    pace: pace.pace,
    measure,
    every,
    frame,
    baseline,
    targets,
    milestones,
    actuals,
    unit,
    formats,
    notes,
    tolerance: toleranceOf(measure, unit, options.tolerance),
    unfilled: unfilledOn(measure, known, frame),
  };
  return { kind: "laid", trajectory };
}

function refused(measure: Measure, reason: string): Outcome {
  return { kind: "refused", refusal: { measure, reason } };
}

function quantityOf({ field }: KnownPoint): readonly Quantity[] {
  return field.reading.kind === "quantity" ? [field.reading.quantity] : [];
}

function isSigned({ definition }: Measure): boolean {
  return definition?.entry.signed === true;
}

/** The targets between the ends of a path that hold nothing or a placeholder. */
function unfilledOn(measure: Measure, known: readonly KnownPoint[], frame: YearFrame): Trajectory["unfilled"] {
  const [start, end] = [known[0]?.time ?? 0, known.at(-1)?.time ?? 0];
  return targetFields(measure).flatMap((field) => {
    const { kind } = field.reading;
    const period = kind === "empty" || kind === "placeholder" ? datedPeriod(field) : undefined;
    const time = period && timeOf(period, frame);
    const between = time !== undefined && time > start && time < end;
    return period && between ? [{ at: field.at, period, time }] : [];
  });
}
