import type { TableSubject } from "../check/subject";
import type { Measure } from "../scorecard/model";
import { lastDay } from "./action-date";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";
import { spanIn } from "./horizon-uncovered";

/** Dates of a plan that must lie within it, for each that does not. */
const fewestWithin = 4;

export const dueBeforePlan = defineWorkbookRule({
  id: "due-before-plan",
  severity: "warning",
  tier: "sheet",
  title: "Something is due before the plan begins that it stands in.",
  why:
    "September 2020 in a plan for 2021 to 2024 was carried over from the plan before, or its year is mistyped: nobody will be held to it. Where several dates " +
    "lie before the plan, it reports on what was done, too.",
  subsumedBy: ["row-slid", "date-impossible", "target-before-baseline", "action-overdue"],

  check({ sheets, tables }) {
    return sheets.flatMap((sheet) => {
      const own = tables.filter(({ table }) => table.sheet === sheet.sheet);
      const [first] = own;
      const spans = sheet.titles.flatMap(({ row, column }) => spanIn(first?.grid.text(row, column) ?? "") ?? []);
      const [span] = spans;
      return span && spans.length === 1 ? own.flatMap((subject) => early(subject, span.start)) : [];
    });
  },

  examples: {
    bad: [
      {
        sheets: {
          Plan: [
            ["Young people's plan 2021-2024"],
            [""],
            ["Measure", "Baseline", "Target", "By when"],
            ["Attendance", "91%", "94%", "July 2023"],
            ["Phonics", "69%", "75%", "July 2023"],
            ["Permanent exclusions", "62", "45", "*September 2020*"],
            ["Plans issued in 20 weeks", "91%", "95%", "December 2022"],
            ["Care leavers in work", "57%", "62%", "June 2023"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Plan: [
            ["Young people's plan 2021-2024"],
            [""],
            ["Measure", "Baseline", "Target", "By when"],
            ["Attendance", "91%", "94%", "July 2023"],
            ["Phonics", "69%", "75%", "July 2021"],
            ["Permanent exclusions", "62", "45", "September 2022"],
            ["Plans issued in 20 weeks", "91%", "95%", "December 2022"],
            ["Care leavers in work", "57%", "62%", "June 2023"],
          ],
        },
      },
    ],
  },
});

function early({ table }: TableSubject, start: number): readonly Found[] {
  const dated = table.measures.flatMap((measure) =>
    measure.attributes.flatMap((cell) => {
      const day = cell.role === "due" ? lastDay(cell.text) : undefined;
      return day === undefined ? [] : [{ measure, cell, isEarly: Number(day.slice(0, 4)) < start }];
    }),
  );
  const off = dated.filter(({ isEarly }) => isEarly);
  if (dated.length - off.length < fewestWithin * off.length) return [];
  return off.map(({ measure, cell }) => foundFor(measure, cell, start));
}

function foundFor({ name }: Measure, { at, text }: Measure["attributes"][number], start: number): Found {
  return {
    cells: [at],
    measure: name,
    message: `${name}: ${text.trim()} is before the plan begins, in ${String(start)}.`,
    advice: "Look the date up: it is mistyped, or of the plan before.",
  };
}
