import type { MeasureSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { defineTableRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";

/** Labels of what is a share of something. */
const shareWords = /\b(rate|proportion|percentage|percent|share|prevalence|coverage)\b/i;
/** Rows of shares in per cent that a table must have, and the part of all its rows of shares, before one without a sign stands out. */
const fewest = 5;
const most = 0.8;

export const unitMissing = defineTableRule({
  id: "unit-missing",
  severity: "warning",
  tier: "sheet",
  title: "A rate is a plain number in a table where rates are percentages.",
  why:
    "A rate of 20 may be 20%, or 20 in a thousand. Where every other rate of the table has its sign, the one without was either forgotten or is of " +
    "another kind, and nobody can tell which.",
  subsumedBy: [
    "row-slid",
    "unit-mixed-in-row",
    "scale-off-by-hundred",
    "label-contradicts-unit",
    "number-stored-as-text",
  ],

  *check({ table, measures }) {
    const rates = table.measures.filter(({ name }) => shareWords.test(name));
    const signed = rates.filter(({ unit }) => unit === "percent").length;
    if (signed < fewest || signed < rates.length * most || signed === rates.length) return [];
    return yield* inEachInSteps(measures, unsigned);
  },

  examples: {
    bad: [
      [
        ["Dropout rate", "4.9%", "4%", "3%"],
        ["Repetition rate", "27%", "20%", "15%"],
        ["Proportion of schools with water", "60%", "70%", "80%"],
        ["Percentage of villages with light", "50%", "60%", "70%"],
        ["Coverage of health insurance", "85%", "90%", "95%"],
        ["Teenage pregnancy rate", "*22*", "*21*", "*20*"],
      ],
    ],
    good: [
      [
        ["Dropout rate", "4.9%", "4%", "3%"],
        ["Repetition rate", "27%", "20%", "15%"],
        ["Proportion of schools with water", "60%", "70%", "80%"],
        ["Percentage of villages with light", "50%", "60%", "70%"],
        ["Coverage of health insurance", "85%", "90%", "95%"],
        ["Mortality rate per 1,000 births", "22", "21", "20"],
      ],
    ],
  },
});

function unsigned({ measure, numbers, definition, title }: MeasureSubject): readonly Found[] {
  const { name, attributes } = measure;
  if (!shareWords.test(name) || /\bper\b|\/|\bindex\b|\bratio\b|exchange|interest/i.test(name) || definition) return [];
  if (attributes.some(({ role }) => role === "unit")) return [];
  const plain = numbers.filter(({ reading: { quantity } }) => quantity.unit === "number" && quantity.value !== 0);
  if (!isSome(plain) || plain.length < numbers.length) return [];
  return [
    {
      cells: cellsOf(plain),
      measure: title,
      message: `${title}: ${list(plain.map(quote))} ${plain.length === 1 ? "has" : "have"} no unit, where the other rates of the table are percentages.`,
      advice: "Add the percent sign, or say in the label what it is a rate of (per 1,000).",
    },
  ];
}
