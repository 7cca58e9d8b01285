import type { Measure } from "../scorecard/model";
import { lastDay } from "./action-date";
import { actionsOf } from "./actions";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { together } from "./together";

/** What goes on all the time has no day by which it is done; a season or term is one that its school knows. */
const unending =
  /\b(on-?\s?going|continuous\w*|annual\w*|yearly|monthly|weekly|termly|quarterly|half-?termly|throughout|regular\w*|every|each|daily|immediate\w*|now|complete\w*|done)\b|\b(?:autumn|spring|summer|winter)\b|\bterm \d\b|\b(?:half|end of|start of)[- ]term\b/i;

export const actionUndated = defineTableRule({
  id: "action-undated",
  severity: "warning",
  tier: "sheet",
  title: "An action has no date by which it is to be done, or one that cannot be read.",
  why: "What is due “soon”, or not at all, is never late. What goes on all the time may say so, and is left alone.",
  subsumedBy: ["row-slid"],
  on: ["action-plan"],

  check({ table }) {
    const due = table.columns.find(({ is }) => is.kind === "attribute" && is.role === "due");
    if (!due) return [];
    const found = actionsOf(table).flatMap((action) => undated(action, due.column));
    return together(found, (names, count) => ({
      message: `${String(count)} actions have no date that can be read: ${names}.`,
      advice: "Say by which month each is to be done.",
    }));
  },

  examples: {
    bad: [
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "September 2026", "School Improvement Team"],
            ["Train all leaders", "*soon*", "School Improvement Team"],
            ["Review provision", "July 2026", "SEND Team"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "September 2026", "School Improvement Team"],
            ["Train all leaders", "Ongoing", "School Improvement Team"],
            ["Meet all families", "End of spring term", "Attendance Team"],
            ["Review provision", "July 2026", "SEND Team"],
          ],
        },
      },
    ],
  },
});

/** A part of the school or financial year without its number: the plan's own year is meant. */
const partOfYear =
  /\b(autumn|winter|spring|summer|easter|christmas|michaelmas|half-?|end of|this|next)[- ]?(\d )?(term|half-?term|holidays?|break|quarter|year|month|school year|academic year|financial year)\b|\bterm \d\b|\b(autumn|spring|summer) ?[12]\b|\b(q[1-4]|quarter [1-4])\b|\byear[- ]end\b|\bby (easter|christmas)\b|^(autumn|winter|spring|summer)$/i;

function undated({ name, at, attributes }: Measure, column: number): readonly Found[] {
  const due = attributes.find(({ role }) => role === "due");
  if (due && (unending.test(due.text) || partOfYear.test(due.text.trim()) || lastDay(due.text) !== undefined))
    return [];
  return [
    {
      cells: [due?.at ?? { ...at, column }],
      measure: name,
      message: due ? `${name}: “${due.text.trim()}” is no date.` : `${name}: nothing says by when it is to be done.`,
      advice: "Say by which month it is to be done.",
    },
  ];
}
