import type { CardChoices, GridSnapshot, NewSheet } from "../../../src/core";
import { cardSheet, gridOfNewSheet } from "../../../src/core";
import { publishedReference } from "../../../src/core/reference/pack";
import { showValue } from "../../../src/workbench/model/sheet-model";

/** A new sheet as a workbook shows it that holds it. */
export function gridOfNew(sheet: NewSheet): GridSnapshot {
  const grid = gridOfNewSheet(sheet);
  return { ...grid, text: (row, column) => showValue(grid.value(row, column), grid.format(row, column)) };
}

/** The workbook that holds a new scorecard and nothing else. */
export function workbookOf(choices: CardChoices): { readonly sheets: readonly GridSnapshot[] } {
  return { sheets: [gridOfNew(cardSheet(choices, publishedReference()))] };
}
