import type { CellRef } from "../cell/address";
import { cellNames } from "../report/place";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";
import { isSome, list } from "./say";

/** Stretches of cells that the finding names, and cells: what comes behind is like them, and a sheet may have a hundred thousand. */
const mostStretches = 4;
const mostCells = 100;

export const formulaWithoutResult = defineWorkbookRule({
  id: "formula-without-result",
  severity: "warning",
  tier: "sheet",
  title: "A formula has no result in the file.",
  why: "Programs that write workbooks often leave the calculating to Excel. Until Excel has opened and saved such a file, these cells read as empty here: their figures are neither checked nor drawn, and what is found of the rest may be wrong.",
  subsumedBy: [],

  check({ workbook }) {
    return workbook.sheets.flatMap((grid) => foundOn(grid.withoutResult?.() ?? []));
  },

  examples: {
    bad: [
      {
        sheets: {
          Card: [
            ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
            ["Affordable homes", "145", "*=B2*1.05 → *", "*=C2*1.05 → *"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Card: [
            ["Measure", "Baseline 2022", "Target 2023", "Target 2024"],
            ["Affordable homes", "145", "=B2*1.05 → 152", "=C2*1.05 → 160"],
          ],
        },
      },
    ],
  },
});

function foundOn(cells: readonly CellRef[]): readonly Found[] {
  const named = firstOf(cells);
  if (!isSome(named)) return [];
  const others = named.length < cells.length ? ["others"] : [];
  const places = list([...cellNames(named, named[0].sheet), ...others]);
  const [count, them] =
    cells.length === 1 ? ["1 formula has", "it"] : [`${String(cells.length)} formulas have`, "them"];
  return [
    {
      cells: named,
      message: `${count} no result in the file (${places}): nothing has calculated ${them} since the file was written.`,
      advice: "Open the workbook in Excel, save it, and check it again; until then these cells count as empty.",
    },
  ];
}

/** The first cells, as many as a person is shown. */
function firstOf(cells: readonly CellRef[]): readonly CellRef[] {
  const first = cells.slice(0, mostCells);
  const end = first.findIndex(({ sheet }, index) => cellNames(first.slice(0, index + 1), sheet).length > mostStretches);
  return end < 0 ? first : first.slice(0, end);
}
