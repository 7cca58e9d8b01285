import { isNumberField } from "../check/subject";
import { defineRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";

export const valueProvisional = defineRule({
  id: "value-provisional",
  severity: "information",
  tier: "sheet",
  title: "A figure is marked as provisional or revised.",
  why: "A starred or provisional figure is likely to change, and a target set on it changes its meaning with it.",
  subsumedBy: ["note-in-value-cell"],
  needs: ["texted"],

  check({ fields, title }) {
    const marked = fields.filter(isNumberField).filter(({ reading: { around } }) => around?.mark !== undefined);
    if (!isSome(marked)) return [];
    return [
      {
        cells: cellsOf(marked),
        message: `${title}: ${list(marked.map(quote))} ${marked.length === 1 ? "bears" : "bear"} a mark of a provisional figure.`,
        advice: "Put in the final figure when it is out, and take the mark away.",
      },
    ];
  },

  examples: {
    bad: [[["Cost per tenancy", "*£1,112.44**", "£1,100.00"]]],
    good: [[["Cost per tenancy", "£1,112.44", "£1,100.00"]]],
  },
});
