import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable, sameLength } from "../check/subject";
import { rangeIn } from "../measures/definition";
import { defineRule } from "./define-rule";
import { isSome, list, quote, shown } from "./say";

export const targetFlat = defineRule({
  id: "target-flat",
  severity: "information",
  tier: "sheet",
  title: "A target is the same as the year before: no improvement is planned.",
  why: "Holding a good level is a fine aim, and a copied cell looks just the same. A measure that is at its best already is left alone.",
  subsumedBy: [
    "row-slid",
    "decimal-style-mixed",
    "scale-off-by-hundred",
    "digits-slipped",
    "value-displaced",
    "figures-exchanged",
    "sign-lost",
    "complement-broken",
    "unit-mixed-in-row",
    "value-out-of-range",
    "target-worse-than-baseline",
    "target-reversal",
  ],
  needs: ["unsteady"],

  check(subject) {
    const { title, baseline, targets } = subject;
    const path = baseline ? [baseline, ...targets] : targets;
    const flat = path.flatMap((field, index): readonly (readonly [NumberField, NumberField])[] => {
      const before = path[index - 1];
      return before && isSame(before, field) && !isAtItsBest(subject, field) ? [[field, before]] : [];
    });
    if (!isSome(flat)) return [];
    const [[first], ...others] = flat;
    return [
      {
        cells: [first.at, ...others.map(([{ at }]) => at)],
        message: `${title}: ${list(flat.map(([field, before]) => `${quote(field)} is the same as ${quote(before)}`))}.`,
        advice: "Make sure that the figure is meant to be held, and was not copied over.",
        evidence: flat.map(([, before]) => shown(before)),
      },
    ];
  },

  examples: {
    bad: [[["Permanent exclusions", "12", "8", "6", "*6*"]]],
    good: [
      [["Permanent exclusions", "12", "8", "6", "5"]],
      [["Percentage of reviews on time", "98%", "100%", "100%"]],
      [
        ["Measure", "Q1 target", "Q2 target", "Q3 target", "Q4 target", "Year-end target"],
        ["Council tax collected", "28%", "55%", "82%", "97%", "97%"],
      ],
    ],
  },
});

function isSame(before: NumberField, field: NumberField): boolean {
  const [a, b] = [before.reading.quantity, field.reading.quantity];
  return comparable(a, b) && a.value === b.value && sameLength(before, field) && !isEnd(before, field);
}

/** Of two targets that of a period and that for the whole time: the last quarter's and that of the year's end are rightly the same. */
function isEnd(before: NumberField, field: NumberField): boolean {
  return before.role === "target" && (before.period === undefined) !== (field.period === undefined);
}

/** At the best there is, nothing better can be planned: 100% where higher is better, none where lower is. */
function isAtItsBest({ definition, direction }: MeasureSubject, { reading: { quantity } }: NumberField): boolean {
  const range = definition ? rangeIn(definition, quantity.unit) : {};
  const best = direction === -1 ? (range.min ?? 0) : (range.max ?? (quantity.unit === "percent" ? 100 : Infinity));
  return (
    quantity.value === best ||
    (direction === undefined && quantity.unit === "percent" && (quantity.value === 100 || quantity.value === 0))
  );
}
