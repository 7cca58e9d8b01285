import type { CellValue } from "../../core";
import type { BookState } from "./book";
import type { CalcEngine } from "./calc-engine";
import { emptyCell } from "./cell";
import { newLayout } from "./layout";
import { SheetModel } from "./sheet-model";

/** What a formula comes to that stands in no cell of a book; undefined when the engine cannot tell. References must name their sheet. */
export function evaluateIn(engine: CalcEngine, state: BookState, formula: string): CellValue | undefined {
  const sheet = new SheetModel("evaluated", newLayout("\u0001evaluated"));
  const book = { ...state, sheets: [...state.sheets, sheet] };
  const changed = new Map([[sheet, new Set([0])]]);
  sheet.cells.put(0, { ...emptyCell, formula });
  const found = engine.calculate(book, changed, false).find((one) => one.sheet === sheet)?.value;
  // The engine must not remember a cell that is no more.
  sheet.cells.put(0, emptyCell);
  engine.calculate(book, changed, false);
  return found;
}
