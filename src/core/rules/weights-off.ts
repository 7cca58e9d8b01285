import { withoutDust } from "../cell/quantity";
import type { Attribute } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isSome } from "./say";
import { totalNamed } from "./totals";

/** What weights may add up to: all of it, or a whole number of points of a larger card. */
const whole = 100;

export const weightsOff = defineTableRule<"tolerance">({
  id: "weights-off",
  severity: "error",
  tier: "sheet",
  title: "The weights of a table do not add up to 100%.",
  why:
    "A weighted score out of weights that make 95% or 110% is too low or too high for everybody. Weights that add up to far less are those of one part " +
    "of a larger card, and are left alone.",
  subsumedBy: ["row-slid"],
  thresholds: { tolerance: { value: 0.5, says: "points that weights may be off 100" } },

  check({ table, measures }, { threshold }) {
    if (!table.columns.some(({ is }) => is.kind === "attribute" && is.role === "weight")) return [];
    const weights = [...measures].flatMap(({ measure }) =>
      totalNamed.test(measure.name) ? [] : measure.attributes.filter(({ role }) => role === "weight"),
    );
    const parts = weights.flatMap((weight) => {
      const value = valueOf(weight);
      return value === undefined ? [] : [{ weight, value }];
    });
    if (!isSome(parts) || parts.length < 3 || parts.length < weights.length) return [];
    const scale = parts.every(({ value }) => value <= 1) ? whole : 1;
    const sum = withoutDust(parts.reduce((total, { value }) => total + value * scale, 0));
    if (Math.abs(sum - whole) <= threshold("tolerance") || sum < whole * nearest || sum > whole / nearest) return [];
    return [
      foundFor(
        parts.map(({ weight }) => weight),
        sum,
      ),
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "Weight", "Baseline 2022", "Target 2023"],
        ["Attendance", "*40%*", "91%", "92%"],
        ["Phonics", "*30%*", "69%", "72%"],
        ["Reading", "*25%*", "71%", "74%"],
      ],
    ],
    good: [
      [
        ["Measure", "Weight", "Baseline 2022", "Target 2023"],
        ["Attendance", "40%", "91%", "92%"],
        ["Phonics", "30%", "69%", "72%"],
        ["Reading", "30%", "71%", "74%"],
      ],
    ],
  },
});

/** How near to the whole weights must come to be meant to make it. */
const nearest = 0.8;

function valueOf({ reading }: Attribute): number | undefined {
  return reading.kind === "quantity" ? reading.quantity.value : undefined;
}

function foundFor(weights: readonly Attribute[], sum: number): Found {
  const [first, ...more] = weights.map(({ at }) => at);
  if (!first) throw new Error("Weights without a cell do not add up to anything.");
  return {
    cells: [first, ...more],
    measure: "",
    message: `The weights add up to ${String(sum)}%, not to 100%.`,
    advice: "Correct the weight that is wrong, or add the measure that is missing.",
  };
}
