import { hasYear } from "../cell/period";
import type { Quantity } from "../cell/quantity";
import { gain, sameLength } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import type { Field } from "../scorecard/model";
import { defineRule } from "./define-rule";
import { isByHowMuch } from "./by-how-much";
import { cellsOf, isSome, list, quote, shown } from "./say";

/**
 * A target that is worse than where we started.
 *
 * Polarity comes from the workbook, the user or the dictionary, never from the numbers: a measure without one is left to
 * `polarity-unknown`, so that one mistake gives one finding.
 */
export const targetWorseThanBaseline = defineRule({
  id: "target-worse-than-baseline",
  severity: "warning",
  tier: "sheet",
  title: "A target is worse than the baseline.",
  why:
    "“Cut absence from 39.8% to 40.9%” survives every format check and still plans for failure. It can be deliberate, " +
    "so it is a question, and can be accepted with a reason.",
  subsumedBy: [
    "row-slid",
    "decimal-style-mixed",
    "scale-off-by-hundred",
    "digits-slipped",
    "value-displaced",
    "sign-lost",
    "complement-broken",
    "unit-mixed-in-row",
    "value-out-of-range",
    "part-exceeds-whole",
  ],
  needs: ["unsteady", "worded"],

  check(subject) {
    const { title, targets, actuals } = subject;
    const baseline = startOf(subject);
    const direction = subject.direction ?? limitDirection(subject);
    if (direction === undefined || !baseline || isByHowMuch(subject) || isUncertain(baseline, targets)) return [];
    const from = baseline.reading.quantity;
    const isWorse = (aim: Quantity): boolean => (gain(direction, from, aim) ?? 0) < 0;
    const aims = [
      ...targets.map((field) => ({ field, quantity: field.reading.quantity })),
      ...limitsIn(subject, direction),
    ];
    const worse = aims
      .filter(({ field, quantity }) => sameLength(baseline, field) && isWorse(quantity))
      .sort((a, b) => a.field.at.column - b.field.at.column);
    const fields = worse.map(({ field }) => field);
    if (!isSome(fields)) return [];
    const isMild =
      isFloor(fields, actuals) ||
      isInflation(from, worse, direction) ||
      (baseline.role !== "baseline" && isKept(from, worse, direction) && !isPastReach(worse, actuals, direction));
    return [
      {
        cells: cellsOf(fields),
        ...(isMild && { severity: "information" as const }),
        message: `${title}: ${list(fields.map(quote))} ${worse.length === 1 ? "is" : "are"} worse than ${quote(baseline)} (${direction > 0 ? "higher" : "lower"} is better).`,
        advice: `Correct the ${worse.length === 1 ? "target" : "targets"}, or accept the finding with the reason it is planned so.`,
        evidence: [shown(baseline)],
      },
    ];
  },

  examples: {
    bad: [
      [["Persistent absence, secondary", "39.8%", "*40.9%*", "25%"]],
      [["Key stage 2 reading", "74.7%", "*74%*", "78%"]],
    ],
    good: [
      [["Persistent absence, secondary", "39.8%", "38%", "25%"]],
      [["Key stage 2 reading", "74.7%", "75%", "78%"]],
    ],
  },
});

/** Where the targets start from: what is expected of a year between the last outturn and the first target, or else the baseline. */
function startOf(subject: MeasureSubject): NumberField | undefined {
  const { baseline, numbers } = subject;
  if (baseline?.role !== "actual") return baseline;
  const expected = numbers.filter(
    (field) => field.role === "forecast" && field.period !== undefined && subject.isBeforeTargets(field),
  );
  return expected.at(-1) ?? baseline;
}

/** Something that is aimed at, as a number. */
interface Aim {
  readonly field: Field;
  readonly quantity: Quantity;
}

/** A target that may not be passed says by itself which way is good. */
function limitDirection({ fields }: MeasureSubject): 1 | -1 | undefined {
  const ends = fields.flatMap(({ role, reading }): readonly (1 | -1)[] =>
    role === "target" && reading.kind === "range" && !(reading.low && reading.high) ? [reading.low ? 1 : -1] : [],
  );
  const [first] = ends;
  return ends.every((one) => one === first) ? first : undefined;
}

/** A start in brackets, where all else is above nought, is not sure and no negative. */
function isUncertain({ text, reading }: NumberField, targets: readonly NumberField[]): boolean {
  return (
    reading.quantity.value < 0 && /^\s*\(/.test(text) && targets.every((target) => target.reading.quantity.value > 0)
  );
}

/** Targets that say how far things may go at the worst: "< 450" where lower is better. */
function limitsIn({ fields }: MeasureSubject, direction: 1 | -1): readonly Aim[] {
  return fields.flatMap((field): readonly Aim[] => {
    const { reading, role } = field;
    if (role !== "target" || reading.kind !== "range" || (reading.low && reading.high)) return [];
    const quantity = direction > 0 ? reading.low : reading.high;
    return quantity ? [{ field, quantity }] : [];
  });
}

/**
 * By how many per cent a target may lie below what the latest year happened to reach and still be a standard that is kept. Nobody keeps
 * more harm than there is as a standard.
 */
const keptWithin = 15;
const keptWithinOfHarm = 5;

function isKept({ value: from }: Quantity, aims: readonly Aim[], direction: 1 | -1): boolean {
  const within = direction > 0 ? keptWithin : keptWithinOfHarm;
  return aims.every(({ quantity }) => Math.abs(quantity.value - from) * 100 <= within * Math.abs(from));
}

/** Outturns that must all be better by so many per cent for a standard to be too low to be one. */
const fewestBetter = 3;
const clearly = 6;

function isPastReach(aims: readonly Aim[], actuals: readonly NumberField[], direction: 1 | -1): boolean {
  return (
    actuals.length >= fewestBetter &&
    aims.every(({ quantity: { value } }) =>
      actuals.every(({ reading }) => direction * (reading.quantity.value - value) * 100 > clearly * Math.abs(value)),
    )
  );
}

/** By how many per cent a cost may rise from step to step and still only keep up with prices. */
const inflation = 5;

function isInflation({ value: from, unit }: Quantity, aims: readonly Aim[], direction: 1 | -1): boolean {
  if (unit !== "money" || direction > 0) return false;
  return aims.every(({ quantity: { value } }, index) => {
    const before = aims[index - 1]?.quantity.value ?? from;
    return (value - before) * 100 <= inflation * before;
  });
}

/** Where the year of the target is already being reported on, the target is what will just do, and last year may well have done better. */
function isFloor(targets: readonly Field[], actuals: readonly NumberField[]): boolean {
  return (
    targets.every(
      ({ period }) =>
        period === undefined ||
        actuals.some(
          (actual) =>
            actual.period &&
            actual.period.kind !== "year" &&
            (!hasYear(actual.period) || actual.period.year === period.year),
        ),
    ) && actuals.some(({ period }) => period !== undefined && period.kind !== "year")
  );
}
