import { defineRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";

export const valueSuppressed = defineRule({
  id: "value-suppressed",
  severity: "information",
  tier: "sheet",
  title: "A figure is withheld in its published source.",
  why: "Statistics leave out small numbers (c, x, z, *). Such a cell is a missing figure and no zero.",
  subsumedBy: [],
  needs: ["suppressed"],

  check({ fields, title }) {
    const withheld = fields.filter(({ reading }) => reading.kind === "suppressed");
    if (!isSome(withheld)) return [];
    return [
      {
        cells: cellsOf(withheld),
        message: `${title}: ${list(withheld.map(quote))} ${withheld.length === 1 ? "stands" : "stand"} for a figure that is not published.`,
        advice: "Take the figure from your own records, or choose a measure that is large enough to be published.",
      },
    ];
  },

  examples: {
    bad: [[["Looked-after children persistently absent", "*c*", "12%"]]],
    good: [[["Looked-after children persistently absent", "14%", "12%"]]],
  },
});
