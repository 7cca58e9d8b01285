import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { MeasureSubject } from "../check/subject";
import { namesOf } from "./together";

export const measureHidden = defineTableRule({
  id: "measure-hidden",
  severity: "information",
  tier: "sheet",
  title: "Measures or columns of values are hidden.",
  why:
    "What is hidden is checked and counted like everything else, and nobody who looks at the sheet sees it. Rows are often hidden by a filter that was " +
    "forgotten; a year that was hidden goes on feeding the charts.",
  subsumedBy: [],

  check({ table, grid }) {
    const rows = table.measures.filter(({ at, hidden }) => hidden ?? grid.isRowHidden(at.row));
    const columns = table.columns.filter(({ column, is }) => is.kind === "value" && grid.isColumnHidden(column));
    const [first] = rows;
    const found: Found[] = [];
    if (first) {
      const names = namesOf(rows.map((measure) => ({ measure: new MeasureSubject(measure, table).title })));
      found.push({
        cells: [first.at, ...rows.slice(1).map(({ at }) => at)],
        measure: rows.length === 1 ? names : "",
        message: `${rows.length === 1 ? "A measure is" : `${String(rows.length)} measures are`} in hidden rows: ${names}.`,
        advice: "Show the rows, or clear the filter, and look whether they still belong to the scorecard.",
      });
    }
    const [column] = columns;
    if (column) {
      found.push({
        cells: [{ sheet: table.sheet, row: table.area.top, column: column.column }],
        measure: "",
        message: `${columns.length === 1 ? "A column" : `${String(columns.length)} columns`} of values ${columns.length === 1 ? "is" : "are"} hidden (${columns.map(({ heading }) => heading).join(", ")}).`,
        advice: "Show the columns, and look whether they are still right.",
      });
    }
    return found;
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Measure", "Baseline 2022", "Target 2023"],
            ["Attendance", "91%", "92%"],
            ["*Phonics*", "69%", "72%"],
          ],
        },
        hiddenRows: [3],
      },
    ],
    good: [
      [
        ["Measure", "Baseline 2022", "Target 2023"],
        ["Attendance", "91%", "92%"],
        ["Phonics", "69%", "72%"],
      ],
    ],
  },
});
