import { hasYear } from "../cell/period";
import { gain, sameLength } from "../check/subject";
import type { NumberField } from "../check/subject";
import { defineRule } from "./define-rule";
import { isByHowMuch } from "./by-how-much";
import { cellsOf, isSome, list, quote, shown } from "./say";

/**
 * A target that is worse than where we started.
 *
 * Polarity comes from the workbook, the user or the dictionary, never from the numbers: a measure without one is left to
 * `polarity-unknown`, so that one mistake gives one finding.
 */
export const targetWorseThanBaseline = defineRule({
  id: "target-worse-than-baseline",
  severity: "warning",
  tier: "sheet",
  title: "A target is worse than the baseline.",
  why:
    "“Cut absence from 39.8% to 40.9%” survives every format check and still plans for failure. It can be deliberate, " +
    "so it is a question, and can be accepted with a reason.",
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
  ],
  needs: ["unsteady"],

  check(subject) {
    const { title, direction, baseline, targets, actuals } = subject;
    if (direction === undefined || !baseline || isByHowMuch(subject)) return [];
    const from = baseline.reading.quantity;
    const worse = targets.filter(
      (target) => sameLength(baseline, target) && (gain(direction, from, target.reading.quantity) ?? 0) < 0,
    );
    if (!isSome(worse)) return [];
    const isMild = isFloor(worse, actuals) || (baseline.role === "actual" && isNear(baseline, worse));
    return [
      {
        cells: cellsOf(worse),
        ...(isMild && { severity: "information" as const }),
        message: `${title}: ${list(worse.map(quote))} ${worse.length === 1 ? "is" : "are"} worse than ${quote(baseline)} (${direction > 0 ? "higher" : "lower"} is better).`,
        advice: `Correct the ${worse.length === 1 ? "target" : "targets"}, or accept the finding with the reason it is planned so.`,
        evidence: [shown(baseline)],
      },
    ];
  },

  examples: {
    bad: [
      [["Persistent absence, secondary", "39.8%", "*40.9%*", "25%"]],
      [["Key stage 2 reading", "74.7%", "*74%*", "78%"]],
    ],
    good: [
      [["Persistent absence, secondary", "39.8%", "38%", "25%"]],
      [["Key stage 2 reading", "74.7%", "75%", "78%"]],
    ],
  },
});

/** A standard is kept where it is though the latest year did a little better: from so many per cent on, that is no standard any more. */
const farBelow = 15;

function isNear(start: NumberField, targets: readonly NumberField[]): boolean {
  const from = start.reading.quantity.value;
  return targets.every(({ reading }) => Math.abs(reading.quantity.value - from) * 100 < farBelow * Math.abs(from));
}

/** Where the year of the target is already being reported on, the target is what will just do, and last year may well have done better. */
function isFloor(targets: readonly NumberField[], actuals: readonly NumberField[]): boolean {
  return (
    targets.every(
      ({ period }) =>
        period === undefined ||
        actuals.some(
          (actual) =>
            actual.period &&
            actual.period.kind !== "year" &&
            (!hasYear(actual.period) || actual.period.year === period.year),
        ),
    ) && actuals.some(({ period }) => period !== undefined && period.kind !== "year")
  );
}
