import { hasYear, periodEnd } from "../cell/period";
import type { RuleContext } from "../check/context";
import { comparable, isNumberField } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import { withoutDust } from "../cell/quantity";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { basis, fromPack, isPublishedUnit, publishedFor, shownFigure } from "./published";
import { areaExample } from "./published-example";
import type { Published } from "./published";
import { cellsOf, isSome, list, nameOf } from "./say";

/** A target and what it asks for that nobody has done. */
interface Step {
  readonly from: NumberField;
  readonly to: NumberField;
  readonly gain: number;
  readonly record: number;
  readonly years: number;
}

export const stepUnprecedented = defineRule({
  id: "step-unprecedented",
  severity: "warning",
  tier: "reference",
  title: "A target that asks for more improvement than any authority has ever made in that time.",
  why:
    "Ambition is good, and a plan that nobody has ever carried out is seldom one. A target past every record needs either another year or " +
    "an explanation of what will be different.",
  subsumedBy: [
    "sign-lost",
    "unit-mixed-in-row",
    "unit-unlike-definition",
    "value-out-of-range",
    "complement-broken",
    "part-exceeds-whole",
    // What will not be published cannot be held against what was.
    "measure-discontinued",
  ],
  needs: ["defined"],

  check(subject, context: RuleContext): readonly Found[] {
    const published = publishedFor(subject, context);
    if (!published || subject.direction === undefined) return [];
    const steps = stepsOf(subject, published, subject.direction);
    const cells = [...new Set(steps.map(({ to }) => to))];
    if (!isSome(cells) || !isSome(steps)) return [];
    return [
      {
        cells: cellsOf(cells),
        message: `${subject.title}: ${list(steps.map((step) => said(step, published)))}.`,
        advice: "Spread the improvement over more years, or say what will be done that has not been done before.",
        evidence: [fromPack(`Largest improvement ${basis(published)}: ${records(published)}`, published)],
      },
    ];
  },

  examples: {
    bad: [areaExample(["Phonics in year 1", "69%", "*79%*", "80%"])],
    good: [areaExample(["Phonics in year 1", "75%", "76%", "78%"])],
  },
});

function stepsOf(subject: MeasureSubject, { measure }: Published, direction: 1 | -1): readonly Step[] {
  const points = pointsOf(subject).filter(
    (field) =>
      isPublishedUnit(field, subject.measure, measure) && field.period?.kind === "year" && hasYear(field.period),
  );
  const { oneYear, threeYears } = measure.bestImprovement;
  const slack = rounding(measure);
  const step = (from: NumberField | undefined, to: NumberField, years: number, record: number): readonly Step[] => {
    const gain = from && yearsBetween(from, to) === years ? gainOf(from, to, direction) : 0;
    return from && gain > record + slack ? [{ from, to, gain, record, years }] : [];
  };
  const yearly = points.flatMap((to, place) => step(points[place - 1], to, 1, oneYear));
  const [first] = points;
  const record = Math.max(oneYear, threeYears);
  const longer = points.flatMap((to) => [...step(first, to, 2, record), ...step(first, to, 3, record)]);
  return [...yearly, ...longer.filter(({ to }) => !yearly.some((one) => one.to === to)).slice(-1)];
}

/** Where the plan starts and its targets. Of a row that only lost its minus signs, the figures that were meant. */
function pointsOf({ baseline, targets, numbers, definition, measure }: MeasureSubject): readonly NumberField[] {
  if (numbers.length > 0 || definition?.signed === undefined) return [...(baseline ? [baseline] : []), ...targets];
  return measure.fields
    .filter(isNumberField)
    .filter(({ role, reading }) => role !== "benchmark" && reading.quantity.value > 0)
    .map(negated);
}

function negated(field: NumberField): NumberField {
  const { role, period, heading, at, text, reading } = field;
  const quantity = { ...reading.quantity, value: -reading.quantity.value };
  return { role, period, heading, at, text: `-${text.trim()}`, reading: { ...reading, quantity } };
}

/** The whole years between two fields; NaN where they are not whole. */
function yearsBetween(from: NumberField, to: NumberField): number {
  const years = from.period && to.period ? periodEnd(to.period) - periodEnd(from.period) : NaN;
  return Math.abs(years - Math.round(years)) < 0.01 ? Math.round(years) : NaN;
}

function gainOf({ reading: from }: NumberField, { reading: to }: NumberField, direction: 1 | -1): number {
  if (!comparable(from.quantity, to.quantity)) return 0;
  return withoutDust(direction * (to.quantity.value - from.quantity.value));
}

/** Published figures are rounded, and so are their records. */
function rounding({ decimals }: Published["measure"]): number {
  return 0.5 * 10 ** -decimals;
}

function said({ from, to, gain, record, years }: Step, { measure }: Published): string {
  const time = years === 1 ? "in a year" : `in ${String(years)} years`;
  return `${nameOf(to)} ${to.text.trim()} asks for ${points(gain, measure)} ${time} after ${from.text.trim()}, where no authority has made more than ${points(record, measure)}`;
}

function records({ measure }: Published): string {
  const { oneYear, threeYears } = measure.bestImprovement;
  return `${points(oneYear, measure)} in one year, ${points(threeYears, measure)} in three`;
}

function points(value: number, measure: Published["measure"]): string {
  const digits = shownFigure(withoutDust(value), { unit: "number", decimals: Math.max(1, measure.decimals) });
  return measure.unit === "percent" ? `${digits} points` : digits;
}
