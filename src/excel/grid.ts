import { areaHolds, type Area, type CellValue, type GridSnapshot, type NamedArea } from "../core";
import { type Block, blocksWith } from "./blocks";
import { cellValue } from "./cell-value";
import { type FormulaRows, formulaRowsOf } from "./read/formula-rows";

/** What a grid is made of. */
export interface GridSource {
  readonly sheet: string;
  readonly visibility: GridSnapshot["visibility"];
  readonly blocks: readonly Block[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly NamedArea[];
}

/** A sheet as Excel answered it. Cells are looked up in Excel's own arrays, which are not copied. */
export class ExcelGrid implements GridSnapshot {
  readonly sheet: string;
  readonly visibility: GridSnapshot["visibility"];
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly tables: readonly NamedArea[];
  readonly #source: GridSource;
  #last: Block | undefined;
  #formulas: FormulaRows | undefined;

  constructor(source: GridSource) {
    this.sheet = source.sheet;
    this.visibility = source.visibility;
    this.merges = source.merges;
    this.tables = source.tables;
    this.#source = source;
    ({ rowCount: this.rowCount, columnCount: this.columnCount } = usedSize(source.blocks));
  }

  value(row: number, column: number): CellValue {
    const block = this.#blockAt(row, column);
    return block ? valueIn(block, row, column) : null;
  }

  text(row: number, column: number): string {
    const block = this.#blockAt(row, column);
    const text = block && at(block.texts, block, row, column);
    return typeof text === "string" ? text : "";
  }

  format(row: number, column: number): string {
    const block = this.#blockAt(row, column);
    return block ? formatIn(block, row, column) : "General";
  }

  formula(row: number, column: number): string | undefined {
    const block = this.#blockAt(row, column);
    return block && formulaIn(block, row, column);
  }

  isRowHidden(row: number): boolean {
    return this.#source.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.#source.hiddenColumns.has(column);
  }

  /** Which rows have to be read again when cells elsewhere changed. */
  formulaRows(): FormulaRows {
    return (this.#formulas ??= formulaRowsOf(this));
  }

  /** The areas that were read of it, one below the other. */
  areas(): readonly Area[] {
    return this.#source.blocks.map(({ area }) => area);
  }

  /**
   * The sheet with some of its rows read again; this same one where nothing is otherwise. Each block covers some whole
   * rows of one that was read.
   */
  withRows(fresh: readonly Block[]): ExcelGrid {
    const now = new ExcelGrid({
      ...this.#source,
      blocks: fresh.reduce<readonly Block[]>(blocksWith, this.#source.blocks),
    });
    return fresh.every(({ area }) => isSameIn(area, this, now)) ? this : now;
  }

  /** Cells are asked for one after the other, so that the block of the last one is nearly always the right one. */
  #blockAt(row: number, column: number): Block | undefined {
    if (this.#last && areaHolds(this.#last.area, row, column)) return this.#last;
    const block = this.#source.blocks.find(({ area }) => areaHolds(area, row, column));
    if (block) this.#last = block;
    return block;
  }
}

function isSameIn({ top, left, bottom, right }: Area, a: ExcelGrid, b: ExcelGrid): boolean {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const looks = [a, b].map((grid) => [
        JSON.stringify(grid.value(row, column)),
        grid.text(row, column),
        grid.format(row, column),
        grid.formula(row, column),
      ]);
      if (looks[0]?.some((look, index) => look !== looks[1]?.[index])) return false;
    }
  }
  return true;
}

function at(rows: Block["values"] | undefined, { area }: Block, row: number, column: number): unknown {
  return rows?.[row - area.top]?.[column - area.left];
}

function valueIn(block: Block, row: number, column: number): CellValue {
  const raw = at(block.values, block, row, column);
  return cellValue(raw, at(block.types, block, row, column), formulaIn(block, row, column) !== undefined);
}

function formatIn(block: Block, row: number, column: number): string {
  const format = at(block.formats, block, row, column);
  return typeof format === "string" && format !== "" ? format : "General";
}

/** A text that only looks like a formula is its own value; a formula never is. */
function formulaIn(block: Block, row: number, column: number): string | undefined {
  const formula = at(block.formulas, block, row, column);
  if (typeof formula !== "string" || !formula.startsWith("=") || formula.length === 1) return undefined;
  return formula === at(block.values, block, row, column) ? undefined : formula.slice(1);
}

/** Up to the last cell that holds or is formatted for something: Excel's used range counts also what is only coloured. */
function usedSize(blocks: readonly Block[]): { readonly rowCount: number; readonly columnCount: number } {
  let rowCount = 0;
  let columnCount = 0;
  for (const block of blocks) {
    const { area } = block;
    for (let row = area.bottom; row >= area.top; row--) {
      const least = row < rowCount ? columnCount : area.left;
      for (let column = area.right; column >= least; column--) {
        if (!saysSomething(block, row, column)) continue;
        rowCount = Math.max(rowCount, row + 1);
        columnCount = Math.max(columnCount, column + 1);
        break;
      }
    }
  }
  return { rowCount, columnCount };
}

function saysSomething(block: Block, row: number, column: number): boolean {
  return (at(block.formulas, block, row, column) ?? "") !== "" || formatIn(block, row, column) !== "General";
}
