import type { Field } from "../scorecard/model";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list, nameOf } from "./say";

export const targetMissing = defineRule({
  id: "target-missing",
  severity: "warning",
  tier: "sheet",
  title: "A row of targets has a gap, or ends too soon.",
  why: "A year without a target between years that have one leaves that year's figures without anything to be held against.",
  subsumedBy: ["row-slid", "measure-empty", "value-displaced"],
  needs: ["gap"],

  check({ fields, title }) {
    const targets = fields.filter(({ role, period }) => role === "target" && (!period || period.kind === "year"));
    const first = targets.findIndex(({ reading }) => reading.kind === "quantity");
    if (first < 0) return [];
    const gaps = targets.slice(first).filter(({ reading }) => reading.kind === "empty");
    if (!isSome(gaps) || isEverySecond(targets.slice(first))) return [];
    return [
      {
        cells: cellsOf(gaps),
        message: `${title}: ${list(gaps.map(nameOf))} ${gaps.length === 1 ? "is" : "are"} empty.`,
        advice: "Set the target; a straight line between its neighbours is a place to begin.",
      },
    ];
  },

  examples: {
    bad: [[["Phonics", "69.1%", "82%", "**", "90%"]]],
    good: [
      [["Phonics", "69.1%", "82%", "88%", "90%"]],
      [["A measure that begins later", "69.1%", "", "88%", "90%"]],
      [["A survey every second year", "60%", "65%", "", "70%", "", "75%"]],
    ],
  },
});

/** What is measured every second year has a target every second year. */
function isEverySecond(targets: readonly Field[]): boolean {
  return targets.length >= 4 && targets.every(({ reading }, index) => (reading.kind === "empty") === (index % 2 === 1));
}
