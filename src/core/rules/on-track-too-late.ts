import { comparable } from "../check/subject";
import type { MeasureSubject, NumberField } from "../check/subject";
import { attributesOf } from "../scorecard/measure";
import { lastDay } from "./action-date";
import type { Found } from "./define-rule";
import { dayOf } from "./day-of-table";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { isSome, quote, shown } from "./say";
import { together } from "./together";

export const onTrackTooLate = defineTableRule({
  id: "on-track-too-late",
  severity: "warning",
  tier: "sheet",
  title: "A target is said to be on track, though its date has passed and it is not reached.",
  why:
    "What was due in April and stands short of its target in December is late, whatever the status says. It is held against the day that the texts above " +
    "the table say they are of; where they say none, against the day on which it is checked.",
  subsumedBy: ["row-slid", "date-impossible", "status-contradicts-numbers", "figures-exchanged", "value-displaced"],

  *check(subject, { today }) {
    const { columns } = subject.table;
    const has = (role: string): boolean => columns.some(({ is }) => is.kind === "attribute" && is.role === role);
    if (!has("due") || !(has("status") || has("rag"))) return [];
    const day = dayOf(subject, today);
    if (day === undefined) return [];
    const found = yield* inEachInSteps(subject.measures, (row) => lateIn(row, day));
    return together(
      found,
      (names, count) => ({
        message: `${String(count)} measures are said to be on track though their dates were before ${day} and they are short of their targets: ${names}.`,
        advice: "Say of each that it is late, or give it a new date.",
      }),
      fewestTogether,
    );
  },

  examples: {
    bad: [
      {
        today: "2026-11-30",
        sheets: {
          Plan: [
            ["Action plan 2023-2026 (update at December 2024)"],
            ["Measure", "By when", "Baseline", "Target", "Latest", "Status"],
            ["Households helped to stay", "*April 2023*", "112", "180", "171", "On track"],
            ["Flats bought", "March 2026", "0", "30", "19", "On track"],
            ["Homes let again", "June 2024", "14", "40", "41", "On track"],
          ],
        },
      },
    ],
    good: [
      {
        today: "2026-11-30",
        sheets: {
          Plan: [
            ["Action plan 2023-2026 (update at December 2024)"],
            ["Measure", "By when", "Baseline", "Target", "Latest", "Status"],
            ["Households helped to stay", "April 2023", "112", "180", "171", "Delayed"],
            ["Flats bought", "March 2026", "0", "30", "19", "On track"],
            ["Homes let again", "June 2024", "14", "40", "41", "On track"],
          ],
        },
      },
    ],
  },
});

/** Rows from which on it is said once: each of a few is looked up by itself. */
const fewestTogether = 5;

function lateIn(row: MeasureSubject, day: string): readonly Found[] {
  const [due, otherDue] = attributesOf(row.measure, "due");
  const [status, otherStatus] = attributesOf(row.measure, "status", "rag");
  if (!due || otherDue || !status || otherStatus || !onTrack.test(status.text)) return [];
  const last = lastDay(due.text);
  const [target, ...others] = row.targets;
  const actual = row.actuals.at(-1);
  if (last === undefined || last >= day || !target || others.length > 0 || !actual || !isShort(row, actual, target))
    return [];
  const cells = [due, target, actual, status].map(({ at }) => at);
  if (!isSome(cells)) return [];
  return [
    {
      cells,
      measure: row.title,
      message: `${row.title}: the status is ${status.text.trim()}, though ${quote(target)} was due by ${due.text.trim()} and ${quote(actual)} is short of it.`,
      advice: "Say that it is late, or give it a new date.",
      evidence: [shown(target)],
    },
  ];
}

const onTrack = /^\s*(?:on (?:track|course|schedule|target)|green)\b/i;

/** Whether a figure lies between where a row started and its target: that tells which way it is to go, whatever its words do. */
function isShort({ numbers, direction }: MeasureSubject, actual: NumberField, target: NumberField): boolean {
  const [from, to, now] = [numbers.find(({ role }) => role === "baseline"), target, actual].map(
    (field) => field?.reading.quantity,
  );
  if (!to || !now || !comparable(to, now)) return false;
  const way = from && comparable(from, to) && from.value !== to.value ? Math.sign(to.value - from.value) : direction;
  return way !== undefined && way * (to.value - now.value) > 1e-9;
}
