import { findPeriods, formatPeriod, periodLength } from "../cell/period";
import type { Period } from "../cell/period";
import type { MeasureSubject, NumberField } from "../check/subject";
import { defineRule } from "./define-rule";
import { list, quote } from "./say";

export const periodMismatch = defineRule({
  id: "period-mismatch",
  severity: "warning",
  tier: "sheet",
  title: "A baseline counts a part of a year, and the targets whole years.",
  why:
    "12 exclusions in the autumn term are about 30 in a year: a target of 8 for the year that follows is no cut by a third but by three quarters. Rates " +
    "and shares may well be of a term; what is counted may not.",
  subsumedBy: ["row-slid", "unit-mixed-in-row"],
  needs: ["texted", "noted"],

  check(subject) {
    const { baseline, targets, title } = subject;
    const yearly = targets.filter(({ period }) => period?.kind === "year");
    const part = baseline && isCount(baseline, subject) ? partOf(baseline, subject) : undefined;
    if (!baseline || !part || yearly.length === 0) return [];
    const times = Math.round(1 / periodLength(part));
    return [
      {
        cells: [baseline.at],
        message: `${title}: ${quote(baseline)} counts ${formatPeriod(part)}, and ${list(yearly.map(quote))} ${yearly.length === 1 ? "a whole year" : "whole years"}.`,
        advice: `Give the baseline for a whole year; a term or quarter is about one of ${String(times)} parts of it, more or less by season.`,
        evidence: [{ says: `The figures are of ${formatPeriod(part)}`, from: "the heading or the cell" }],
      },
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Exclusions:", "Published data Autumn 2021", "", ""],
        ["Number of permanent exclusions", "*12*", "8", "6"],
        ["Number of suspensions", "*505*", "450", "400"],
      ],
    ],
    good: [
      [
        ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Exclusions:", "Published data 2021/22", "", ""],
        ["Number of permanent exclusions", "12", "8", "6"],
        ["Number of suspensions", "505", "450", "400"],
      ],
    ],
  },
});

function isCount({ reading: { quantity } }: NumberField, { measure }: MeasureSubject): boolean {
  if (quantity.unit !== "number" && quantity.unit !== "count") return false;
  return measure.unit === "count" || (quantity.decimals === 0 && /^(#|no\b|number|count|total)/i.test(measure.name));
}

/** The part of a year that a baseline is of, as its cell or its column in the heading's row says. */
function partOf(baseline: NumberField, { measure }: MeasureSubject): Period | undefined {
  const { around } = baseline.reading;
  const notes = [measure.group, measure.section].flatMap((heading) => heading?.notes ?? []);
  const said = notes.filter(({ at }) => at.column === baseline.at.column).flatMap(({ text }) => findPeriods(text));
  const periods = around?.asAt ? [around.asAt] : said.map(({ period }) => period);
  const [period, more] = periods;
  return period && !more && (period.kind === "term" || period.kind === "quarter") ? period : undefined;
}
