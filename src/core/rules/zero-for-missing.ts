import { isNumberField } from "../check/subject";
import type { NumberField } from "../check/subject";
import { inEach } from "./in-each";
import { defineTableRule } from "./define-rule";
import { cellsOf, isSome, list, nameOf, sentence } from "./say";

export const zeroForMissing = defineTableRule<"rows">({
  id: "zero-for-missing",
  severity: "warning",
  tier: "sheet",
  title: "A year is nought from top to bottom, after years that are not.",
  why:
    "A system that exports a year that has no figures yet writes 0 for each of them. Read as figures they are a fall to nothing, and every sum, mean " +
    "and chart that takes them in is wrong. What is good when low may well come to nought, and is left alone.",
  subsumedBy: ["row-slid"],
  thresholds: { rows: { value: 5, says: "rows that must all be nought in a year, and were not before" } },

  check({ measures, having }, { threshold }) {
    if (inEach(having("naught"), () => [1]).length < threshold("rows")) return [];
    const rows = inEach(measures, ({ direction, allFields }) => [
      {
        falls: direction === -1,
        fields: allFields.filter(isNumberField).filter(({ role }) => role !== "baseline" && role !== "benchmark"),
      },
    ]);
    const last = rows.reduce(
      (most, { fields }) => Math.max(most, fields.filter(isSomething).at(-1)?.at.column ?? -1),
      -1,
    );
    const behind = rows.filter(({ fields, falls }) => !falls && fields.some(isSomething));
    const noughts = behind.flatMap(({ fields }) => fields.filter(({ at }) => at.column > last));
    const columns = [...new Set(noughts.map(({ at }) => at.column))].filter(
      (column) => noughts.filter(({ at }) => at.column === column).length >= threshold("rows"),
    );
    const cells = noughts.filter(({ at }) => columns.includes(at.column));
    if (!isSome(cells) || behind.length * 2 < rows.length) return [];
    const columnNames = columns.flatMap((column) => cells.find(({ at }) => at.column === column) ?? []).map(nameOf);
    return [
      {
        cells: cellsOf(cells),
        measure: "",
        message: `${sentence(list(columnNames))}: all ${String(behind.length)} measures are 0, though none was nought throughout before.`,
        advice: "Leave the cells empty until there are figures.",
      },
    ];
  },

  examples: {
    bad: [
      [
        ["Measure", "2019", "2020", "2021", "2022"],
        ["Visits to the museum", "18,200", "18,350", "18,600", "*0*"],
        ["Visits to the library", "47,100", "46,900", "47,400", "*0*"],
        ["School visits", "130", "125", "131", "*0*"],
        ["Books lent", "28,000", "29,100", "29,900", "*0*"],
        ["Members", "9,400", "9,600", "9,700", "*0*"],
      ],
    ],
    good: [
      [
        ["Measure", "2019", "2020", "2021", "2022"],
        ["Visits to the museum", "18,200", "18,350", "18,600", "18,900"],
        ["Visits to the library", "47,100", "46,900", "47,400", "48,000"],
        ["School visits", "130", "125", "131", "0"],
        ["Books lent", "28,000", "29,100", "29,900", "30,200"],
        ["Members", "9,400", "9,600", "9,700", "9,800"],
      ],
    ],
  },
});

function isSomething({ reading }: NumberField): boolean {
  return reading.quantity.value !== 0;
}
