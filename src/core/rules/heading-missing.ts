import type { Column } from "../scorecard/model";
import { formatPeriod } from "../cell/period";
import { defineTableRule } from "./define-rule";
import type { Found } from "./define-rule";
import { inEach } from "./in-each";
import { isSome } from "./say";

/** Headings with a year beside which one that is blank is missing, and figures below it for it to be one. */
const fewestYears = 2;
const fewestFigures = 2;

export const headingMissing = defineTableRule({
  id: "heading-missing",
  severity: "warning",
  tier: "sheet",
  title: "A column of figures has no heading beside headings that say their years.",
  why:
    "Targets for 2025, 2027 and “ ” cannot be held against anything: the last may be 2028 or 2030. The heading was lost in a merged cell or when the table " +
    "was copied, and no trajectory leads to a target without its year.",
  subsumedBy: [],

  check({ table, measures }) {
    if (table.arrangement !== "rows") return [];
    return table.columns.flatMap((column, place): readonly Found[] => {
      const beside = table.columns[place - 1];
      if (!isUnnamed(column) || !beside || !isDated(beside, column)) return [];
      const dated = table.columns.filter((one) => isDated(one, column));
      const cells = inEach(measures, ({ fields }) =>
        fields.filter(({ at, reading }) => at.column === column.column && reading.kind !== "empty"),
      );
      if (dated.length < fewestYears || cells.length < fewestFigures || !isSome(cells)) return [];
      return [
        {
          cells: [cells[0].at],
          measure: "",
          message: `The column behind “${beside.heading.trim()}” has figures and no heading: nothing says of which year they are.`,
          advice: `Write the year above the column${after(beside)}.`,
        },
      ];
    });
  },

  examples: {
    bad: [
      [
        ["Measure", "Target 2025", "Target 2027", ""],
        ["Homes insulated", "120", "180", "*300*"],
        ["Buses that run on electricity", "20%", "45%", "100%"],
        ["Trees planted", "400", "900", "1,500"],
      ],
    ],
    good: [
      [
        ["Measure", "Target 2025", "Target 2027", "Target 2030"],
        ["Homes insulated", "120", "180", "300"],
        ["Buses that run on electricity", "20%", "45%", "100%"],
        ["Trees planted", "400", "900", "1,500"],
      ],
    ],
  },
});

function isUnnamed({ heading, is }: Column): boolean {
  return heading.trim() === "" && is.kind === "value" && is.period === undefined;
}

/** Whether a column has a year, and the role of another. */
function isDated({ is }: Column, { is: other }: Column): boolean {
  return is.kind === "value" && other.kind === "value" && is.role === other.role && is.period?.kind === "year";
}

function after({ is }: Column): string {
  return is.kind === "value" && is.period ? `, after ${formatPeriod(is.period)}` : "";
}
