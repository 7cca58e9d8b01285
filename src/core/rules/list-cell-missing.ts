import type { MeasureSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { cellsOf, isSome, list, nameOf } from "./say";

/** Per cent of the cells of a column of a list that must be filled for a gap to stand out, and cells from which on that says something. */
const fewestCells = 8;

export const listCellMissing = defineTableRule<"share">({
  id: "list-cell-missing",
  severity: "warning",
  tier: "sheet",
  title: "A row of a list was made, and its figure was not entered.",
  why:
    "In a list with a row for each measure and period, a row without its figure is a promise that was forgotten: nobody makes a row for nothing. The last rows of a " +
    "measure may be of a time that is still to come, and a note may say why there is none.",
  subsumedBy: [
    "formula-without-result",
    "row-slid",
    "measure-empty",
    "target-missing",
    "actual-missing",
    "baseline-missing",
  ],
  thresholds: { share: { value: 85, says: "per cent of a column's cells that must be filled for a gap to stand out" } },

  check({ table, measures }, { threshold }) {
    if (table.arrangement !== "long") return [];
    const filled = new Map<number, { all: number; full: number }>();
    const gaps = inEach(measures, (row) => {
      for (const { at, reading } of row.allFields) {
        const count = filled.get(at.column) ?? { all: 0, full: 0 };
        count.all += 1;
        if (reading.kind !== "empty") count.full += 1;
        filled.set(at.column, count);
      }
      const missing = gapsIn(row);
      return isSome(missing) ? [{ title: row.title, missing }] : [];
    });
    const isUsual = ({ at }: Field): boolean => {
      const { all, full } = filled.get(at.column) ?? { all: 0, full: 0 };
      return all >= fewestCells && full * 100 >= threshold("share") * all;
    };
    return gaps.flatMap(({ title, missing }) => foundFor(title, missing.filter(isUsual)));
  },

  examples: {
    bad: [
      [
        ["Measure", "Quarter", "Actual", "Target"],
        ["Calls answered", "Q1 2025", "81%", "85%"],
        ["Calls answered", "Q2 2025", "83%", "85%"],
        ["Calls answered", "Q3 2025", "84%", "**"],
        ["Calls answered", "Q4 2025", "84%", "85%"],
        ["Letters answered", "Q1 2025", "71%", "75%"],
        ["Letters answered", "Q2 2025", "73%", "75%"],
        ["Letters answered", "Q3 2025", "74%", "75%"],
        ["Letters answered", "Q4 2025", "74%", "75%"],
      ],
    ],
    good: [
      [
        ["Measure", "Quarter", "Actual", "Target"],
        ["Calls answered", "Q1 2025", "81%", "85%"],
        ["Calls answered", "Q2 2025", "83%", "85%"],
        ["Calls answered", "Q3 2025", "84%", "85%"],
        ["Calls answered", "Q4 2025", "", "85%"],
        ["Letters answered", "Q1 2025", "71%", "75%"],
        ["Letters answered", "Q2 2025", "73%", "75%"],
        ["Letters answered", "Q3 2025", "74%", "75%"],
        ["Letters answered", "Q4 2025", "74%", "75%"],
      ],
    ],
  },
});

/** Empty cells of a measure with filled ones of their column on both sides; a target may also be the first. */
function gapsIn({ fields, measure }: MeasureSubject): readonly Field[] {
  if (measure.attributes.some(({ role, text }) => role === "comment" && text.trim() !== "")) return [];
  return fields.filter(({ at, role, reading }) => {
    if (reading.kind !== "empty") return false;
    const column = fields.filter((one) => one.at.column === at.column && one.reading.kind !== "empty");
    const isAfter = column.some((one) => one.at.row > at.row);
    return isAfter && (role === "target" || column.some((one) => one.at.row < at.row && one.role === role));
  });
}

function foundFor(title: string, missing: readonly Field[]): readonly Found[] {
  if (!isSome(missing)) return [];
  return [
    {
      cells: cellsOf(missing),
      measure: title,
      message: `${title}: ${list(missing.map(nameOf))} ${missing.length === 1 ? "is" : "are"} not entered, though there is a row for it.`,
      advice: "Enter the figure, or say why there is none.",
    },
  ];
}
