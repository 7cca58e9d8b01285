import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { cellsOf, isSome, list, quote } from "./say";

export const periodNoteInValueCell = defineTableRule({
  id: "period-note-in-value-cell",
  severity: "information",
  tier: "sheet",
  title: "A note stands in a value column of a heading's row.",
  why:
    "Where figures are from belongs beside them, but in a value column it is easily taken for a value, " +
    "and it may say that the figures below are of another time than the column's heading.",
  subsumedBy: [],

  check({ table }) {
    return table.headings.flatMap((heading): readonly Found[] => {
      if (!isSome(heading.notes)) return [];
      const name = heading.text.replace(/\s*:\s*$/, "");
      return [
        {
          cells: cellsOf(heading.notes),
          measure: name,
          message: `${name}: ${list(heading.notes.map(quote))} is a note in a column of values.`,
          advice: "Move it to a column for the source or the period of the figures.",
        },
      ];
    });
  },

  examples: {
    bad: [
      [
        ["Persistent absence:", "*Published data Aut 21/Spr 22*", "", ""],
        ["Primary", "21.3%", "20.8%", "15%"],
      ],
    ],
    good: [
      [
        ["Persistent absence:", "", "", ""],
        ["Primary", "21.3%", "20.8%", "15%"],
      ],
    ],
  },
});
