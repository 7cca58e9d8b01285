import type { CellRef } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";
import { dateIn, exists, isoDay } from "./dates";
import type { Found } from "./define-rule";
import { defineWorkbookRule } from "./define-rule";

/** Cells outside the tables that are looked at, at most; a longer text than this is no span of time. */
const mostCells = 5000;
const longest = 80;

/** What may stand between the first day of a span and its last: `AM to`, `00:00 –`. */
const between = /^\s*(?:[ap]\.?m\.?|\d{1,2}:\d\d)?\s*(?:to|until|till|through|bis|au|al|tot|hasta|-|–|—)\s*$/i;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const named = `(${months.join("|")})[a-z]*\\.?,? (\\d{4})`;
const ofMonths = new RegExp(`\\b${named}\\s?(?:to|until|till|through|-|–|—)\\s?${named}\\b`, "i");

export const datesReversed = defineWorkbookRule({
  id: "dates-reversed",
  severity: "error",
  tier: "sheet",
  title: "Outside the tables a period is written with its last day before its first.",
  why:
    "“1 September 2016 to 31 July 2016” is no school year: one of the two years was left from the year before, and nobody can tell of which year the " +
    "figures below it are. Days of one year, and a single date, are left alone.",
  subsumedBy: ["row-slid", "date-impossible"],

  check({ workbook, sheets }) {
    return sheets.flatMap(({ sheet, tables, notUnderstood }) => {
      const grid = workbook.sheets.find((one) => one.sheet === sheet);
      if (!grid) return [];
      return reversedIn(grid, tables.length === 0 ? cellsOf(grid) : notUnderstood);
    });
  },

  examples: {
    bad: [
      {
        sheets: {
          Sessions: [
            ["Period:", "*01/09/2016 AM to 31/07/2016 PM*"],
            ["Attended", "43,184"],
            ["Possible", "47,384"],
          ],
        },
      },
      {
        sheets: {
          Sessions: [
            ["Return for", "*September 2016 - July 2016*"],
            ["Attended", "43,184"],
            ["Possible", "47,384"],
          ],
        },
      },
    ],
    good: [
      {
        sheets: {
          Sessions: [
            ["Period:", "01/09/2016 AM to 31/07/2017 PM"],
            ["Return for", "September 2016 - July 2017"],
            ["Compared", "3 May 2016, and 2 May 2015"],
          ],
        },
      },
    ],
  },
});

function cellsOf({ sheet, rowCount, columnCount }: GridSnapshot): readonly CellRef[] {
  const most = Math.min(rowCount * columnCount, mostCells);
  return Array.from({ length: most }, (_, place) => ({
    sheet,
    row: Math.floor(place / columnCount),
    column: place % columnCount,
  }));
}

function reversedIn(grid: GridSnapshot, cells: readonly CellRef[]): readonly Found[] {
  return cells.slice(0, mostCells).flatMap((at): readonly Found[] => {
    const value = grid.value(at.row, at.column);
    if (typeof value !== "string" || value.length > longest || !isReversed(value)) return [];
    return [
      {
        cells: [at],
        measure: "",
        message: `${value.trim()} ends before it begins.`,
        advice: "Look both dates up: one of the two years is likely that of another period.",
      },
    ];
  });
}

const twoYears = /\d\d.*\d{4}/;

function isReversed(text: string): boolean {
  if (!twoYears.test(text)) return false;
  const [, from = "", year, to = "", last] = ofMonths.exec(text) ?? [];
  if (year !== undefined) return Number(last) < Number(year) || (last === year && monthOf(to) < monthOf(from));
  const first = dateIn(text);
  if (!first) return false;
  const rest = text.slice(text.indexOf(first.text) + first.text.length);
  const second = dateIn(rest);
  if (!second || !between.test(rest.slice(0, rest.indexOf(second.text)))) return false;
  return exists(first) && exists(second) && isoDay(second) < isoDay(first);
}

function monthOf(name: string): number {
  return months.indexOf(name.toLowerCase());
}
