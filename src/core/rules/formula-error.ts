import { cellsOf, isSome, list, nameOf } from "./say";
import { defineRule } from "./define-rule";

export const formulaError = defineRule({
  id: "formula-error",
  severity: "error",
  tier: "sheet",
  title: "A value cell shows an Excel error.",
  why: "A figure that reads #REF! or #DIV/0! cannot be measured against, and every sheet that refers to it shows the error too.",
  subsumedBy: [],
  needs: ["error"],

  check({ fields, title }) {
    const broken = fields.filter(({ reading }) => reading.kind === "error");
    if (!isSome(broken)) return [];
    const shown = [...new Set(broken.map(({ text }) => text))];
    return [
      {
        cells: cellsOf(broken),
        message: `${title}: ${list(broken.map(nameOf))} ${broken.length === 1 ? "shows" : "show"} ${list(shown)}.`,
        advice: "Mend the formula, or the cell that it refers to.",
      },
    ];
  },

  examples: {
    bad: [[["Phonics", "69.1%", "*#REF!*", "88%"]]],
    good: [[["Phonics", "69.1%", "82%", "88%"]]],
  },
});
