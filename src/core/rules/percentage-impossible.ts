import type { NumberField } from "../check/subject";
import { defineRule } from "./define-rule";
import { list, quote } from "./say";

/** The largest number of schools, homes or services that a row of percentages gives away by itself. */
const largest = 12;
/** Figures that must be shares of so few before another that is not stands out. */
const fewest = 3;

export const percentageImpossible = defineRule({
  id: "percentage-impossible",
  severity: "information",
  tier: "sheet",
  title: "A percentage cannot be so many of so few.",
  why:
    "33%, 67% and 83% are two, four and five of six; 60% is not any number of six. With so few of them a figure that is no share of theirs was " +
    "counted another way (pupils and not schools), or over another number.",
  subsumedBy: ["row-slid", "unit-mixed-in-row", "value-out-of-range"],
  needs: ["whole"],

  check({ numbers, title }) {
    const whole = numbers.filter(({ reading: { quantity } }) => quantity.unit === "percent" && quantity.decimals === 0);
    if (whole.length <= fewest || whole.length < numbers.length) return [];
    for (let count = 3; count <= largest; count++) {
      const odd = whole.filter((field) => !isShareOf(field, count));
      const telling = new Set(
        whole
          .filter((field) => isShareOf(field, count))
          .map(valueOf)
          .filter((value) => value % 50 !== 0),
      );
      const [first, second] = odd;
      if (!first || second || telling.size < fewest) continue;
      return [
        {
          cells: [first.at],
          message: `${title}: ${quote(first)} is no number of ${String(count)}, as all other figures of the row are (${list(whole.filter((field) => field !== first).map(({ text }) => text.trim()))}).`,
          advice: "Show the number beside the percentage, and look over how many it was counted.",
        },
      ];
    }
    return [];
  },

  examples: {
    bad: [[["Libraries open on Sundays", "*60%*", "67%", "83%", "33%"]]],
    good: [[["Libraries open on Sundays", "50%", "67%", "83%", "100%"]]],
  },
});

function valueOf({ reading }: NumberField): number {
  return reading.quantity.value;
}

function isShareOf(field: NumberField, count: number): boolean {
  const value = valueOf(field);
  return value >= 0 && value <= 100 && Math.round((Math.round((value * count) / 100) * 100) / count) === value;
}
