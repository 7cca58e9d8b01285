import type { Attribute } from "../scorecard/model";
import type { MeasureSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";

/** Rows of a measure that must say one unit for another to stand out. */
const fewest = 3;

export const unitSaidDifferently = defineTableRule({
  id: "unit-said-differently",
  severity: "error",
  tier: "sheet",
  title: "One row of a measure says another unit than its other rows.",
  why:
    "In a list with a row for each measure and period, the unit is typed with every row. One row in per cent among rows per 1,000 is either mislabelled or " +
    "another figure; a chart joins them all the same.",
  subsumedBy: ["row-slid"],

  *check({ table, measures }) {
    const hasUnits = table.columns.some(({ is }) => is.kind === "attribute" && is.role === "unit");
    return hasUnits && table.arrangement === "long" ? yield* inEachInSteps(measures, foundIn) : [];
  },

  examples: {
    bad: [
      [
        ["Measure", "Quarter", "Actual", "Unit"],
        ["Conceptions under 18", "Q1 2025", "12.1", "per 1,000"],
        ["Conceptions under 18", "Q2 2025", "12.3", "per 1,000"],
        ["Conceptions under 18", "Q3 2025", "11.9", "*%*"],
        ["Conceptions under 18", "Q4 2025", "11.8", "per 1,000"],
      ],
    ],
    good: [
      [
        ["Measure", "Quarter", "Actual", "Unit"],
        ["Conceptions under 18", "Q1 2025", "12.1", "per 1,000"],
        ["Conceptions under 18", "Q2 2025", "12.3", "per 1,000"],
        ["Conceptions under 18", "Q3 2025", "11.9", "per 1,000"],
        ["Conceptions under 18", "Q4 2025", "11.8", "per 1,000"],
      ],
    ],
  },
});

function foundIn({ measure, title, numbers }: MeasureSubject): readonly Found[] {
  const byUnit = new Map<string, Attribute[]>();
  for (const unit of measure.attributes.filter(({ role }) => role === "unit")) {
    const text = unit.text.trim().toLowerCase();
    byUnit.set(text, [...(byUnit.get(text) ?? []), unit]);
  }
  const [usual, odd, more] = [...byUnit.values()].sort((a, b) => b.length - a.length);
  const [one, another] = odd ?? [];
  if (!usual || !one || another || more || usual.length < fewest) return [];
  const value = numbers.find(({ at }) => at.row === one.at.row);
  return [
    {
      cells: [one.at, ...(value ? [value.at] : [])],
      measure: title,
      message: `${title}: the unit of one row is ${one.text.trim()}, and of the ${String(usual.length)} others ${usual[0]?.text.trim() ?? ""}.`,
      advice: "Look up in which unit the figure is, and say that.",
    },
  ];
}
