import { isNumberField } from "../check/subject";
import type { NumberField } from "../check/subject";
import type { Severity } from "../check/finding";
import type { Found } from "./define-rule";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";

export const valueProvisional = defineRule({
  id: "value-provisional",
  severity: "information",
  tier: "sheet",
  title: "A figure is marked as provisional or revised.",
  why:
    "A starred or provisional figure is likely to change, and a target set on it changes its meaning with it. The word typed behind the number makes " +
    "the cell text, which no formula sees; where every figure of a row has it, it is only mentioned.",
  subsumedBy: ["note-in-value-cell"],
  needs: ["texted"],

  check({ fields, title, numbers }) {
    const marked = fields.filter(isNumberField).filter(({ reading: { around } }) => around?.mark !== undefined);
    const doubted = marked.filter(({ reading: { around } }) => around?.mark?.includes("?"));
    const settled = marked.filter((field) => !doubted.includes(field));
    const inWords = settled.filter(({ text }) => word.test(text));
    return [
      ...saidDoubted(title, doubted),
      ...saidMarked(
        title,
        inWords,
        inWords.length < numbers.length || numbers.length === 1 ? "warning" : "information",
      ),
      ...saidMarked(
        title,
        settled.filter((field) => !inWords.includes(field)),
        "information",
      ),
    ];
  },

  examples: {
    bad: [
      [["Cost per tenancy", "*£1,112.44**", "£1,100.00"]],
      [["Calls answered", "91%", "*93%?*", "94%"]],
      [["Calls answered", "91%", "*93% (provisional)*", "94%"]],
    ],
    good: [[["Cost per tenancy", "£1,112.44", "£1,100.00"]]],
  },
});

function saidDoubted(title: string, fields: readonly NumberField[]): readonly Found[] {
  if (!isSome(fields)) return [];
  return [
    {
      cells: cellsOf(fields),
      severity: "warning",
      message: `${title}: ${list(fields.map(quote))} ${fields.length === 1 ? "has" : "have"} a question mark behind the figure.`,
      advice:
        "Settle the figure and take the question mark away: with it the cell is text, and no formula sees its number.",
    },
  ];
}

/** The word, and not a letter or a star that stands for it. */
const word = /\d.*provisional|provisional.*\d/i;

function saidMarked(title: string, marked: readonly NumberField[], severity: Severity): readonly Found[] {
  if (!isSome(marked)) return [];
  return [
    {
      cells: cellsOf(marked),
      severity,
      message: `${title}: ${list(marked.map(quote))} ${marked.length === 1 ? "bears" : "bear"} a mark of a provisional figure.`,
      advice: "Put in the final figure when it is out, and take the mark away.",
    },
  ];
}
