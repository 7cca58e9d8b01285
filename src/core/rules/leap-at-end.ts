import type { NumberField } from "../check/subject";
import { comparable } from "../check/subject";
import { formatQuantity, withoutDust } from "../cell/quantity";
import { defineRule } from "./define-rule";
import { isExplained } from "./explained";
import { quote, shown } from "./say";

export const leapAtEnd = defineRule<"share">({
  id: "leap-at-end",
  severity: "information",
  tier: "sheet",
  title: "More than half of the whole change is left to the last year.",
  why: "Targets that creep for two years and leap in the third cannot be missed until it is too late to do anything about it.",
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
    "step-large",
  ],
  thresholds: {
    share: { value: 60, says: "per cent of the whole change that the last of three steps or more may make" },
  },
  needs: ["late"],

  check(subject, { threshold }) {
    const { baseline, targets, title } = subject;
    const yearly = targets.filter(({ period }) => period?.kind === "year");
    if (isExplained(subject) || !baseline || yearly.length < 3 || yearly.length < targets.length) return [];
    const path = [baseline, ...yearly];
    const last = path.at(-1);
    const before = path.at(-2);
    if (!last || !before || !isSteady(path)) return [];
    const whole = valueOf(last) - valueOf(baseline);
    const leap = valueOf(last) - valueOf(before);
    const evenly = whole * (yearsBetween(before, last) / yearsBetween(baseline, last));
    if (whole === 0 || leap / whole <= threshold("share") / 100 || Math.abs(leap) < 1.5 * Math.abs(evenly)) return [];
    const { quantity } = last.reading;
    const shownLeap = formatQuantity({
      ...quantity,
      ...(quantity.unit === "percent" && { unit: "percentage-points" as const }),
      value: withoutDust(Math.abs(leap)),
    });
    return [
      {
        cells: [last.at],
        message: `${title}: ${quote(last)} leaves ${shownLeap} of the whole change to the last step, from ${quote(before)}.`,
        advice: "Spread the change over the years, or say what comes in the last one.",
        evidence: [shown(baseline)],
      },
    ];
  },

  examples: {
    bad: [[["Residents who volunteer", "27%", "28%", "29%", "*40%*"]]],
    good: [[["Residents who volunteer", "27%", "31%", "35%", "40%"]]],
  },
});

function valueOf({ reading }: NumberField): number {
  return reading.quantity.value;
}

/** Years from one figure to another; figures without a year count as one apart. */
function yearsBetween(from: NumberField, to: NumberField): number {
  return from.period && to.period ? Math.max(1, to.period.year - from.period.year) : 1;
}

function isSteady(path: readonly NumberField[]): boolean {
  const steps = path.slice(1).map((field, index) => valueOf(field) - valueOf(path[index] ?? field));
  const same = path.every(
    ({ reading }, index) => index === 0 || comparable(reading.quantity, path[0]?.reading.quantity ?? reading.quantity),
  );
  return same && (steps.every((step) => step >= 0) || steps.every((step) => step <= 0));
}
