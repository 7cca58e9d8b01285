import type { GridSnapshot } from "../grid/snapshot";
import type { Column, Measure } from "../scorecard/model";
import type { CellRef } from "../cell/address";
import { measureTitle } from "../scorecard/measure";
import type { Found, FoundInSteps } from "./define-rule";
import { defineTableRule } from "./define-rule";
import { inEachInSteps } from "./in-each";
import { relativeFormula } from "./relative-formula";
import { a1 } from "./say";

/** Formulas alike that a column must have for a cell without to stand out, and the share of its numbers. */
const fewest = 4;
const share = 0.75;

export const formulaOverwritten = defineTableRule({
  id: "formula-overwritten",
  severity: "warning",
  tier: "sheet",
  title: "A number was typed over a formula, or a formula is unlike those around it.",
  why:
    "In a column that is worked out, one typed number stays as it is when everything around it moves, and a formula that reaches a row too far or too " +
    "short is hard to see. Both are found by what the formula means in its place, not by how it is spelt.",
  subsumedBy: ["row-slid"],

  *check({ table, grid }) {
    const found: Found[] = [];
    if (table.arrangement !== "rows") return found;
    for (const column of table.columns) {
      if (column.is.kind !== "label") found.push(...(yield* foundIn(column, table.measures, grid)));
    }
    return found;
  },

  examples: {
    bad: [
      [
        ["Measure", "Actual", "Target", "Variance"],
        ["Attendance", "91", "93", "=B2-C2 → -2"],
        ["Spelling", "79", "80", "=B3-C3 → -1"],
        ["Reading", "74", "78", "*-4*"],
        ["Writing", "66", "70", "=B5-C5 → -4"],
        ["Maths", "72", "73", "=B6-C6 → -1"],
        ["Science", "77", "80", "=B7-C7 → -3"],
      ],
      [
        ["Measure", "Actual", "Target", "Variance"],
        ["Attendance", "91", "93", "=B2-C2 → -2"],
        ["Spelling", "79", "80", "=B3-C3 → -1"],
        ["Reading", "74", "78", "*=B3-C4 → 1*"],
        ["Writing", "66", "70", "=B5-C5 → -4"],
        ["Maths", "72", "73", "=B6-C6 → -1"],
        ["Science", "77", "80", "=B7-C7 → -3"],
      ],
    ],
    good: [
      [
        ["Measure", "Actual", "Target", "Variance"],
        ["Attendance", "91", "93", "=B2-C2 → -2"],
        ["Spelling", "79", "80", "=B3-C3 → -1"],
        ["Reading", "74", "78", "=B4-C4 → -4"],
        ["Writing", "66", "70", "=B5-C5 → -4"],
        ["Maths", "72", "73", "=B6-C6 → -1"],
      ],
    ],
  },
});

function* foundIn({ column, heading }: Column, measures: readonly Measure[], grid: GridSnapshot): FoundInSteps {
  if (!hasFewest(measures, ({ at }) => grid.formula(at.row, column) !== undefined)) return [];
  const counts = new Map<string, number>();
  const cells = yield* inEachInSteps(measures, (measure) => {
    const { row, sheet } = measure.at;
    const formula = grid.formula(row, column);
    if (formula === undefined && typeof grid.value(row, column) !== "number") return [];
    const relative = formula === undefined ? undefined : relativeFormula(formula, row, column);
    if (relative !== undefined) counts.set(relative, (counts.get(relative) ?? 0) + 1);
    return [{ measure, at: { sheet, row, column }, formula: relative }];
  });
  const [usual, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
  if (count < fewest || count < cells.length * share) return [];
  return cells
    .filter(({ formula }) => formula !== usual)
    .map(({ measure, at, formula }) =>
      foundFor(measureTitle(measure), at, heading, formula === undefined, grid, count),
    );
}

function hasFewest(measures: readonly Measure[], isFormula: (measure: Measure) => boolean): boolean {
  let count = 0;
  return measures.some((measure) => isFormula(measure) && ++count >= fewest);
}

function foundFor(
  title: string,
  at: CellRef,
  heading: string,
  typed: boolean,
  grid: GridSnapshot,
  count: number,
): Found {
  const shown = grid.text(at.row, at.column).trim();
  return {
    cells: [at],
    measure: title,
    message: typed
      ? `${title}: ${heading} ${shown} is typed, where ${String(count)} other rows have a formula.`
      : `${title}: the formula of ${heading} in ${a1(at)} is unlike that of ${String(count)} other rows.`,
    advice: "Copy the formula of a row beside it down or up, and look whether the result is the one that was there.",
  };
}
