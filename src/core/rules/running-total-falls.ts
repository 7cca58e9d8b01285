import type { Quantity } from "../cell/quantity";
import { comparePeriods } from "../cell/period";
import type { Period } from "../cell/period";
import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable } from "../check/subject";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";
import type { Found } from "./define-rule";
import { yearsWithParts } from "./adds-up";
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
    const isPlanned = table.columns.some(
      ({ is }) => is.kind === "value" && is.role === "target" && is.period?.kind === "quarter",
    );
    if (!saysSo && !isPlanned && !table.measures.some(({ name }) => cumulative.test(name))) return [];
    return yield* inEachInSteps(measures, (row) => [...foundIn(row), ...(isPlanned ? steppedBack(row) : [])]);
  },

  examples: {
    bad: [
      [
        ["Measure", "Apr YTD", "May YTD", "Jun YTD", "Jul YTD", "Target"],
        ["New homes built", "12", "25", "*20*", "66", "160"],
        ["Trees planted", "2", "15", "31", "48", "90"],
      ],
      [
        ["Indicator", "Baseline", "Q1 target", "Q2 target", "Q3 target", "Q4 target", "Annual target"],
        ["Maternity ward built", "0%", "25%", "60%", "*45%*", "100%", "100%"],
        ["Taps that give water", "78%", "80%", "82%", "84%", "85%", "85%"],
      ],
    ],
    good: [
      [
        ["Indicator", "Baseline", "Q1 target", "Q2 target", "Q3 target", "Q4 target", "Annual target"],
        ["Maternity ward built", "0%", "25%", "45%", "60%", "100%", "100%"],
        ["Maternity ward equipped", "0%", "10%", "40%", "30%", "20%", "100%"],
        ["Births with a midwife", "98%", "98%", "100%", "98%", "100%", "100%"],
      ],
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
  const fall = fallIn(parts);
  if (!fall) return [];
  const [field, before] = fall;
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

/** The one figure of several that is less than the one before it, and that one; what falls more than once is no running total, whatever it is called. */
function fallIn(parts: readonly NumberField[]): readonly [NumberField, NumberField] | undefined {
  const falls = parts.slice(1).flatMap((field, index): readonly (readonly [NumberField, NumberField])[] => {
    const before = parts[index];
    if (!before || !isLater(before.period, field.period)) return [];
    const [a, b] = [before.reading.quantity, field.reading.quantity];
    return comparable(a, b) && b.value < a.value ? [[field, before]] : [];
  });
  return falls.length === 1 ? falls[0] : undefined;
}

/** Work that is planned to be done by half at most after the first quarter and in full after the last cannot be less done in between. */
function steppedBack(row: MeasureSubject): readonly Found[] {
  return yearsWithParts(row).flatMap(({ parts, year }): readonly Found[] => {
    const [first, last] = [parts[0], parts.at(-1)].map((part) => part?.reading.quantity);
    const isProgress = year.role === "target" && parts.length >= 3 && isAll(year.reading.quantity) && isAll(last);
    const fall = isProgress && first && first.value <= half ? fallIn(parts) : undefined;
    if (!fall) return [];
    const [field, before] = fall;
    return [
      {
        cells: [field.at],
        measure: row.title,
        message: `${row.title}: ${quote(field)} is less than ${quote(before)}, on the way to ${year.text.trim()} of the work (${list(parts.map(({ text }) => text.trim()))}).`,
        advice: "Look up how much is to be done by when.",
        evidence: [shown(before)],
      },
    ];
  });
}

const half = 50;

function isAll(quantity: Quantity | undefined): boolean {
  return quantity?.unit === "percent" && quantity.value === 100;
}

/** Whether a period follows on another in one year; columns without periods follow on each other. A year that begins anew starts again. */
function isLater(before: Period | undefined, after: Period | undefined): boolean {
  if (!before || !after) return before === after;
  if (comparePeriods(before, after) >= 0) return false;
  if (after.kind === "quarter") return after.quarter !== 1;
  return after.kind === "month" ? after.month !== 4 && after.month !== 1 && after.month !== 9 : after.kind !== "year";
}
