import type { CellRef } from "../cell/address";
import { cellNames } from "../report/place";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";
import { isSome, list } from "./say";

/** Stretches of cells that a message names; of more it says that there are others. */
const mostNamed = 4;

/** Cells of a sheet that the finding names: what comes behind is like them, and a sheet may have a hundred thousand. */
const mostCells = 200;

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
  const named = cells.slice(0, mostCells);
  if (!isSome(named)) return [];
  const areas = cellNames(named, named[0].sheet);
  const others = areas.length > mostNamed ? ["others"] : [];
  const places = list([...areas.slice(0, mostNamed), ...others]);
  const count = cells.length === 1 ? "1 formula has" : `${String(cells.length)} formulas have`;
  return [
    {
      cells: named,
      message: `${count} no result in the file (${places}): nothing has calculated it since it was written.`,
      advice: "Open the workbook in Excel, save it, and check it again; until then these cells count as empty.",
    },
  ];
}
