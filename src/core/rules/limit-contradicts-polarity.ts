import type { Field } from "../scorecard/model";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import type { Found } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";

export const limitContradictsPolarity = defineTableRule({
  id: "limit-contradicts-polarity",
  severity: "error",
  tier: "sheet",
  title: "A target is a limit on the side that the card calls good.",
  why:
    "Where high is good, “less than 22%” asks for what is bad: either the word for what is good or the sign of the target is wrong, and until that is " +
    "settled every status of the measure may be the wrong way round.",
  subsumedBy: ["row-slid"],

  check({ table, having }) {
    if (!table.columns.some(({ is }) => is.kind === "attribute" && is.role === "polarity")) return [];
    return inEach(having("worded"), ({ fields, direction, measure, title }): readonly Found[] => {
      if (direction === undefined || measure.polarity?.source !== "workbook") return [];
      const against = fields.filter((field) => limitOf(field) === -direction);
      if (!isSome(against) || fields.some((field) => limitOf(field) === direction)) return [];
      const good = direction > 0 ? "high is good" : "low is good";
      return [
        {
          cells: cellsOf(against),
          measure: title,
          message: `${title}: ${list(against.map(quote))} ${against.length === 1 ? "is a limit" : "are limits"} to ${direction > 0 ? "stay under" : "get over"}, though the card says that ${good}.`,
          advice: "Put right the word for what is good, or the sign of the target.",
        },
      ];
    });
  },

  examples: {
    bad: [
      [
        ["Measure", "Good is", "Actual 2022", "Target 2023"],
        ["Referrals that come again within a year", "High", "24%", "*Less than 22%*"],
        ["Homes let in time", "High", "81%", "At least 85%"],
        ["Bins missed per 1,000", "Low", "4.1", "Under 4"],
      ],
    ],
    good: [
      [
        ["Measure", "Good is", "Actual 2022", "Target 2023"],
        ["Referrals that come again within a year", "Low", "24%", "Less than 22%"],
        ["Homes let in time", "High", "81%", "At least 85%"],
        ["Bins missed per 1,000", "Low", "4.1", "Under 4"],
      ],
    ],
  },
});

/** Which way a target that is a limit points: 1 for a floor, -1 for a ceiling. */
function limitOf({ role, reading }: Field): 1 | -1 | undefined {
  if (role !== "target" || reading.kind !== "range" || (reading.low && reading.high)) return undefined;
  return reading.low ? 1 : -1;
}
