import { defineRule } from "./define-rule";
import { limitsInWords, limitsOf, outsideOf } from "./limits";
import { cellsOf, isSome, list, quote } from "./say";

export const valueOutOfRange = defineRule({
  id: "value-out-of-range",
  severity: "error",
  tier: "dictionary",
  title: "A figure lies outside what the measure can be.",
  why:
    "An Attainment 8 score above 90, a negative count or 120% of all pupils cannot be true whatever happened. " +
    "Only limits that follow from the measure's definition are used, never what is usual.",
  subsumedBy: ["row-slid", "digits-slipped", "scale-off-by-hundred", "unit-mixed-in-row", "sign-lost"],
  needs: ["extreme", "defined"],

  check(subject) {
    const limits = limitsOf(subject);
    if (!limits) return [];
    const outside = outsideOf(subject, limits);
    if (!isSome(outside)) return [];
    return [
      {
        cells: cellsOf(outside),
        message: `${subject.title}: ${list(outside.map(quote))} ${outside.length === 1 ? "is" : "are"} outside what is possible (${limitsInWords(limits)}).`,
        advice:
          "Look the figure up in its source and correct it; a slipped decimal point or a value from another row is likely.",
        evidence: [{ says: `${limits.from} lies ${limitsInWords(limits)}`, from: "KPI dictionary" }],
      },
    ];
  },

  examples: {
    bad: [
      [["Attainment 8 score", "50.1", "*520*"]],
      [["Percentage of pupils attending", "91%", "*930%*"]],
      [["Number of suspensions", "505", "*-450*"]],
    ],
    good: [[["Attainment 8 score", "50.1", "52"]], [["Percentage change in income", "91%", "130%"]]],
  },
});
