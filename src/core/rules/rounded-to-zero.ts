import type { MeasureSubject } from "../check/subject";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list } from "./say";

/** What is given per something else is small, and is what rounding does away with. */
const perSomething = /\/|(?<!\p{L})(?:per|intensity|rate|share|ratio)(?!\p{L})/iu;

export const roundedToZero = defineRule({
  id: "rounded-to-zero",
  severity: "warning",
  tier: "sheet",
  title: "Every figure of a row is nought, in a unit where that is most likely rounding.",
  why:
    "An amount per person, per square metre or per thousand is often below one, and whole numbers leave nothing of it: baseline and targets " +
    "are all 0 and no progress can ever show. Counts may well be nought throughout, and are left alone.",
  subsumedBy: ["row-slid"],
  needs: ["naught"],

  check(subject) {
    const { numbers, title, measure } = subject;
    if (!isSome(numbers) || numbers.length < 2 || !isRatio(subject)) return [];
    const allNought = numbers.every(({ reading: { quantity } }) => quantity.value === 0 && quantity.decimals === 0);
    if (!allNought || numbers.every(({ role }) => role === numbers[0].role) || measure.unit === "percent") return [];
    return [
      {
        cells: cellsOf(numbers),
        message: `${title}: every figure is 0 (${list(numbers.map(({ text }) => text.trim()))}); they were most likely rounded away.`,
        advice: "Show as many decimals as the measure needs, or give it in a smaller unit.",
      },
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "Unit", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Energy used in schools", "MWh/m2", "*0*", "*0*", "*0*"],
      ],
    ],
    good: [
      [
        ["Measure", "Unit", "Baseline 2022", "Target 2023", "Target 2024"],
        ["Energy used in schools", "MWh/m2", "0.21", "0.18", "0.15"],
        ["Serious accidents", "Number", "0", "0", "0"],
        ["Períodos reabiertos", "", "0", "0", "0"],
      ],
    ],
  },
});

function isRatio({ measure: { name, attributes } }: MeasureSubject): boolean {
  const unit = attributes.find(({ role }) => role === "unit")?.text;
  return perSomething.test(unit ?? name);
}
