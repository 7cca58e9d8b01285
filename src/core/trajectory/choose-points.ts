import type { CellRef } from "../cell/address";
import { type Unit, isPlain } from "../cell/quantity";
import type { CellValue } from "../cell/value";
import type { Field, Measure } from "../scorecard/model";
import { chooseBaseline } from "./choose-baseline";
import { timeOf, type YearFrame } from "./frame";
import { liveNumber } from "./live-number";
import type { KnownPoint } from "./model";
import { datedPeriod, isUndated, numbered, targetFields, type Numbered } from "./numbered";
import { list, sayAddress, sayContent, sayField, sayFields } from "./say";

/** What a cell stores, by its address. */
export type StoredValue = (at: CellRef) => CellValue;

/** A target that the path cannot go through, and why, as words that follow the cell's address. */
export interface LeftOut {
  readonly field: Field;
  /** When its period ends; undefined where it has none. */
  readonly time: number | undefined;
  readonly why: string;
}

/** The points that a path may go through, or the sentence that says why there are none. */
export type PointChoice =
  | {
      readonly ok: true;
      readonly baseline: KnownPoint;
      /** In order of time, each after the baseline and in its unit. Never empty. */
      readonly targets: readonly KnownPoint[];
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly ok: false; readonly reason: string };

const untypable = "from which no formula can safely take the number: type the number alone";

/** The baseline of a measure and the targets that can be reached from it. */
export function choosePoints(measure: Measure, frame: YearFrame, stored: StoredValue | undefined): PointChoice {
  const fields = targetFields(measure);
  const [first, ...more] = numbered(fields, frame);
  if (!first) return { ok: false, reason: whyNoTarget(fields) };

  const choice = chooseBaseline(measure, [first, ...more], frame);
  if (!choice.ok) return choice;
  const { start } = choice;
  const baseline = toPoint(start, stored);
  if (!baseline) return { ok: false, reason: `The baseline ${sayField(start.field)}, ${untypable}.` };

  const leftOut = fields.filter((field) => !holdsDatedNumber(field)).map((field) => unusable(field, frame));
  const targets: KnownPoint[] = [];
  for (const target of [first, ...more]) {
    const point = toPoint(target, stored);
    const why = whyNot(target, start, targets);
    if (why === undefined && point) targets.push(point);
    else
      leftOut.push({ field: target.field, time: target.time, why: why ?? `${sayContent(target.field)}, ${untypable}` });
  }
  if (targets.length > 0) return { ok: true, baseline, targets, leftOut };
  return { ok: false, reason: `No target can be used: ${list(leftOut.map(sayLeftOut))}.` };
}

/** A left-out target with its address: `E9 says “TBC”`. */
export function sayLeftOut({ field, why }: LeftOut): string {
  return `${sayAddress(field)} ${why}`;
}

function whyNoTarget(fields: readonly Field[]): string {
  const filled = fields.filter((field) => field.reading.kind !== "empty");
  const undated = fields.find(isUndated);
  if (fields.length === 0) return "There is no target column.";
  if (undated) return `The target has no date: the header of ${sayAddress(undated)} names no year.`;
  if (filled.length === 0) return `No target is filled in: ${sayFields(fields)}.`;
  return `No target is a number: ${list(filled.map(sayField))}.`;
}

/** Why a target cannot be on the path from the baseline through the targets kept so far. */
function whyNot(target: Numbered, start: Numbered, kept: readonly KnownPoint[]): string | undefined {
  const baseline = `the baseline ${sayAddress(start.field)}`;
  if (target.time <= start.time) return `is not of a period after ${baseline}`;
  if (!unitsAgree(target.quantity.unit, start.quantity.unit)) {
    return `${sayContent(target.field)}, but ${baseline} ${sayContent(start.field)}`;
  }
  const twin = kept.find((point) => point.time === target.time);
  return twin && `is of the same period as ${sayAddress(twin.field)}`;
}

/** Whether numbers of two units are on one scale. A bare number may have lost its pound sign, but not its percent sign. */
export function unitsAgree(a: Unit, b: Unit): boolean {
  if (a === b || (isPlain(a) && isPlain(b))) return true;
  return (a === "money" && b === "number") || (a === "number" && b === "money");
}

function holdsDatedNumber(field: Field): boolean {
  return field.reading.kind === "quantity" && !isUndated(field);
}

function unusable(field: Field, frame: YearFrame): LeftOut {
  const period = datedPeriod(field);
  return {
    field,
    time: period && timeOf(period, frame),
    why: isUndated(field) ? "has a header that names no year" : sayContent(field),
  };
}

/** A number of a measure as a point of its path; undefined where no formula can follow it. */
export function toPoint({ field, period, time }: Numbered, stored: StoredValue | undefined): KnownPoint | undefined {
  const number = liveNumber(field, stored?.(field.at));
  return number && { field, period, time, ...number };
}
