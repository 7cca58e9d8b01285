import { comparePeriods, hasYear } from "../cell/period";
import type { Quantity } from "../cell/quantity";
import { gain } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Attribute, Field } from "../scorecard/model";

type Verdict = "met" | "near" | "missed";

/** A status and what it is to be held against. */
export interface Rated extends Both {
  readonly subject: MeasureSubject;
  readonly status: Attribute;
  readonly said: Verdict;
  readonly direction: 1 | -1;
  /** By what share of its target the figure misses it; 0 where it does not. */
  readonly miss: number;
}

/** The statuses of a row that can be held against its figures. */
export function ratedIn(subject: MeasureSubject): readonly Rated[] {
  return subject.measure.attributes.flatMap((status): readonly Rated[] => {
    const said = status.role === "rag" || status.role === "status" ? saidBy(status.text) : undefined;
    const both = said && pairFor(subject, status);
    const direction = both?.aim.direction ?? subject.direction;
    if (!said || !both || direction === undefined) return [];
    const ahead = gain(direction, both.aim.quantity, both.actual.reading.quantity);
    if (ahead === undefined) return [];
    const size = Math.abs(both.aim.quantity.value);
    const miss = ahead >= 0 ? 0 : size === 0 ? Infinity : -ahead / size;
    return [{ ...both, subject, status, said, direction, miss }];
  });
}

function saidBy(text: string): Verdict | undefined {
  const plain = text.trim().toLowerCase();
  if (/^(amber|a|yellow|orange)\b|\b(within tolerance|slightly|partly|partially|close to)\b|^🟡|^🟠/.test(plain))
    return "near";
  if (/\b(amber|yellow)\b/.test(plain)) return undefined;
  if (/^(red|r|■|off[- ]target|off[- ]track|not met|missed|below target|behind|not achieved|🔴)\b|^🔴|^■/.test(plain))
    return "missed";
  return /^(green|g|on[- ]target|on[- ]track|met|achieved|exceed\w*|above target|ahead)\b|^🟢/.test(plain)
    ? "met"
    : undefined;
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

/** The latest actual that is not of the future of the target, and the target it is held against. */
function pairFor({ actuals, fields, numbers }: MeasureSubject, { period }: Attribute): Both | undefined {
  const own = numbers.filter(
    ({ role, period: of }) => role === "actual" && period && of && comparePeriods(of, period) === 0,
  );
  const actual = own.at(-1) ?? (period ? undefined : actuals.at(-1));
  if (!actual) return undefined;
  const due = fields.flatMap(aimOf).filter(({ field: { period: of } }) => {
    return !of || !actual.period || !hasYear(of) || !hasYear(actual.period) || of.year >= actual.period.year;
  });
  const same = due.filter(
    ({ field: { period: of } }) => of && actual.period && comparePeriods(of, actual.period) === 0,
  );
  const aim = same[0] ?? due[0];
  return aim && { actual, aim };
}

function aimOf(field: Field): readonly Aim[] {
  const { reading, role } = field;
  if (role !== "target") return [];
  if (reading.kind === "quantity") return [{ field, quantity: reading.quantity, direction: undefined }];
  if (reading.kind !== "range" || (reading.low && reading.high)) return [];
  if (reading.low) return [{ field, quantity: reading.low, direction: 1 }];
  return reading.high ? [{ field, quantity: reading.high, direction: -1 }] : [];
}

/** Whether an actual is of a part of a year beside a target for the whole. */
export function isPartOfYear({ actual, aim: { field } }: Both): boolean {
  return actual.period !== undefined && actual.period.kind !== "year" && (field.period?.kind ?? "year") === "year";
}
