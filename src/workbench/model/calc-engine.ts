import type { CellValue } from "../../core";
import type { SheetModel } from "./sheet-model";
import type { BookState } from "./book";

/** A formula's cell with what it comes to now; undefined when the engine cannot tell. */
export interface Calculated {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue | undefined;
}

/** What calculates formulas. It reads the book and writes nothing. */
export interface CalcEngine {
  /**
   * Calculates what depends on cells that were changed.
   *
   * @param changed cells by their sheet, as keys (`cellAt`).
   * @param restructured whether rows, sheets, tables or names changed, so that nothing known of formulas holds any more.
   */
  calculate(
    book: BookState,
    changed: ReadonlyMap<SheetModel, ReadonlySet<number>>,
    restructured: boolean,
  ): readonly Calculated[];
}
