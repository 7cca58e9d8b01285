import type { CellRef } from "../cell/address";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";

/** `2021-2018`, `2021 to 2018`, the whole text of a cell. */
const span = /^\s*((?:19|20)\d\d)\s?(?:[-–—]|to)\s?((?:19|20)\d\d)\s*$/i;

export const yearsReversed = defineTableRule({
  id: "years-reversed",
  severity: "error",
  tier: "sheet",
  title: "A span of years ends before it begins.",
  why: "2021-2018 is 2018-2021 turned round, or one of the two years is mistyped; whatever is worked out from its length is below nought.",
  subsumedBy: ["row-slid"],
  on: ["scorecard", "benchmark", "action-plan"],

  check({ table, grid }) {
    const columns = table.columns.filter(
      ({ is }) => is.kind === "attribute" && (is.role === "due" || is.role === "other"),
    );
    if (columns.length === 0) return [];
    return table.measures.flatMap(({ name, at }) =>
      columns.flatMap(({ column }): readonly Found[] => {
        const cell: CellRef = { ...at, column };
        const value = grid.value(cell.row, column);
        if (typeof value !== "string") return [];
        const [, from, to] = span.exec(value) ?? [];
        if (from === undefined || Number(to) >= Number(from)) return [];
        return [
          {
            cells: [cell],
            measure: name,
            message: `${name}: ${value.trim()} ends before it begins.`,
            advice: "Look both years up, and put the earlier one first.",
          },
        ];
      }),
    );
  },

  examples: {
    bad: [
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "2019-2022", "School Improvement Team"],
            ["Review provision", "*2021-2018*", "SEND Team"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Plan: [
            ["Action", "By when", "Lead"],
            ["Agree the syllabus", "2019-2022", "School Improvement Team"],
            ["Review provision", "2018-2021", "SEND Team"],
          ],
        },
      },
    ],
  },
});
