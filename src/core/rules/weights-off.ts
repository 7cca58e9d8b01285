import { withoutDust } from "../cell/quantity";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isSome } from "./say";
import type { Shares } from "./weights";
import { sectionsOf, sumOf, weightColumns } from "./weights";

const whole = 100;
/** How near to the whole weights must come to be meant to make it. */
const nearest = 0.8;
/** Sections whose weights must follow from those of their measures for that to be how the card is made. */
const fewestSections = 2;

export const weightsOff = defineTableRule<"tolerance">({
  id: "weights-off",
  severity: "error",
  tier: "sheet",
  title: "The weights of a table do not add up to 100%, or those of a section not to its own.",
  why:
    "A weighted score out of weights that make 95% or 110% is too low or too high for everybody. Weights that add up to far less are those of one part " +
    "of a larger card, and are left alone.",
  subsumedBy: ["row-slid"],
  thresholds: { tolerance: { value: 0.5, says: "points that weights may be off 100" } },

  check(subject, { threshold }) {
    const columns = weightColumns(subject);
    const tolerance = threshold("tolerance");
    const sections = ofSections(columns, tolerance);
    return [...sections, ...columns.flatMap((column) => ofWhole(column, tolerance))];
  },

  examples: {
    bad: [
      [
        ["Measure", "Weight", "Baseline 2022", "Target 2023"],
        ["Attendance", "*40%*", "91%", "92%"],
        ["Phonics", "*30%*", "69%", "72%"],
        ["Reading", "*25%*", "71%", "74%"],
      ],
      [
        ["Perspective", "Weight", "KPI", "KPI weight", "Target", "Actual"],
        ["Finance", "40%", "Invoices paid in time", "15%", "95%", "96%"],
        ["", "", "Rent collected", "25%", "98%", "97%"],
        ["Customers", "*35%*", "Calls answered", "*15%*", "90%", "91%"],
        ["", "", "Complaints settled in time", "*15%*", "85%", "86%"],
        ["Staff", "25%", "Days of training", "10%", "3", "4"],
        ["", "", "Staff who stay", "15%", "90%", "89%"],
      ],
    ],
    good: [
      [
        ["Measure", "Weight", "Baseline 2022", "Target 2023"],
        ["Attendance", "40%", "91%", "92%"],
        ["Phonics", "30%", "69%", "72%"],
        ["Reading", "30%", "71%", "74%"],
      ],
    ],
  },
});

/** Weights of sections, in a column of their own, that are not the sum of those of their measures as others are. */
function ofSections(columns: readonly Shares[], tolerance: number): readonly Found[] {
  const [outer, inner] = columns;
  if (!outer || !inner) return [];
  const sections = sectionsOf(outer, inner).map((section) => ({
    ...section,
    off: Math.abs(sumOf(section.inner) - section.outer.value) > tolerance,
  }));
  const fitting = sections.filter(({ off }) => !off).length;
  if (fitting < fewestSections || sections.length - fitting > fitting) return [];
  return sections
    .filter(({ off }) => off)
    .map(({ outer: own, inner: parts }) => ({
      cells: [own.at, ...parts.map(({ at }) => at)],
      measure: own.section,
      message: `${own.section}: the weights of its measures add up to ${String(sumOf(parts))}%, and its own is ${String(own.value)}%.`,
      advice: "Correct the one that is wrong; what is scored by them counts too much or too little.",
    }));
}

function ofWhole({ weights, total, isComplete }: Shares, tolerance: number): readonly Found[] {
  if (!isSome(weights) || weights.length < 3 || !isComplete) return [];
  const sum = sumOf(weights);
  const off = Math.abs(sum - whole);
  if (off <= tolerance || sum < whole * nearest || sum > whole / nearest) return [];
  const [first, ...others] = weights.map(({ at }) => at);
  if (!first) return [];
  return [
    {
      cells: [first, ...others, ...(total ? [total] : [])],
      measure: "",
      message: `The weights add up to ${String(withoutDust(sum))}%, not to 100%.`,
      advice: "Correct the weight that is wrong, or add the measure that is missing.",
    },
  ];
}
