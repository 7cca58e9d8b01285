import type { NumberField } from "../check/subject";
import { gain, sameLength } from "../check/subject";
import { defineRule } from "./define-rule";
import { quote, shown } from "./say";

export const targetBelowPreviousBest = defineRule({
  id: "target-below-previous-best",
  severity: "information",
  tier: "sheet",
  title: "The last target is better than now, yet worse than what was reached before.",
  why: "A level that was reached once can be reached again; or something has changed that the reader should be told.",
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
    "target-worse-than-baseline",
  ],
  needs: ["unsteady"],

  check({ title, direction, baseline, targets, actuals }) {
    const last = targets.at(-1);
    if (direction === undefined || !baseline || !last) return [];
    const better = actuals.filter(
      (actual) =>
        actual !== baseline &&
        sameLength(actual, last) &&
        (gain(direction, last.reading.quantity, actual.reading.quantity) ?? 0) > 0,
    );
    const best = better.reduce<NumberField | undefined>((most, one) => {
      return most && (gain(direction, most.reading.quantity, one.reading.quantity) ?? 0) <= 0 ? most : one;
    }, undefined);
    if (!best) return [];
    return [
      {
        cells: [last.at],
        message: `${title}: ${quote(last)} is worse than ${quote(best)}, which was reached before.`,
        advice: "Aim at least as high as what was reached, or say what has changed.",
        evidence: [shown(best)],
      },
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "2020/21", "2021/22", "2022/23 Target"],
        ["Percentage of schools rated good or outstanding", "92%", "89.4%", "*90%*"],
      ],
    ],
    good: [
      [
        ["Measure", "2020/21", "2021/22", "2022/23 Target"],
        ["Percentage of schools rated good or outstanding", "88%", "89.4%", "90%"],
      ],
    ],
  },
});
