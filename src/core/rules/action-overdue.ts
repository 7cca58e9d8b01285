import type { Measure } from "../scorecard/model";
import { lastDay } from "./action-date";
import { actionsOf } from "./actions";
import { dateIn, exists } from "./dates";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { together } from "./together";

export const actionOverdue = defineTableRule({
  id: "action-overdue",
  severity: "warning",
  tier: "sheet",
  title: "An action was due and is not said to be done.",
  why:
    "A plan whose dates have gone by says nothing of whether the work was done. It is held against the day on which it is checked; where no day is given, " +
    "nothing is overdue.",
  subsumedBy: ["row-slid", "action-undated"],
  on: ["action-plan"],

  check({ table }, { today }) {
    if (today === undefined) return [];
    const found = actionsOf(table).flatMap((action) => overdue(action, today));
    return together(found, (names, count) => ({
      message: `${String(count)} actions were due before ${today} and are not said to be done: ${names}.`,
      advice: "Say of each whether it is done, or give it a new date.",
    }));
  },

  examples: {
    bad: [
      {
        today: "2026-11-22",
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "*September 2026*", "School Improvement Team"],
            ["Review provision", "July 2027", "SEND Team"],
          ],
        },
      },
    ],
    good: [
      {
        today: "2026-09-22",
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "September 2026", "School Improvement Team"],
            ["Review provision", "July 2027", "SEND Team"],
          ],
        },
      },
    ],
  },
});

function overdue({ name, attributes }: Measure, today: string): readonly Found[] {
  const due = attributes.find(({ role }) => role === "due");
  const last = due && lastDay(due.text);
  const date = due && dateIn(due.text);
  if (!due || last === undefined || last >= today || (date && !exists(date))) return [];
  return [
    {
      cells: [due.at],
      measure: name,
      message: `${name}: it was due by ${due.text.trim()}, and nothing says that it is done.`,
      advice: "Say that it is done, or give it a new date.",
    },
  ];
}
