import { isUnitText } from "../scorecard/header-rows";
import type { MeasureSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";

/** Rows that a table must have for the only one without a name to stand out: where several have none, names stand elsewhere. */
const fewestRows = 4;

export const nameMissing = defineTableRule({
  id: "name-missing",
  severity: "warning",
  tier: "sheet",
  title: "A unit or a placeholder stands where the name of a measure belongs.",
  why:
    "“%” says in what a figure is and not of what: the name was lost when the table was copied, or stands in another column. Nobody can look the measure up, and no other " +
    "sheet can be held against it. “Indicator to be developed” is no measure yet.",
  subsumedBy: ["row-slid"],

  check({ table, measures }) {
    if (table.arrangement !== "rows" || table.measures.length < fewestRows) return [];
    const found = inEach(measures, foundIn);
    return [...(found.length > 1 ? [] : found), ...inEach(measures, unnamedIn)];
  },

  examples: {
    bad: [
      [
        ["Outcome", "Indicator", "Target 2025", "Target 2030"],
        ["Clean air", "Nitrogen dioxide", "35", "20"],
        ["Water saved", "Water used a day", "141", "130"],
        ["Fewer cars", "*%*", "40%", "55%"],
        ["More trees", "Trees planted", "900", "1,500"],
      ],
      [
        ["Outcome", "Indicator", "Target 2025", "Target 2030"],
        ["Clean air", "Nitrogen dioxide", "35", "20"],
        ["Water saved", "Water used a day", "141", "130"],
        ["Green jobs", "*Indicator to be developed with partners*", "10", "20"],
        ["Skills", "*Not available – to be determined*", "5", "9"],
      ],
    ],
    good: [
      [
        ["Outcome", "Indicator", "Target 2025", "Target 2030"],
        ["Clean air", "Nitrogen dioxide", "35", "20"],
        ["Water saved", "Water used a day", "141", "130"],
        ["Fewer cars", "% of trips by car", "40%", "35%"],
        ["More trees", "Days", "9", "15"],
      ],
    ],
  },
});

/** A sign or a shorthand: "Days" and "Score" may be a name. */
const shorthand = /^(?!\p{L}{3,}$)/u;

/** What says that a measure is still to be found: the whole of a name, or its beginning. */
const unnamed =
  /^\W*(?:(?:tb[acd]|not (?:yet )?(?:available|defined|known))\b\W*(?:$|.*(?:\bto be\b|\bbeing\b|develop))|(?:indicators?|measures?|kpis?|metrics?)(?: is| are)? (?:to be|not yet|being|under|still)\b|to be (?:confirmed|determined|developed|defined|agreed|decided)\b|\?{2,}\s*$|x{3,}\s*$)/i;

function unnamedIn({ measure }: MeasureSubject): readonly Found[] {
  const name = measure.name.trim();
  if (!unnamed.test(name)) return [];
  return [
    {
      cells: [measure.at],
      measure: name,
      message: `“${name}” holds the place of a measure that is still to be found.`,
      advice: "Say what is measured, or take the row out until it is known.",
    },
  ];
}

function foundIn({ measure, numbers, fields }: MeasureSubject): readonly Found[] {
  const name = measure.name.trim();
  if (!isUnitText(name) || !shorthand.test(name)) return [];
  if (numbers.length === 0 && !fields.some(({ text }) => /\d/.test(text))) return [];
  return [
    {
      cells: [measure.at],
      measure: name,
      message: `“${name}” says in what the figures of this row are, and not of what.`,
      advice: "Write what is measured, and keep the unit in brackets or in a column of its own.",
    },
  ];
}
