import type { Area, CellRef } from "../../core/cell/address";
import type { CellValue } from "../../core/cell/value";
import type { GridSnapshot, NamedArea } from "../../core/grid/snapshot";
import { findCell, kinds, measureCells, type CellColumns } from "./cell-columns";
import type { DisplayTexts } from "./display-text";
import { findSorted } from "./growing";
import { formulaText, plainText, richText } from "./rich-text";
import { shiftFormula } from "./shift-formula";
import type { SharedStrings } from "./shared-strings";
import type { ScannedRows } from "./sheet-scan";
import type { Surroundings } from "./surroundings";
import type { FrozenTexts } from "./text-heap";

/** What the sheets of one workbook share. */
export interface GridContext {
  readonly codes: readonly string[];
  readonly strings: SharedStrings;
  readonly display: DisplayTexts;
}

/** What a grid is made of. */
export interface GridSource {
  readonly sheet: string;
  readonly visibility: GridSnapshot["visibility"];
  readonly rows: ScannedRows;
  readonly surroundings: Surroundings;
  readonly tables: readonly NamedArea[];
}

/**
 * A sheet of a file as a grid snapshot: texts and formulas are worked out when asked for.
 *
 * Serial dates count from 1900, also when the workbook counts from 1904: `value` of such a date is 1,462 more than the file has.
 * A formula reads as in the file (`_xlfn.` before functions newer than the format); of a data table it is `TABLE(row input,column input)`.
 */
export class FileGrid implements GridSnapshot {
  readonly sheet: string;
  readonly visibility: GridSnapshot["visibility"];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly tables: readonly NamedArea[];
  readonly #context: GridContext;
  readonly #cells: CellColumns;
  readonly #texts: FrozenTexts;
  readonly #rows: ScannedRows;
  readonly #surroundings: Surroundings;

  constructor(source: GridSource, context: GridContext) {
    this.sheet = source.sheet;
    this.visibility = source.visibility;
    this.merges = source.surroundings.merges;
    this.tables = source.tables;
    this.#context = context;
    this.#cells = source.rows.cells;
    this.#texts = source.rows.texts;
    this.#rows = source.rows;
    this.#surroundings = source.surroundings;
    ({ rowCount: this.rowCount, columnCount: this.columnCount } = measureCells(this.#cells));
  }

  value(row: number, column: number): CellValue {
    const cell = findCell(this.#cells, row, column);
    return cell < 0 ? null : this.#valueOf(cell);
  }

  text(row: number, column: number): string {
    const cell = findCell(this.#cells, row, column);
    return cell < 0 ? "" : this.#context.display.show(this.#valueOf(cell), this.#cells.formats[cell]!);
  }

  format(row: number, column: number): string {
    const cell = findCell(this.#cells, row, column);
    const place = cell < 0 ? this.#formatOfEmpty(row, column) : this.#cells.formats[cell]!;
    return this.#context.codes[place] ?? "General";
  }

  formula(row: number, column: number): string | undefined {
    const { formulaCells, formulaTexts, anchors } = this.#cells;
    if (formulaCells.length === 0) return undefined;
    const cell = findCell(this.#cells, row, column);
    const place = cell < 0 ? -1 : findSorted(formulaCells, 0, formulaCells.length, cell);
    if (place < 0) return undefined;
    const text = formulaTexts[place]!;
    if (text >= 0) return formulaText(this.#texts.xml(text));
    const anchor = anchors[-1 - text];
    return anchor && shiftFormula(formulaText(this.#texts.xml(anchor.text)), row - anchor.row, column - anchor.column);
  }

  withoutResult(): readonly CellRef[] {
    const { formulaCells, kinds: kindOf, rows, starts, columns } = this.#cells;
    const found: CellRef[] = [];
    let place = 0;
    for (const cell of formulaCells) {
      if (kindOf[cell] !== kinds.blank) continue;
      while (starts[place + 1]! <= cell) place++;
      found.push({ sheet: this.sheet, row: rows[place]!, column: columns[cell]! });
    }
    return found;
  }

  isRowHidden(row: number): boolean {
    const { hiddenRows } = this.#rows;
    if (findSorted(hiddenRows, 0, hiddenRows.length, row) >= 0) return true;
    return this.#surroundings.hidesOtherRows && findSorted(this.#cells.rows, 0, this.#cells.rows.length, row) < 0;
  }

  isColumnHidden(column: number): boolean {
    return this.#surroundings.columns.some((range) => range.hidden && column >= range.first && column <= range.last);
  }

  #valueOf(cell: number): CellValue {
    const { kinds: kindOf, numbers } = this.#cells;
    const number = numbers[cell]!;
    switch (kindOf[cell]!) {
      case kinds.number:
        return number;
      case kinds.shared:
        return this.#context.strings.text(number) ?? null;
      case kinds.text:
        return plainText(this.#texts.xml(number));
      case kinds.rich:
        return richText(this.#texts.xml(number));
      case kinds.boolean:
        return number === 1;
      case kinds.error:
        return { error: plainText(this.#texts.xml(number)) };
      default:
        return null;
    }
  }

  /** An empty cell has the format of its row, or else of its column. */
  #formatOfEmpty(row: number, column: number): number {
    const { formattedRows, rowFormats } = this.#rows;
    const place = findSorted(formattedRows, 0, formattedRows.length, row);
    if (place >= 0) return rowFormats[place]!;
    return this.#surroundings.columns.find((range) => column >= range.first && column <= range.last)?.format ?? 0;
  }
}
