import type { CellRef } from "../cell/address";
import type { TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { isSome, list } from "./say";

/** Rows up to which a table is looked at. */
const mostRows = 2000;
/** Numbers that a column must have for it to be one of figures, and how many per cent of its filled cells they must be. */
const fewestNumbers = 3;
const share = 50;

export const cellUnlikeColumn = defineTableRule({
  id: "cell-unlike-column",
  severity: "warning",
  tier: "sheet",
  title: "A placeholder or a garbled number stands in a column of figures beside the values.",
  why:
    "A gap, a variance or a percentage achieved that is “xx” or “44. 6%” was never filled in, or cannot be read as a number. Such columns are copied into reports as they stand. " +
    "Dashes and N/A may be meant, and are left alone.",
  subsumedBy: ["row-slid"],

  check(subject) {
    const { table, grid } = subject;
    if (table.arrangement !== "rows" || table.measures.length > mostRows) return [];
    return table.columns
      .filter(({ is }) => is.kind === "attribute" && figured.has(is.role))
      .flatMap(({ column, heading }) => oddIn(cellsOf(subject, column), heading.trim(), grid));
  },

  examples: {
    bad: [
      [
        ["Year group", "Pupils 2024", "Others 2024", "Gap"],
        ["Year 3", "88%", "91%", "-3%"],
        ["Year 4", "84%", "90%", "-6%"],
        ["Year 5", "90%", "89%", "+1%"],
        ["Year 6", "91%", "89%", "*xx*"],
      ],
      [
        ["Crop", "Target 2013", "Actual 2013", "Variance"],
        ["Maize (ha)", "13,000", "5,800", "*44. 6%*"],
        ["Beans (ha)", "34,000", "11,357", "33.4%"],
        ["Wheat (ha)", "900", "720", "80%"],
        ["Rice (ha)", "400", "410", "102.5%"],
      ],
    ],
    good: [
      [
        ["Year group", "Pupils 2024", "Others 2024", "Gap"],
        ["Year 3", "88%", "91%", "-3%"],
        ["Year 4", "84%", "90%", "-6%"],
        ["Year 5", "90%", "89%", "-"],
        ["Year 6", "91%", "89%", "n/a"],
      ],
      [
        ["Measure", "2023", "2024", "Lead"],
        ["Visits", "120", "130", "TBC"],
        ["Loans", "120", "130", "JS"],
        ["Members", "120", "130", "TBC"],
        ["Events", "12", "13", "RB"],
      ],
    ],
  },
});

/** Columns that may hold figures. */
const figured: ReadonlySet<string> = new Set(["variance", "other", "tolerance", "weight", "rank"]);

const number = /^[-+−–]?\s?[£$€]?\s?\d[\d.,  ]*\s?(?:%|pp|p\.p\.)?$|^\([£$€]?\d[\d.,]*%?\)$/u;
/** A blank behind the point, or the percent sign twice. */
const garbled = /^[-+−–]?\d+[.,] +\d{1,2} ?%$|^[-+−–]?\d[\d.,]* ?% ?%$|^[-+−–]?\d+[.,]{2,}\d+ ?%?$/u;
const placeholder =
  /^\W*(?:tb[acd]|x{2,4}(?:[.,]x+)?%?|to be (?:confirmed|determined|calculated)|not yet known)\W*$|^\?+$/iu;

interface Cell {
  readonly at: CellRef;
  readonly text: string;
  readonly typed: boolean;
}

function cellsOf({ table, grid }: TableSubject, column: number): readonly Cell[] {
  return table.measures.flatMap(({ at }): readonly Cell[] => {
    const value = grid.value(at.row, column);
    if (value === null) return [];
    if (typeof value === "number") return [{ at: { ...at, column }, text: "", typed: true }];
    const text = typeof value === "string" ? value.trim() : "";
    return text === "" ? [] : [{ at: { ...at, column }, text, typed: false }];
  });
}

function oddIn(cells: readonly Cell[], heading: string, grid: TableSubject["grid"]): readonly Found[] {
  const odd = cells.filter(({ typed, text }) => !typed && (garbled.test(text) || placeholder.test(text)));
  if (!isSome(odd)) return [];
  const numbers = cells.filter(({ typed, text }) => typed || number.test(text) || garbled.test(text)).length;
  if (numbers < fewestNumbers || numbers * 100 < share * cells.length || odd.length * 2 > cells.length + 1) return [];
  const [first, ...more] = odd;
  return [
    {
      cells: [first.at, ...more.map(({ at }) => at)],
      measure: "",
      message: `${heading === "" ? grid.sheet : heading}: ${list(odd.map(({ text }) => text))} ${odd.length === 1 ? "stands" : "stand"} in a column of figures.`,
      advice: "Work the figure out and enter it as a number.",
    },
  ];
}
