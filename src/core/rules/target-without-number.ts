import { defineRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";

export const targetWithoutNumber = defineRule({
  id: "target-without-number",
  severity: "information",
  tier: "sheet",
  title: "A target names a direction and no figure.",
  why:
    "Maximise or minimise says which way is good, and is read as that. Small cohorts are often treated so for good reason, " +
    "but no trajectory leads to it: the least it can mean is to be no worse than the latest figure.",
  subsumedBy: [],
  needs: ["direction"],

  check({ fields, title }) {
    const directions = fields.filter(({ role, reading }) => role === "target" && reading.kind === "direction");
    if (!isSome(directions)) return [];
    return [
      {
        cells: cellsOf(directions),
        message: `${title}: ${list(directions.map(quote))} ${directions.length === 1 ? "names" : "name"} a direction and no figure.`,
        advice: "Set a figure, or agree that no worse than the latest actual is enough.",
      },
    ];
  },

  examples: {
    bad: [[["Children in need persistently absent", "39.5%", "*Minimise*"]]],
    good: [[["Children in need persistently absent", "39.5%", "35%"]]],
  },
});
