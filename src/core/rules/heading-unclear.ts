import type { CellRef } from "../cell/address";
import { parsePeriod } from "../cell/period";
import type { TableSubject } from "../check/subject";
import { withoutFootnote } from "../scorecard/plain-periods";
import { yearsInOne } from "../scorecard/vocabulary";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isSome } from "./say";

export const headingUnclear = defineTableRule({
  id: "heading-unclear",
  severity: "warning",
  tier: "sheet",
  title:
    "A heading names two years, has a footnote run into its year, or the years stand over columns that have no figures.",
  why:
    "“2027 2030” over one column of figures leaves open for which of the two they are, and “2025, 2027, 2030” over the names and the codes leave the targets without " +
    "a year. Both happen when a table is copied from a page whose cells were merged, and no trajectory leads to a target without its year.",
  subsumedBy: [],

  check({ table, grid }) {
    if (table.arrangement !== "rows") return [];
    const header = table.rows.flatMap(({ row, role }) => (role === "header" ? [row] : []));
    return header.flatMap((row): readonly Found[] => {
      const cells: CellRef[] = [];
      for (let column = table.area.left; column <= table.area.right; column++) {
        if (grid.text(row, column).trim() !== "") cells.push({ sheet: table.sheet, row, column });
      }
      const textOf = (at: CellRef): string => grid.text(at.row, at.column).trim();
      return isSome(cells) && isOverTexts(table, cells, textOf)
        ? [slidYears(cells, textOf)]
        : [...twoYears(table, cells, textOf), ...footnoted(table, cells, textOf)];
    });
  },

  examples: {
    bad: [
      [
        ["Measure", "Target 2025", "*2027 2030*"],
        ["Homes insulated", "120", "180"],
        ["Buses that run on electricity", "20%", "45%"],
        ["Trees planted", "400", "900"],
      ],
      [
        ["Measure", "*Baseline 20181*", "Target 2030"],
        ["Homes insulated", "120", "180"],
        ["Buses that run on electricity", "20%", "45%"],
        ["Trees planted", "400", "900"],
      ],
      {
        sheets: {
          Card: [
            ["Outcome", "Code", "Indicator", "Target values", "", ""],
            ["*2025*", "*2027*", "*2030*", "", "", ""],
            ["Warm homes", "I1", "Homes insulated", "120", "180", "300"],
            ["Clean air", "I2", "Buses that run on electricity", "20%", "45%", "100%"],
            ["Green streets", "I3", "Trees planted", "400", "900", "1,500"],
          ],
        },
      },
    ],
    good: [
      [
        ["Measure", "Baseline 2018 (1)", "Target 2030²"],
        ["Homes insulated", "120", "180"],
        ["Buses that run on electricity", "20%", "45%"],
        ["Trees planted", "400", "900"],
      ],
      [
        ["Measure", "Target 2025", "Target 2030"],
        ["Homes insulated", "120", "180"],
        ["Buses that run on electricity", "20%", "45%"],
        ["Trees planted", "400", "900"],
      ],
      {
        sheets: {
          Card: [
            ["Outcome", "Code", "Indicator", "Target values", "", ""],
            ["", "", "", "2025", "2027", "2030"],
            ["Warm homes", "I1", "Homes insulated", "120", "180", "300"],
            ["Clean air", "I2", "Buses that run on electricity", "20%", "45%", "100%"],
            ["Green streets", "I3", "Trees planted", "400", "900", "1,500"],
          ],
        },
      },
    ],
  },
});

type TextOf = (at: CellRef) => string;

/** Whether all that a row of headings says is years, over columns of texts. */
function isOverTexts({ columns }: TableSubject["table"], cells: readonly CellRef[], textOf: TextOf): boolean {
  const isText = ({ column }: CellRef): boolean =>
    columns.some((one) => one.column === column && one.is.kind !== "value" && one.is.kind !== "period");
  const isYear = (text: string): boolean => parsePeriod(text)?.kind === "year" || yearsInOne(text) !== undefined;
  return columns.some(({ is }) => is.kind === "value") && cells.every((at) => isText(at) && isYear(textOf(at)));
}

function slidYears(cells: readonly [CellRef, ...CellRef[]], textOf: TextOf): Found {
  return {
    cells,
    measure: "",
    message: `${cells.map((at) => `“${textOf(at)}”`).join(", ")} stand over columns of texts, and nothing says of which years the figures are.`,
    advice: "Move the years above the columns of the figures that they date.",
  };
}

function twoYears({ columns }: TableSubject["table"], cells: readonly CellRef[], textOf: TextOf): readonly Found[] {
  return cells.flatMap((at): readonly Found[] => {
    const years = yearsInOne(textOf(at));
    if (!years || !columns.some(({ column, is }) => column === at.column && is.kind === "value")) return [];
    return [
      {
        cells: [at],
        measure: "",
        message: `“${textOf(at)}” names two years over one column: nothing says of which of them its figures are. They were read as of ${String(years[1])}.`,
        advice: `Give ${String(years[0])} and ${String(years[1])} a column each, or leave the year that is meant.`,
      },
    ];
  });
}

/** The number of a footnote reads as a digit of the year that it stands behind. */
function footnoted({ columns }: TableSubject["table"], cells: readonly CellRef[], textOf: TextOf): readonly Found[] {
  const noted = cells.filter(
    (at) =>
      withoutFootnote(textOf(at)) !== undefined &&
      columns.some(({ column, is }) => column === at.column && is.kind !== "label"),
  );
  if (!isSome(noted)) return [];
  const [first, ...more] = noted;
  const said = noted.map((at) => `“${textOf(at)}”`).join(", ");
  return [
    {
      cells: [first, ...more],
      measure: "",
      message: `${said} ${more.length === 0 ? "has a year of five digits: it was" : "have years of five digits: they were"} read as ${noted.map((at) => withoutFootnote(textOf(at)) ?? "").join(", ")} and the number of a footnote.`,
      advice: "Set the footnote apart, in brackets or above the line.",
    },
  ];
}
