import { gain, sameLength } from "../check/subject";
import { defineRule } from "./define-rule";
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

  check({ title, direction, baseline, targets }) {
    if (direction === undefined || !baseline) return [];
    const from = baseline.reading.quantity;
    const worse = targets.filter(
      (target) => sameLength(baseline, target) && (gain(direction, from, target.reading.quantity) ?? 0) < 0,
    );
    if (!isSome(worse)) return [];
    return [
      {
        cells: cellsOf(worse),
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
