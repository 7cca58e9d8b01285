import type { Measure } from "../scorecard/model";
import { actionsOf } from "./actions";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { together } from "./together";

const nobody = /^\W*(tbc|tbd|tba|n\/?a|vacan\w+|to be (confirmed|agreed|decided)|various|all|\?+|x{2,})?\W*$/i;

export const actionUnowned = defineTableRule({
  id: "action-unowned",
  severity: "warning",
  tier: "sheet",
  title: "Nobody leads an action.",
  why: "What everybody is to do nobody does. Where a table has a column for who leads, a cell of it that is empty or says TBC is a gap.",
  subsumedBy: ["row-slid"],
  on: ["action-plan"],

  check({ table }) {
    const columns = table.columns.filter(
      ({ is }) => is.kind === "attribute" && (is.role === "lead" || is.role === "owner"),
    );
    const [first] = columns;
    if (!first) return [];
    const found = actionsOf(table).flatMap((action) => unowned(action, first.column));
    return together(found, (names, count) => ({
      message: `${String(count)} actions are led by nobody: ${names}.`,
      advice: "Name who leads each.",
    }));
  },

  examples: {
    bad: [
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "September 2026", "School Improvement Team"],
            ["Review provision", "July 2027", "*TBC*"],
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
            ["Review provision", "July 2027", "SEND Team"],
          ],
        },
      },
    ],
  },
});

function unowned({ name, at, attributes }: Measure, column: number): readonly Found[] {
  const leads = attributes.filter(({ role }) => role === "lead" || role === "owner");
  if (leads.some(({ text }) => !nobody.test(text))) return [];
  return [
    {
      cells: [leads[0]?.at ?? { ...at, column }],
      measure: name,
      message: leads[0] ? `${name}: its lead is “${leads[0].text.trim()}”.` : `${name}: nobody is named who leads it.`,
      advice: "Name who leads it.",
    },
  ];
}
