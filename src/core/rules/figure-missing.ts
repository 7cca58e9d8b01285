import type { MeasureSubject } from "../check/subject";
import type { Field } from "../scorecard/model";
import type { Found } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { isKnownLater } from "./none-meant";
import { nameOf } from "./say";

/** Rows that a column must have, and cells and figures that a row must have, for the only gap in both to stand out. */
const fewestRows = 5;
const fewestCells = 3;
const fewestFigures = 2;
/** Rows beyond which a table is a list of records. */
const mostRows = 400;

export const figureMissing = defineTableRule({
  id: "figure-missing",
  severity: "warning",
  tier: "sheet",
  title: "The only empty cell of a table that is filled in from end to end.",
  why:
    "Every other row has its figure in that column, and that row has one in every other: the cell was passed over, cleared by mistake, or its figure went into the " +
    "row below. Figures to compare with, a row's first figure, and rows with a remark are left alone.",
  subsumedBy: [
    "formula-without-result",
    "row-slid",
    "measure-empty",
    "value-displaced",
    "baseline-missing",
    "actual-missing",
    "target-missing",
  ],

  *check({ table, measures }) {
    if (table.arrangement !== "rows" || table.measures.length < fewestRows || table.measures.length > mostRows)
      return [];
    const gaps = yield* inEachInSteps(measures, loneGap);
    if (gaps.length === 0) return [];
    const empty = new Map<number, number>();
    const all = new Map<number, number>();
    for (const { fields } of table.measures)
      for (const { at, reading } of fields) {
        all.set(at.column, (all.get(at.column) ?? 0) + 1);
        if (reading.kind === "empty") empty.set(at.column, (empty.get(at.column) ?? 0) + 1);
      }
    return gaps
      .filter(({ gap: { at } }) => empty.get(at.column) === 1 && (all.get(at.column) ?? 0) >= fewestRows)
      .map(foundFor);
  },

  examples: {
    bad: [
      [
        ["Measure", "2021", "2022 estimate", "2023 target"],
        ["Visits to libraries", "233,910", "241,377", "250,000"],
        ["Loans", "402,118", "**", "410,000"],
        ["Visits to museums", "66,301", "66,588", "67,000"],
        ["Theatre tickets", "41,226", "42,010", "42,000"],
        ["Members", "9,412", "9,377", "9,500"],
      ],
    ],
    good: [
      [
        ["Measure", "2021", "2022 estimate", "2023 target"],
        ["Visits to libraries", "233,910", "241,377", "250,000"],
        ["Loans", "402,118", "405,310", "410,000"],
        ["Visits to museums", "66,301", "66,588", "67,000"],
        ["Theatre tickets", "41,226", "42,010", "42,000"],
        ["Members", "9,412", "9,377", "9,500"],
      ],
      [
        ["Measure", "2021", "2022 estimate", "2023 target"],
        ["Visits to libraries", "233,910", "", "250,000"],
        ["Loans", "402,118", "", "410,000"],
        ["Visits to museums", "66,301", "66,588", "67,000"],
        ["Theatre tickets", "41,226", "42,010", "42,000"],
        ["Members", "9,412", "9,377", "9,500"],
      ],
      [
        ["Measure", "2021", "2022 estimate", "2023 target", "Comments"],
        ["Visits to libraries", "233,910", "241,377", "250,000", ""],
        ["Loans", "402,118", "", "410,000", "Counted every second year"],
        ["Visits to museums", "66,301", "66,588", "67,000", ""],
        ["Theatre tickets", "41,226", "42,010", "42,000", ""],
        ["Members", "9,412", "9,377", "9,500", ""],
      ],
    ],
  },
});

interface Gap {
  readonly title: string;
  readonly gap: Field;
}

/** The only empty cell of a row that has its figures otherwise. */
function loneGap({ fields, allFields, measure, title }: MeasureSubject): readonly Gap[] {
  const empty = allFields.filter(({ reading }) => reading.kind === "empty");
  const [gap] = empty;
  if (!gap || empty.length > 1 || allFields.length < fewestCells || !fields.includes(gap)) return [];
  if (gap.role === "benchmark" || gap === allFields[0] || (gap.role === "actual" && isKnownLater(measure.name)))
    return [];
  if (allFields.filter(({ reading }) => reading.kind === "quantity").length < fewestFigures) return [];
  const isRemarked = measure.attributes.some(({ role, text }) => role === "comment" && text.trim() !== "");
  return isRemarked || /[*†‡]/.test(measure.name) ? [] : [{ title, gap }];
}

function foundFor({ title, gap }: Gap): Found {
  return {
    cells: [gap.at],
    measure: title,
    message: `${title}: ${nameOf(gap)} is empty, and is the only empty cell of its row and its column.`,
    advice: "Enter the figure, or say why there is none; it may have gone into the row below.",
  };
}
