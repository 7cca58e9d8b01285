import type { Found } from "./define-rule";
import { attributesOf } from "../scorecard/measure";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { together } from "./together";

const ambiguous = /\bbi-?\s?(annual(ly)?|yearly|monthly|weekly)\b/i;

export const frequencyAmbiguous = defineTableRule({
  id: "frequency-ambiguous",
  severity: "information",
  tier: "sheet",
  title: "A frequency means twice in a time or once in two.",
  why: "“Bi-annually” is read as every six months by some and as every two years by others, and the report then comes too late for half of them.",
  subsumedBy: [],

  *check({ table }) {
    if (!table.columns.some(({ is }) => is.kind === "attribute" && is.role === "frequency")) return [];
    const found = yield* inEachInSteps(table.measures, (measure): readonly Found[] =>
      attributesOf(measure, "frequency")
        .filter(({ text }) => ambiguous.test(text))
        .map(({ at, text }) => ({
          cells: [at],
          measure: measure.name,
          message: `${measure.name}: “${text.trim()}” may be twice in that time or every second time.`,
          advice: "Say half-yearly, or every two years.",
        })),
    );
    return together(found, (names, count) => ({
      message: `${String(count)} measures are reported at a frequency that may be twice in a time or every second time: ${names}.`,
      advice: "Say half-yearly, or every two years.",
    }));
  },

  examples: {
    bad: [
      [
        ["Measure", "Frequency", "2021/22", "2022/23 Target"],
        ["Schools rated good", "*Bi-annually*", "89.4%", "90%"],
      ],
    ],
    good: [
      [
        ["Measure", "Frequency", "2021/22", "2022/23 Target"],
        ["Schools rated good", "Half-yearly", "89.4%", "90%"],
      ],
    ],
  },
});
