import type { Field } from "../scorecard/model";
import type { MeasureSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isSome, list, nameOf, quote } from "./say";
import { onceWhenWidespread } from "./widespread";

export const baselineMissing = defineTableRule({
  id: "baseline-missing",
  severity: "warning",
  tier: "sheet",
  title: "There is a target, and no figure to start from.",
  why:
    "Without a baseline nobody can say how ambitious a target is, and no trajectory leads to it. " +
    "Where the target names only a direction the gap matters less and is only mentioned, " +
    "and where a third of a table has no baseline, that is said once.",
  subsumedBy: ["row-slid"],

  check(subject) {
    const found = [...subject.having("unstarted")].flatMap(missingIn);
    return onceWhenWidespread(found, subject, (count, all) => ({
      message: `${String(count)} of the ${String(all)} measures in this table have a target and no baseline.`,
      advice: "Fill in the latest actual figures: until then no target of theirs can be judged.",
    }));
  },

  examples: {
    bad: [
      [["Attendance of new arrivals", "**", "91%", "92%"]],
      [
        ["Measure", "2020/21", "2021/22", "2022/23 Target"],
        ["Attendance", "90%", "91%", "92%"],
        ["Attendance of new arrivals", "", "", "*92%*"],
      ],
    ],
    good: [[["Attendance of new arrivals", "90%", "91%", "92%"]]],
  },
});

function missingIn(subject: MeasureSubject): readonly Found[] {
  const starts = startingFields(subject);
  if (!isSome(starts) || starts.some(({ reading }) => reading.kind !== "empty" && reading.kind !== "note")) return [];
  const { targets } = subject;
  const directions = subject.fields.filter(({ role, reading }) => role === "target" && reading.kind === "direction");
  const aims: readonly Field[] = targets.length > 0 ? targets : directions;
  const last = starts.at(-1);
  if (!isSome(aims) || !last) return [];
  return [
    {
      // Of a path only its start is at fault.
      cells: aims.length === 1 ? [aims[0].at, last.at] : [last.at],
      measure: subject.title,
      severity: targets.length > 0 ? "warning" : "information",
      message: `${subject.title}: ${list(aims.map(quote))} ${aims.length === 1 ? "has" : "have"} no baseline: ${list(starts.map(nameOf))} ${starts.length === 1 ? "is" : "are"} empty.`,
      advice: "Enter the latest actual figure, or say when there will be one.",
    },
  ];
}

/** Where a baseline could stand: baselines, or else the actuals of periods before the targets. */
function startingFields(subject: MeasureSubject): readonly Field[] {
  const baselines = subject.fields.filter(({ role }) => role === "baseline");
  if (baselines.length > 0) return baselines;
  return subject.fields.filter((field) => field.role === "actual" && subject.isBeforeTargets(field));
}
