import type { Field } from "../scorecard/model";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list } from "./say";

/** Targets said as so many of so many from which on their wholes should agree. */
const fewest = 2;

export const fractionWholesDiffer = defineRule({
  id: "fraction-wholes-differ",
  severity: "warning",
  tier: "sheet",
  title: "Targets are so many out of so many, and out of how many changes.",
  why:
    "“20 of 34” and then “23 of 24” is either another set of schools or a slip of a digit. As text neither can be charted; a percentage, with the number beside it, can. " +
    "Where each year has a cohort of its own the wholes differ by nature, so that only targets are looked at, and only where another figure of the row keeps the first whole.",
  subsumedBy: ["row-slid", "several-values"],
  needs: ["texted"],

  check({ fields, title }) {
    const fractions = fields.flatMap((field) => {
      const whole = wholeOf(field);
      return whole === undefined ? [] : [{ field, whole }];
    });
    const aims = fractions.filter(({ field }) => field.role === "target");
    const wholes = [...new Set(aims.map(({ whole }) => whole))];
    if (aims.length < fewest || wholes.length !== 2 || fractions.length <= aims.length) return [];
    const isKept = fractions.some(({ field, whole }) => field.role !== "target" && whole === aims[0]?.whole);
    const named = fractions.map(({ field }) => field);
    if (!isKept || !isSome(named)) return [];
    return [
      {
        cells: cellsOf(named),
        message: `${title}: ${list(named.map(({ text }) => text.trim()))} are text, and out of ${list(wholes.map(String))}.`,
        advice: "Look up how many there are in all, and give the targets in per cent with the number beside them.",
      },
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "Year 1 target", "Actual", "Year 2 target", "Year 3 target"],
        ["Academies with a balanced budget", "*20 of 34*", "*18 of 34*", "*23 of 24*", "*24 of 24*"],
        ["Attendance", "95.1%", "95.0%", "95.4%", "95.8%"],
      ],
    ],
    good: [
      [
        ["Measure", "Year 1 target", "Actual", "Year 2 target", "Year 3 target"],
        ["Academies with a balanced budget", "20 of 34", "18 of 34", "26 of 34", "34 of 34"],
        ["Attendance", "95.1%", "95.0%", "95.4%", "95.8%"],
      ],
      [
        ["Measure", "2022", "2023", "2024"],
        ["Care leavers at university", "2 of 9", "3 of 12", "4 of 11"],
        ["Attendance", "95.1%", "95.0%", "95.4%"],
      ],
    ],
  },
});

function wholeOf({ text, reading }: Field): number | undefined {
  if (reading.kind !== "quantity" || reading.typed !== "text") return undefined;
  const whole = /^\s*\d{1,6}\s?(?:(?:out )?of|von|sur|de|van|dari|\/)\s?(\d{1,6})\s*$/i.exec(text)?.[1];
  return whole === undefined ? undefined : Number(whole);
}
