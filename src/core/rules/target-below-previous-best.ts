import type { NumberField } from "../check/subject";
import { gain, sameLength } from "../check/subject";
import { defineRule } from "./define-rule";
import { isKeptAt } from "./kept";
import { quote, shown } from "./say";

export const targetBelowPreviousBest = defineRule({
  id: "target-below-previous-best",
  severity: "information",
  tier: "sheet",
  title: "The last target is better than now, yet worse than what was reached before.",
  why:
    "A level that was reached once can be reached again; or something has changed that the reader should be told. " +
    "A target that is content with a year that fell clearly back is a warning.",
  subsumedBy: [
    "figure-of-next-row",
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
  ],
  needs: ["unsteady"],

  check(subject) {
    const { title, direction, baseline, targets, actuals } = subject;
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
    // A target that is content with a year that fell back asks nobody to make it good.
    const isContent =
      best.reading.quantity.unit === "percent" &&
      best.period?.kind === "year" &&
      best === actuals[actuals.indexOf(baseline) - 1] &&
      gain(direction, baseline.reading.quantity, last.reading.quantity) === 0;
    const isFar = !isKeptAt(subject, best.reading.quantity, last.reading.quantity, direction);
    return [
      {
        cells: [last.at],
        ...(isContent && isFar && { severity: "warning" as const }),
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
      [
        ["Measure", "2022/23", "2023/24", "Target 2024/25"],
        ["Calls answered within 20 seconds", "88%", "85%", "*85%*"],
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
