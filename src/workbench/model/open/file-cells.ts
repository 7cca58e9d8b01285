import type { Area, GridSnapshot } from "../../../core";
import { formulaOnScreen } from "../../../files/write/future-functions";
import { emptyCell, type Cell } from "../cell";
import type { CellSource } from "../cell-store";
import { plainLook } from "../look";
import type { SheetStyles } from "./cell-styles";
import type { WorkbookLooks } from "./looks";

/** A row's cells beyond this column are not remembered: a bound on memory for a sheet with cells in far corners. */
const mostRemembered = 512;

/** The cells of a sheet of a file. Styles are read when the first is asked for; a cell is made once and remembered. */
export class FileCells implements CellSource {
  readonly used: Area | undefined;
  readonly #grid: GridSnapshot;
  readonly #looks: WorkbookLooks;
  readonly #readStyles: () => SheetStyles;
  #styles: SheetStyles | undefined;
  readonly #made: (Cell | undefined)[][] = [];

  constructor(grid: GridSnapshot, looks: WorkbookLooks, readStyles: () => SheetStyles) {
    this.#grid = grid;
    this.#looks = looks;
    this.#readStyles = readStyles;
    this.used =
      grid.rowCount === 0 || grid.columnCount === 0
        ? undefined
        : { top: 0, left: 0, bottom: grid.rowCount - 1, right: grid.columnCount - 1 };
  }

  cell(row: number, column: number): Cell {
    const { used } = this;
    if (!used || row > used.bottom || column >= mostRemembered) return this.#make(row, column);
    const made = (this.#made[row] ??= []);
    return (made[column] ??= this.#make(row, column));
  }

  #make(row: number, column: number): Cell {
    this.#styles ??= this.#readStyles();
    const style = this.#styles.styleAt(row, column);
    const look = this.#looks.looks[style] ?? plainLook;
    const value = this.#grid.value(row, column);
    const formula = this.#grid.formula(row, column);
    if (value === null && formula === undefined && style === 0) return emptyCell;
    const format = this.#grid.format(row, column);
    if (formula === undefined) return { value, format, look };
    const isArray = this.#styles.isArrayAt(row, column);
    return { value, formula: formulaOnScreen(formula), format, look, ...(isArray && { isArray }) };
  }
}
