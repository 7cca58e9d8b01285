import type { Budget } from "./budget";
import type { CellColumns, SharedAnchor } from "./cell-columns";
import { grown, GrowingInts } from "./growing";
import { orderCells } from "./order-cells";

/** Cells out of order are rare and take three times the memory to put in order: of more than these the file is refused. */
const mostShuffled = 1_000_000;

/** Collects the cells of a sheet as a scan meets them. */
export class CellBuilder {
  readonly #budget: Budget;
  readonly #rows = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #formulaCells = new GrowingInts();
  readonly #formulaTexts = new GrowingInts();
  readonly #anchors: (SharedAnchor | undefined)[] = [];
  /** The anchor's number by the number that the file gives a shared formula; a file may use one again. */
  readonly #shared = new Map<number, number>();
  #count = 0;
  #columns = new Uint16Array(256);
  #kinds = new Uint8Array(256);
  #formats = new Uint16Array(256);
  #numbers = new Float64Array(256);
  #lastRow = -1;
  #lastColumn = -1;
  #inOrder = true;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Adds a cell. Of two in one place the later counts. */
  add(row: number, column: number, kind: number, format: number, number: number): void {
    if (row !== this.#lastRow) {
      if (row < this.#lastRow) this.#inOrder = false;
      this.#rows.push(row);
      this.#starts.push(this.#count);
      this.#lastRow = row;
    } else if (column <= this.#lastColumn) this.#inOrder = false;
    this.#lastColumn = column;
    const cell = this.#count++;
    if (cell === this.#kinds.length) this.#grow(cell * 2);
    this.#columns[cell] = column;
    this.#kinds[cell] = kind;
    this.#formats[cell] = format;
    this.#numbers[cell] = number;
    this.#budget.takeCell();
  }

  /** Gives the cell added last a formula, by its text's place in the heap. */
  addFormula(text: number): void {
    this.#formulaCells.push(this.#count - 1);
    this.#formulaTexts.push(text);
  }

  /** Makes the formula of the cell added last the one that cells with a shared number follow. */
  anchorShared(shared: number, row: number, column: number, text: number): void {
    const waiting = this.#shared.get(shared);
    const number = waiting !== undefined && !this.#anchors[waiting] ? waiting : this.#anchors.length;
    this.#anchors[number] = { row, column, text };
    this.#shared.set(shared, number);
  }

  /** Gives the cell added last the formula of a shared number. */
  followShared(shared: number): void {
    let number = this.#shared.get(shared);
    if (number === undefined) {
      number = this.#anchors.push(undefined) - 1;
      this.#shared.set(shared, number);
    }
    this.addFormula(-1 - number);
  }

  /** The cells in order, without room to spare. */
  finish(): CellColumns {
    const count = this.#count;
    this.#starts.push(count);
    const cells: CellColumns = {
      rows: this.#rows.toArray(),
      starts: this.#starts.toArray(),
      columns: this.#columns.slice(0, count),
      kinds: this.#kinds.slice(0, count),
      formats: this.#formats.slice(0, count),
      numbers: this.#numbers.slice(0, count),
      formulaCells: this.#formulaCells.toArray(),
      formulaTexts: this.#formulaTexts.toArray(),
      anchors: this.#anchors,
    };
    if (this.#inOrder) return cells;
    if (count > mostShuffled) this.#budget.spend();
    return this.#budget.isSpent ? cells : orderCells(cells);
  }

  #grow(length: number): void {
    this.#columns = grown(this.#columns, length);
    this.#kinds = grown(this.#kinds, length);
    this.#formats = grown(this.#formats, length);
    this.#numbers = grown(this.#numbers, length);
  }
}
