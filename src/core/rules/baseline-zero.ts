import type { MeasureSubject, NumberField, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { a1, quote } from "./say";

export const baselineZero = defineTableRule({
  id: "baseline-zero",
  severity: "warning",
  tier: "sheet",
  title: "A baseline of nought is what a change in per cent counts from.",
  why: "Nothing can be raised by 10% from nought, and a formula that divides by it shows an error or hides one. Nought as a start for a count is fine.",
  subsumedBy: ["row-slid", "rounded-to-zero", "formula-error"],

  *check(subject) {
    return yield* inEachInSteps(subject.having("naught"), (row) => {
      const { baseline } = row;
      if (baseline?.reading.quantity.value !== 0) return [];
      return [...relativeTo(row, baseline), ...dividedBy(subject, row, baseline)].slice(0, 1);
    });
  },

  examples: {
    bad: [
      [["Volunteers", "*0*", "Increase by 10%", "Increase by 20%"]],
      [
        ["Measure", "Baseline 2022", "Target 2023", "Change"],
        ["Volunteers", "*0*", "12", "=IFERROR((C2-B2)/B2,0) → 0"],
      ],
    ],
    good: [[["Volunteers", "0", "12", "20"]]],
  },
});

function relativeTo({ fields, title }: MeasureSubject, baseline: NumberField): readonly Found[] {
  const relative = fields.find(
    ({ role, reading, text }) =>
      role === "target" &&
      ((reading.kind === "direction" && reading.by?.unit === "percent") ||
        /\b(increase|raise|reduc\w+|grow\w*|cut)\b.{0,12}\d+\s?%/i.test(text)),
  );
  if (!relative) return [];
  return [
    {
      cells: [baseline.at],
      measure: title,
      message: `${title}: ${quote(relative)} counts from ${quote(baseline)}, of which any share is nought.`,
      advice: "Give the figure that is to be reached.",
    },
  ];
}

/** A formula in the row that divides by the baseline's cell. */
function dividedBy(
  { table, grid }: TableSubject,
  { title, measure }: MeasureSubject,
  baseline: NumberField,
): readonly Found[] {
  const cell = a1(baseline.at).replace(/(\d+)$/, "\\$?$1");
  const divides = new RegExp(`/\\s*\\$?${cell}(?!\\d)`, "i");
  const column = table.columns.find(({ column: one }) => divides.test(grid.formula(measure.at.row, one) ?? ""));
  if (!column) return [];
  return [
    {
      cells: [baseline.at],
      measure: title,
      message: `${title}: the formula of ${column.heading} divides by ${quote(baseline)}.`,
      advice: "Show the change as a number for measures that start from nought.",
    },
  ];
}
