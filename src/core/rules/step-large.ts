import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable } from "../check/subject";
import { defineRule } from "./define-rule";
import { formatQuantity } from "../cell/quantity";
import { isExplained } from "./explained";
import { quote, shown } from "./say";

/** Past steps that a row must have for its own history to be what a step is measured by. */
const fewestPast = 4;
/** How many times its usual step a row must plan to make in one year. */
const usualTimes = 3;

export const stepLarge = defineRule<"points">({
  id: "step-large",
  severity: "information",
  tier: "sheet",
  title: "A target asks for a very large change in one year.",
  why:
    "27% this year and 75% the next may be meant, and is more often a target for three years in the column of one. Where a row shows how far it has " +
    "moved from year to year, that is what counts.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "sign-lost",
    "complement-broken",
    "digits-slipped",
    "scale-off-by-hundred",
    "value-displaced",
    "figures-exchanged",
    "unit-mixed-in-row",
    "value-out-of-range",
    "target-worse-than-baseline",
    "target-reversal",
    "value-never-seen",
    "step-unprecedented",
  ],
  thresholds: {
    points: { value: 15, says: "percentage points in one year, where a row does not show how far it usually moves" },
  },
  needs: ["leaping"],

  check(subject, { threshold }) {
    if (isExplained(subject)) return [];
    const { baseline, targets, title } = subject;
    const path = baseline ? [baseline, ...targets] : targets;
    const steps = path.slice(1).flatMap((to, index) => stepOf(path[index], to));
    const largest = steps.reduce((most, one) => (one.size > (most?.size ?? 0) ? one : most), steps[0]);
    const limit = largest && limitFor(subject, largest.to, threshold("points"));
    if (!largest || limit === undefined || largest.size <= limit) return [];
    const decimals = Math.max(largest.from.reading.quantity.decimals, largest.to.reading.quantity.decimals);
    const size = formatQuantity({ unit: "percentage-points", value: largest.size, decimals });
    return [
      {
        cells: [largest.to.at],
        message: `${title}: ${quote(largest.to)} is ${size} away from ${quote(largest.from)}, in one year.`,
        advice: "Spread the change over the years, or say what will bring it about so fast.",
        evidence: [shown(largest.from)],
      },
    ];
  },

  examples: {
    bad: [[["Residents who volunteer", "27%", "28%", "*75%*", "77%"]]],
    good: [[["Residents who volunteer", "27%", "35%", "42%", "50%"]]],
  },
});

interface Step {
  readonly from: NumberField;
  readonly to: NumberField;
  readonly size: number;
}

/** One year's step in percentages. */
function stepOf(from: NumberField | undefined, to: NumberField): readonly Step[] {
  if (!from || to.reading.quantity.unit !== "percent" || !comparable(from.reading.quantity, to.reading.quantity))
    return [];
  const apart = from.period?.kind === "year" && to.period?.kind === "year" ? to.period.year - from.period.year : NaN;
  if (apart !== 1) return [];
  return [{ from, to, size: Math.abs(to.reading.quantity.value - from.reading.quantity.value) }];
}

/** What is large: three times the row's usual step where it has a history, else so many points. */
function limitFor({ actuals }: MeasureSubject, to: NumberField, points: number): number {
  const past = actuals
    .slice(1)
    .flatMap((field, index) => stepOf(actuals[index], field))
    .map(({ size }) => size)
    .sort((a, b) => a - b);
  const middle = past[Math.floor(past.length / 2)];
  const usual = past.length >= fewestPast && middle !== undefined ? usualTimes * middle : points;
  return Math.max(usual, to.reading.quantity.decimals === 0 ? 5 : 3);
}
