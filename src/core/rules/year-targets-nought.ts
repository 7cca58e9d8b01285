import type { MeasureSubject, NumberField } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { ofPlan } from "./column-rules-needed";
import { inEach } from "./in-each";
import { cellsOf, isSome } from "./say";

/** Years that must all be nought for it to be said. */
const fewestYears = 3;

export const yearTargetsNought = defineTableRule({
  id: "year-targets-nought",
  severity: "warning",
  tier: "sheet",
  title: "A plan has a target, and every one of its years has none.",
  why:
    "12 for 2018-2021 and 0 in each of its four years: the target was set for the plan and never shared out, or the zeros are what a form shows where nothing was entered. " +
    "Nobody can be behind with such a plan until it is over.",
  subsumedBy: [
    "row-slid",
    "measure-repeated",
    "rounded-to-zero",
    "zero-for-missing",
    "annual-unlike-parts",
    "target-worse-than-baseline",
  ],

  check({ having }) {
    return inEach(having("naught"), inRow);
  },

  examples: {
    bad: [
      [
        ["Measure", "Plan target 2018-2021", "Target 2018", "Target 2019", "Target 2020", "Target 2021"],
        ["Meetings of the board", "12", "*0*", "*0*", "*0*", "*0*"],
        ["Visits to villages", "8", "2", "2", "2", "2"],
      ],
    ],
    good: [
      [
        ["Measure", "Plan target 2018-2021", "Target 2018", "Target 2019", "Target 2020", "Target 2021"],
        ["Meetings of the board", "12", "0", "0", "6", "6"],
        ["Visits to villages", "8", "2", "2", "2", "2"],
      ],
    ],
  },
});

function inRow({ targets, title, table }: MeasureSubject): readonly Found[] {
  const years = targets.filter((field) => field.reading.quantity.value === 0);
  const whole = targets.filter((field) => field.reading.quantity.value !== 0);
  const [plan] = whole;
  if (!plan || whole.length > 1 || years.length < fewestYears || !isSome(years)) return [];
  const heading = table.columns.find(({ column }) => column === plan.at.column)?.heading ?? "";
  if (!ofPlan.test(heading) || years.some((field) => isBefore(field, plan))) return [];
  return [
    {
      cells: cellsOf(years),
      measure: title,
      message: `${title}: the plan's target is ${plan.text.trim()}, and each of its ${String(years.length)} years has 0.`,
      advice: "Share the target out over the years, or leave the years empty if only the end counts.",
    },
  ];
}

function isBefore({ at }: NumberField, plan: NumberField): boolean {
  return at.column < plan.at.column;
}
