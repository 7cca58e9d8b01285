import { lastDay } from "./action-date";
import { hasYear, samePeriod } from "../cell/period";
import type { Period } from "../cell/period";
import type { Quantity } from "../cell/quantity";
import { comparable, gain, isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import { attributesOf } from "../scorecard/measure";
import type { Attribute, Field, Measure } from "../scorecard/model";
import { verdictReader } from "./verdicts";
import type { Verdict } from "./verdicts";

/** A status and what it is to be held against. */
export interface Rated extends Both {
  readonly subject: MeasureSubject;
  readonly status: Attribute;
  readonly said: Verdict;
  readonly direction: 1 | -1;
  /** By how much the figure misses its target, in its own unit; 0 where it does not. */
  readonly short: number;
  /** The same as a share of the target. */
  readonly miss: number;
}

/** Reads the statuses of one row after the other that can be held against their figures. */
export function ratedReader(): (subject: MeasureSubject) => readonly Rated[] {
  const verdictOf = verdictReader();
  return (subject) => {
    const rated: Rated[] = [];
    const statuses = statusesOf(subject.measure);
    for (const status of statuses) {
      const said = verdictOf(status.heading, status.text);
      const both = said && pairFor(subject, status, statuses);
      const one = both && ratedBy(subject, status, said, both);
      if (one) rated.push(one);
    }
    return rated;
  };
}

/** What says how a row stands: its colours and statuses, or else a remark that says nothing but whether the target was met. */
function statusesOf(measure: Measure): readonly Attribute[] {
  const stated = attributesOf(measure, "rag", "status");
  return stated.length > 0
    ? stated
    : attributesOf(measure, "comment", "other").filter(({ text }) => saysWhetherMet.test(text));
}

/** A remark that is nothing but a verdict: "Target achieved". */
export const saysWhetherMet =
  /^\s*(?:the )?(?:annual |yearly |quarterly )?(?:target|goal)s? (?:(?:was|is|has been|were) )?(?:not |partially |partly )?(?:met|achieved|reached|exceeded|missed)\s*\.?\s*$/i;

function ratedBy(subject: MeasureSubject, status: Attribute, said: Verdict, both: Both): Rated | undefined {
  const { actual, aim } = both;
  const direction = aim.direction ?? subject.direction ?? wayTo(aim.quantity, subject);
  const ahead = direction && gain(direction, aim.quantity, actual.reading.quantity);
  if (direction === undefined || ahead === undefined || isInOther(actual, aim.field)) return undefined;
  const size = Math.abs(aim.quantity.value);
  const short = ahead >= 0 ? 0 : -ahead;
  const miss = short === 0 ? 0 : size === 0 ? Infinity : short / size;
  return { actual, aim, subject: subject.afresh(), status, said, direction, short, miss };
}

/** Which way a target lies from where the row started: nothing is planned to get worse by so much. All that there is can only be reached from below. */
function wayTo(aim: Quantity, { numbers }: MeasureSubject): 1 | -1 | undefined {
  const starts = numbers.filter(({ role }) => role === "baseline");
  const from = starts.length === 1 ? starts[0]?.reading.quantity : undefined;
  if (from === undefined || !comparable(from, aim)) return undefined;
  const step = aim.value - from.value;
  if (Math.abs(step) * 100 < clearStep * Math.abs(from.value)) return undefined;
  return step > 0 ? 1 : -1;
}

/** Per cent of its start from which on a target tells the way. */
const clearStep = 5;

/** Whether two figures are followed by different words, as seconds and minutes are. */
function isInOther(one: Field, other: Field): boolean {
  const a = wordOf(one);
  const b = a && wordOf(other);
  return a !== undefined && b !== undefined && !a.startsWith(b) && !b.startsWith(a);
}

function wordOf({ text }: Field): string | undefined {
  return /\d\s?(\p{L}{1,3})/u.exec(text)?.[1]?.toLowerCase();
}

interface Both {
  readonly actual: NumberField;
  readonly aim: Aim;
}

/** What is aimed at: a number, or one end of a range (`>=78%`), which says by itself which way is good. */
interface Aim {
  readonly field: Field;
  readonly quantity: Quantity;
  readonly direction: 1 | -1 | undefined;
}

/**
 * The latest actual that is not of the future of the target, and the target it is held against; none where the figure itself is in
 * doubt.
 */
function pairFor(subject: MeasureSubject, status: Attribute, statuses: readonly Attribute[]): Both | undefined {
  const aims = aimsOf(subject.fields);
  const actual = actualFor(subject, status, statuses, aims) ?? besideOf(subject, status);
  if (!actual || subject.isExplained(actual)) return undefined;
  const due = aims.filter(({ field: { period: of } }) => {
    return !of || !actual.period || !hasYear(of) || !hasYear(actual.period) || of.year >= actual.period.year;
  });
  const aim = due.find(({ field }) => isOf(field.period, actual.period)) ?? due[0];
  return aim && { actual, aim };
}

/** The figure that a status is of: that of its period, that beside it where each of several has its own, or the latest. */
function actualFor(
  { allFields: fields, actuals }: MeasureSubject,
  status: Attribute,
  statuses: readonly Attribute[],
  aims: readonly Aim[],
): NumberField | undefined {
  const all = fields.filter((field): field is NumberField => field.role === "actual" && isNumberField(field));
  if (status.period) return all.filter(({ period }) => isOf(period, status.period)).at(-1);
  const row = statuses.filter(({ at }) => at.row === status.at.row).map(({ at }) => at.column);
  if (row.length > 1) {
    const from = Math.max(-1, ...row.filter((column) => column < status.at.column));
    const filled = fields.filter(
      ({ role, at }) => role === "actual" && at.column > from && at.column < status.at.column,
    );
    return filled.filter(isNumberField).at(-1);
  }
  const own = all.filter(({ period }) => aims.some(({ field }) => isOf(period, field.period)));
  return own.length === 1 ? own[0] : lastOf(fields, actuals);
}

/** In a table that has its figures under the names of those who are rated, with a status behind each: the figure in front of the status. */
function besideOf({ allFields, measure }: MeasureSubject, { at }: Attribute): NumberField | undefined {
  if (allFields.some(({ role }) => role === "actual")) return undefined;
  const beside = measure.attributes.find((one) => one.at.row === at.row && one.at.column === at.column - 1);
  if (beside?.role !== "other") return undefined;
  const { heading, period, text, reading } = beside;
  const field: Field = { role: "actual", heading, period, at: beside.at, text, reading };
  return isNumberField(field) ? field : undefined;
}

/** The latest actual, unless a rule before has found fault with it: then an earlier one would be taken for it. */
function lastOf(fields: readonly Field[], actuals: readonly NumberField[]): NumberField | undefined {
  const filled = fields.filter(({ role, reading }) => role === "actual" && reading.kind === "quantity").length;
  return filled === actuals.length ? actuals.at(-1) : undefined;
}

function isOf(a: Period | undefined, b: Period | undefined): boolean {
  return a !== undefined && b !== undefined && samePeriod(a, b);
}

function aimsOf(fields: readonly Field[]): readonly Aim[] {
  const aims: Aim[] = [];
  for (const field of fields) {
    const aim = field.role === "target" ? aimOf(field) : undefined;
    if (aim) aims.push(aim);
  }
  return aims;
}

function aimOf(field: Field): Aim | undefined {
  const { reading } = field;
  if (reading.kind === "quantity") return { field, quantity: reading.quantity, direction: undefined };
  if (reading.kind !== "range" || (reading.low && reading.high)) return undefined;
  if (reading.low) return { field, quantity: reading.low, direction: 1 };
  return reading.high && { field, quantity: reading.high, direction: -1 };
}

/** Whether an actual is of a part of a year, or of the year to date, beside a target for the whole. */
export function isPartOfYear({ actual, aim: { field } }: Both): boolean {
  if (actual.variant === "to-date") return field.variant !== "to-date" && (field.period?.kind ?? "year") === "year";
  return actual.period !== undefined && actual.period.kind !== "year" && (field.period?.kind ?? "year") === "year";
}

/** Whether a row is said to be on track to a target that is due after today, or some day: it need not have reached it. */
export function isUnderWay({ subject, status, said }: Rated, today: string | undefined): boolean {
  if (said !== "met" || !/\bon (?:track|course|schedule)\b/i.test(status.text)) return false;
  return subject.measure.attributes.some(({ role, text }) => {
    const due = role === "due" ? lastDay(text) : undefined;
    return due !== undefined && (today === undefined || due >= today);
  });
}
