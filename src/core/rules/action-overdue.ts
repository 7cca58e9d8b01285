import type { CellRef } from "../cell/address";
import type { Measure, Scorecard } from "../scorecard/model";
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
    "only what was due years before all else of the plan is overdue.",
  subsumedBy: ["row-slid", "action-undated"],
  on: ["action-plan"],

  check({ table }, { today }) {
    if (today === undefined) return beforeAll(table);
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

/** An action that was due so many years before every other one of its plan, and how many others there must be. */
const yearsBefore = 2;
const fewestOthers = 4;

function beforeAll(table: Scorecard): readonly Found[] {
  const days = table.measures.map((action) => dueOf(action)?.last);
  return actionsOf(table).flatMap((action): readonly Found[] => {
    const due = dueOf(action);
    const place = table.measures.indexOf(action);
    const others = days.filter((day, index): day is string => day !== undefined && index !== place).sort();
    const [first] = others;
    if (!due || first === undefined || others.length < fewestOthers) return [];
    const limit = `${String(Number(due.last.slice(0, 4)) + yearsBefore)}${due.last.slice(4)}`;
    if (limit > first) return [];
    return [
      {
        cells: [due.at],
        measure: action.name,
        message: `${action.name}: it was due by ${due.text}, years before everything else in the plan, and nothing says that it is done.`,
        advice: "Look the year up; otherwise say that it is done, or give it a new date.",
      },
    ];
  });
}

/** When an action is due, where the calendar has the day. */
function dueOf({
  attributes,
}: Measure): { readonly at: CellRef; readonly text: string; readonly last: string } | undefined {
  const due = attributes.find(({ role }) => role === "due");
  const last = due && lastDay(due.text);
  const date = due && dateIn(due.text);
  if (!due || last === undefined || (date && !exists(date))) return undefined;
  return { at: due.at, text: due.text.trim(), last };
}

function overdue(action: Measure, today: string): readonly Found[] {
  const due = dueOf(action);
  if (!due || due.last >= today) return [];
  return [
    {
      cells: [due.at],
      measure: action.name,
      message: `${action.name}: it was due by ${due.text}, and nothing says that it is done.`,
      advice: "Say that it is done, or give it a new date.",
    },
  ];
}
