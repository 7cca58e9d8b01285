import { hasYear } from "../cell/period";
import type { MeasureSubject, NumberField } from "../check/subject";
import { gain, sameLength } from "../check/subject";
import { isByHowMuch } from "./by-how-much";
import { defineRule } from "./define-rule";
import { isKeptAt } from "./kept";
import { cellsOf, isSome, list, quote, shown } from "./say";
import { spreadOver } from "./spread";

export const targetWorseThanOutturn = defineRule({
  id: "target-worse-than-outturn",
  severity: "warning",
  tier: "sheet",
  title: "A target is worse than what was reached since the targets began.",
  why:
    "Where target and actual stand side by side year by year, last year's result is the start of next year: planned 78,000, reached 92,385, and then " +
    "83,500 for the year after steps back. A standard that lies a little below what a good year reached, everything that is asked for, and costs that keep up " +
    "with prices are left alone.",
  subsumedBy: [
    "figure-of-next-row",
    "row-slid",
    "decimal-style-mixed",
    "scale-off-by-hundred",
    "digits-slipped",
    "unit-mixed-in-row",
    "value-out-of-range",
    "target-worse-than-baseline",
    "target-reversal",
  ],

  check(subject) {
    const { direction, targets, title } = subject;
    const first = targets.find(isDated);
    if (direction === undefined || !first) return [];
    const reached = outturnsSince(subject, first).at(-1);
    if (!reached || isWhole(reached) || isCost(reached, direction) || isByHowMuch(subject) || spreadOver(subject))
      return [];
    const from = reached.reading.quantity;
    const worse = targets.filter(
      (aim) =>
        isDated(aim) &&
        aim.period.year > reached.period.year &&
        sameLength(aim, reached) &&
        (gain(direction, from, aim.reading.quantity) ?? 0) < 0 &&
        !isKeptAt(subject, from, aim.reading.quantity, direction),
    );
    if (!isSome(worse)) return [];
    return [
      {
        cells: cellsOf(worse),
        message: `${title}: ${list(worse.map(quote))} ${worse.length === 1 ? "is" : "are"} worse than ${quote(reached)} (${direction > 0 ? "higher" : "lower"} is better).`,
        advice:
          "Set the later targets anew from what was reached, or accept the finding with the reason it is planned so.",
        evidence: [shown(reached)],
      },
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "Target 2021", "Actual 2021", "Target 2022", "Target 2023"],
        ["Residents satisfied with parks", "78%", "92%", "*84%*", "95%"],
      ],
      [
        ["Measure", "2021 Target", "2021 Projected", "2022 Target"],
        ["Water loss rate", "5%", "3%", "*5%*"],
      ],
    ],
    good: [
      [
        ["Measure", "Target 2021", "Actual 2021", "Target 2022", "Target 2023"],
        ["Residents satisfied with parks", "78%", "83%", "84%", "95%"],
      ],
      [
        ["Measure", "Target 2021", "Actual 2021", "Target 2022"],
        ["Residents satisfied with parks", "78%", "80%", "78%"],
      ],
      [
        ["Measure", "Good is", "Target 2021", "Projected 2021", "Target 2022"],
        ["Cost per visit", "Low", "£32.00", "£32.70", "£33.00"],
        ["Inspections against plan", "High", "100%", "200%", "100%"],
      ],
    ],
  },
});

type Dated = NumberField & { readonly period: { readonly kind: "year"; readonly year: number } };

function isDated(field: NumberField): field is Dated {
  return field.period?.kind === "year" && hasYear(field.period);
}

/** What was reached, or is expected, from the year of the first target on: before that it is the baseline. */
function outturnsSince({ numbers }: MeasureSubject, first: Dated): readonly Dated[] {
  return numbers
    .filter(isDated)
    .filter(({ role, period }) => (role === "actual" || role === "forecast") && period.year >= first.period.year)
    .sort((a, b) => a.period.year - b.period.year);
}

/** All that there is, or more than that, can be asked for again and no better. */
function isWhole({ reading: { quantity } }: NumberField): boolean {
  return quantity.unit === "percent" && quantity.value >= 100;
}

function isCost({ reading: { quantity } }: NumberField, direction: 1 | -1): boolean {
  return quantity.unit === "money" && direction < 0;
}
