import type { NumberField } from "../check/subject";
import { gain, sameLength } from "../check/subject";
import { defineRule } from "./define-rule";
import { isSome, list, quote, shown } from "./say";

export const targetReversal = defineRule({
  id: "target-reversal",
  severity: "warning",
  tier: "sheet",
  title: "A target is worse than the one of the year before.",
  why: "A path that rises, falls and rises again is seldom what anybody meant: one of the years was changed and the others were not.",
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
    "part-exceeds-whole",
    "target-worse-than-baseline",
  ],
  needs: ["unsteady"],

  check({ title, direction, targets }) {
    if (direction === undefined) return [];
    const back = targets.flatMap((target, index): readonly (readonly [NumberField, NumberField])[] => {
      const before = targets[index - 1];
      if (!before || !sameLength(before, target)) return [];
      return (gain(direction, before.reading.quantity, target.reading.quantity) ?? 0) < 0 ? [[target, before]] : [];
    });
    if (!isSome(back)) return [];
    const [[first], ...others] = back;
    return [
      {
        cells: [first.at, ...others.map(([{ at }]) => at)],
        message: `${title}: ${list(back.map(([target, before]) => `${quote(target)} is worse than ${quote(before)}`))} (${direction > 0 ? "higher" : "lower"} is better).`,
        advice: "Correct the target that is out of line, or accept the finding with the reason for the setback.",
        evidence: back.map(([, before]) => shown(before)),
      },
    ];
  },

  examples: {
    bad: [[["Grade 4 or above in English and maths", "46.0%", "51.9%", "*50.0%*", "60%"]]],
    good: [[["Grade 4 or above in English and maths", "46.0%", "50.0%", "51.9%", "60%"]]],
  },
});
