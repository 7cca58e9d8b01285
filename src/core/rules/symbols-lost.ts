import type { CellRef } from "../cell/address";
import type { MeasureSubject, TableSubject } from "../check/subject";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEach } from "./in-each";
import { cellsOf, isSome, list, quote } from "./say";

/** Rows up to which a table is looked at. */
const mostRows = 2000;
const fewestCells = 3;

export const symbolsLost = defineTableRule({
  id: "symbols-lost",
  severity: "warning",
  tier: "sheet",
  title: "Letters stand where there were arrows, ticks or other signs.",
  why:
    "Arrows and ticks of a symbol font are letters to every other font: a column of ò, ð and ñ said down, level and up once. “Â£” and “â€“” are signs read in the wrong coding. " +
    "Whoever gets the sheet cannot tell what is meant.",
  subsumedBy: ["row-slid"],

  check(subject) {
    if (subject.table.arrangement !== "rows" || subject.table.measures.length > mostRows) return [];
    return [...columnsOf(subject), ...inEach(subject.having("texted", "worded"), miscoded)];
  },

  examples: {
    bad: [
      [
        ["Measure", "2023", "2024", "Direction"],
        ["Visits", "120", "110", "*ò*"],
        ["Loans", "120", "130", "*ñ*"],
        ["Members", "120", "120", "*ð*"],
        ["Events", "12", "13", "*ñ*"],
      ],
      [["Cost of a visit", "£3.20", "*Â£3.10*", "£3.00"]],
    ],
    good: [
      [
        ["Measure", "2023", "2024", "Direction"],
        ["Visits", "120", "110", "↓"],
        ["Loans", "120", "130", "↑"],
        ["Members", "120", "120", "→"],
        ["Events", "12", "13", "↑"],
      ],
      [
        ["Mesure", "2023", "2024", "Lieu"],
        ["Visites", "120", "110", "à"],
        ["Prêts", "120", "130", "Nîmes"],
        ["Membres", "120", "120", "à"],
        ["Séances", "12", "13", "Nîmes"],
      ],
    ],
  },
});

/** What the arrows, ticks and crosses of symbol fonts are in other fonts: a small letter with a mark, or a place of a font's own. */
const lostSign = /^(?:[ß-öø-þ]|[\uf020-\uf0ff])$/u;
/** Signs of one coding read in another. */
const wrongCoding = /Â[£%±°€]|â€|Ã[\u0080-\u00bf]|\ufffd/u;

function columnsOf({ table, grid }: TableSubject): readonly Found[] {
  const columns = table.columns.filter(({ is }) => is.kind === "attribute" || is.kind === "value");
  return columns.flatMap(({ column, heading }): readonly Found[] => {
    const lost: { readonly at: CellRef; readonly text: string }[] = [];
    for (const { at } of table.measures) {
      const value = grid.value(at.row, column);
      if (value === null || value === "") continue;
      // One cell of another kind, and the column says something else.
      if (typeof value !== "string" || !lostSign.test(value.trim())) return [];
      lost.push({ at: { ...at, column }, text: value.trim() });
    }
    if (!isSome(lost) || lost.length < fewestCells) return [];
    const [first, ...more] = lost;
    const signs = [...new Set(lost.map(({ text }) => text))];
    return [
      {
        cells: [first.at, ...more.map(({ at }) => at)],
        measure: "",
        message: `${heading.trim()}: ${list(signs)} ${signs.length === 1 ? "stands" : "stand"} where there were arrows or signs of another font.`,
        advice: "Write the direction or the status in words, or with signs that every font has (↑ → ↓).",
      },
    ];
  });
}

function miscoded({ fields, title }: MeasureSubject): readonly Found[] {
  const wrong = fields.filter(({ text }) => wrongCoding.test(text));
  if (!isSome(wrong)) return [];
  return [
    {
      cells: cellsOf(wrong),
      measure: title,
      message: `${title}: ${list(wrong.map(quote))} ${wrong.length === 1 ? "has" : "have"} signs that were read in the wrong coding.`,
      advice: "Enter the figure anew, and import the file as UTF-8.",
    },
  ];
}
