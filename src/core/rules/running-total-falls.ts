import { comparePeriods } from "../cell/period";
import type { Period } from "../cell/period";
import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable } from "../check/subject";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";
import type { Found } from "./define-rule";
import { cumulative } from "./running-total";
import { list, quote, shown } from "./say";

/** What is a share or a mean of the time so far may well fall. */
const noTotal = /\b(rates?|average|mean|median|per|score|index|ratio|satisfaction|attendance|absence)\b/i;

export const runningTotalFalls = defineTableRule({
  id: "running-total-falls",
  severity: "error",
  tier: "sheet",
  title: "A total that adds up over the year is lower than it was before.",
  why:
    "What was built by June cannot be less than what was built by May. One of the two is mistyped, or is the figure of its month alone. Shares and means " +
    "of the time so far may fall, and a new year starts again.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "period-repeated"],

  *check({ table, measures }) {
    const saysSo = table.columns.some(({ is }) => is.kind === "value" && is.variant === "to-date");
    if (!saysSo && !table.measures.some(({ name }) => cumulative.test(name))) return [];
    return yield* inEachInSteps(measures, foundIn);
  },

  examples: {
    bad: [
      [
        ["Measure", "Apr YTD", "May YTD", "Jun YTD", "Jul YTD", "Target"],
        ["New homes built", "12", "25", "*20*", "66", "160"],
        ["Trees planted", "2", "15", "31", "48", "90"],
      ],
    ],
    good: [
      [
        ["Measure", "Apr YTD", "May YTD", "Jun YTD", "Jul YTD", "Target"],
        ["New homes built", "12", "25", "41", "66", "160"],
        ["Trees planted", "2", "15", "31", "48", "90"],
      ],
    ],
  },
});

function foundIn({ measure, title, numbers }: MeasureSubject): readonly Found[] {
  const isNamed = cumulative.test(measure.name);
  const parts = numbers.filter(
    ({ role, variant, period }) =>
      role === "actual" && (variant === "to-date" || (isNamed && period !== undefined && period.kind !== "year")),
  );
  if (parts.length < 3 || (noTotal.test(measure.name) && !isNamed)) return [];
  const isAmount = ({ reading: { quantity } }: NumberField): boolean =>
    quantity.value >= 0 && (quantity.unit !== "percent" || isNamed);
  if (!parts.every(isAmount)) return [];
  const falls = parts.slice(1).flatMap((field, index): readonly (readonly [NumberField, NumberField])[] => {
    const before = parts[index];
    if (!before || !isLater(before.period, field.period)) return [];
    const [a, b] = [before.reading.quantity, field.reading.quantity];
    return comparable(a, b) && b.value < a.value ? [[field, before]] : [];
  });
  const [first] = falls;
  // What falls more than once is no running total, whatever it is called.
  if (!first || falls.length > 1) return [];
  const [field, before] = first;
  return [
    {
      cells: [field.at],
      measure: title,
      message: `${title}: ${quote(field)} is less than ${quote(before)}, though it adds up over the year (${list(parts.map(({ text }) => text.trim()))}).`,
      advice: "Look up the two, and whether one is the figure of its month alone.",
      evidence: [shown(before)],
    },
  ];
}

/** Whether a period follows on another in one year; columns without periods follow on each other. A year that begins anew starts again. */
function isLater(before: Period | undefined, after: Period | undefined): boolean {
  if (!before || !after) return before === after;
  if (comparePeriods(before, after) >= 0) return false;
  if (after.kind === "quarter") return after.quarter !== 1;
  return after.kind === "month" ? after.month !== 4 && after.month !== 1 && after.month !== 9 : after.kind !== "year";
}
