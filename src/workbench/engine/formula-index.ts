import type { Area } from "../../core";
import { cellAt, cellKey, referencesOf, type BookState, type SheetModel } from "../model";
import { wordsOf } from "../model/references";

/** A formula, and the cells that it reads. */
export interface FormulaNode {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly reads: readonly Read[];
  /** Whether it may read anything, or comes to something else each time. */
  readonly volatile: boolean;
}

/** Cells of a sheet that a formula reads. */
export interface Read {
  readonly sheet: SheetModel;
  readonly area: Area;
}

const volatileFunctions = /\b(?:INDIRECT|OFFSET|TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\s*\(/i;

/** Every formula of a book, by its cell and by the cells that it reads. */
export class FormulaIndex {
  readonly #nodes = new Map<SheetModel, Map<number, FormulaNode>>();
  /** Formulas that read one cell, by that cell. */
  readonly #byCell = new Map<SheetModel, Map<number, Set<FormulaNode>>>();
  /** Formulas that read areas, by the sheet that those are on. */
  readonly #byArea = new Map<SheetModel, Map<FormulaNode, Area[]>>();
  readonly #volatile = new Set<FormulaNode>();

  /** Reads all formulas of a book. */
  static of(book: BookState): FormulaIndex {
    const index = new FormulaIndex();
    for (const sheet of book.sheets) {
      for (const { row, column, cell } of sheet.cells.all()) {
        if (cell.formula !== undefined) index.#add(book, sheet, row, column, cell.formula);
      }
    }
    return index;
  }

  /** Reads a cell again. */
  update(book: BookState, sheet: SheetModel, key: number): void {
    const before = this.#nodes.get(sheet)?.get(key);
    const { row, column } = cellAt(key);
    const { formula } = sheet.cell(row, column);
    if (before?.formula === formula) return;
    if (before) this.#remove(before);
    if (formula !== undefined) this.#add(book, sheet, row, column, formula);
  }

  /** The formula of a cell, if it has one. */
  at(sheet: SheetModel, row: number, column: number): FormulaNode | undefined {
    return this.#nodes.get(sheet)?.get(cellKey(row, column));
  }

  /** All formulas. */
  get all(): ReadonlySet<FormulaNode> {
    return new Set([...this.#nodes.values()].flatMap((nodes) => [...nodes.values()]));
  }

  /** The formulas to calculate after cells were changed: those cells' own, what reads them, what reads that, and so on. */
  affected(changed: ReadonlyMap<SheetModel, ReadonlySet<number>>): ReadonlySet<FormulaNode> {
    const found = new Set<FormulaNode>(this.#volatile);
    for (const [sheet, keys] of changed) {
      for (const key of keys) {
        const own = this.#nodes.get(sheet)?.get(key);
        if (own) found.add(own);
        for (const node of this.#byCell.get(sheet)?.get(key) ?? []) found.add(node);
      }
      for (const [node, areas] of this.#byArea.get(sheet) ?? []) {
        if (!found.has(node) && areas.some((area) => holdsAny(area, keys))) found.add(node);
      }
    }
    // A set that grows while it is walked is walked to its end.
    for (const node of found) for (const reader of this.#readersOf(node)) found.add(reader);
    return found;
  }

  *#readersOf({ sheet, row, column }: FormulaNode): Generator<FormulaNode> {
    yield* this.#byCell.get(sheet)?.get(cellKey(row, column)) ?? [];
    for (const [node, areas] of this.#byArea.get(sheet) ?? []) {
      if (
        areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)
      ) {
        yield node;
      }
    }
  }

  #add(book: BookState, sheet: SheetModel, row: number, column: number, formula: string): void {
    const reads = readsOf(book, sheet, formula, 0);
    const node: FormulaNode = { sheet, row, column, formula, reads, volatile: volatileFunctions.test(formula) };
    mapIn(this.#nodes, sheet).set(cellKey(row, column), node);
    if (node.volatile) this.#volatile.add(node);
    for (const { sheet: on, area } of reads) {
      if (isOne(area)) setIn(mapIn(this.#byCell, on), cellKey(area.top, area.left)).add(node);
      else {
        const areas = mapIn(this.#byArea, on);
        areas.set(node, [...(areas.get(node) ?? []), area]);
      }
    }
  }

  #remove(node: FormulaNode): void {
    this.#nodes.get(node.sheet)?.delete(cellKey(node.row, node.column));
    this.#volatile.delete(node);
    for (const { sheet, area } of node.reads) {
      if (isOne(area)) this.#byCell.get(sheet)?.get(cellKey(area.top, area.left))?.delete(node);
      else this.#byArea.get(sheet)?.delete(node);
    }
  }
}

/** The cells that a formula reads: by address, by a defined name, or by a table. */
function readsOf(book: BookState, sheet: SheetModel, formula: string, depth: number): readonly Read[] {
  const sheetNamed = (name: string): SheetModel | undefined =>
    book.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const direct = referencesOf(formula).flatMap((reference): readonly Read[] => {
    const on = reference.sheet === undefined ? sheet : sheetNamed(reference.sheet);
    return on ? [{ sheet: on, area: reference.area }] : [];
  });
  if (depth > 4) return direct;
  const words = new Set(wordsOf(formula).map((word) => word.toLowerCase()));
  const named = book.names
    .filter(({ name }) => words.has(name.toLowerCase()))
    .flatMap((name) => readsOf(book, sheet, name.formula, depth + 1));
  const tables = book.sheets.flatMap((on) =>
    on.layout.tables
      .filter(
        ({ name, area }) => words.has(name.toLowerCase()) || (on === sheet && formula.includes("[") && area.top >= 0),
      )
      .map(({ area }) => ({ sheet: on, area })),
  );
  return [...direct, ...named, ...(formula.includes("[") ? tables : [])];
}

function isOne({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function holdsAny({ top, left, bottom, right }: Area, keys: ReadonlySet<number>): boolean {
  for (const key of keys) {
    const { row, column } = cellAt(key);
    if (row >= top && row <= bottom && column >= left && column <= right) return true;
  }
  return false;
}

function mapIn<Key, Inner, Value>(outer: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const found = outer.get(key) ?? new Map<Inner, Value>();
  outer.set(key, found);
  return found;
}

function setIn<Key, Value>(outer: Map<Key, Set<Value>>, key: Key): Set<Value> {
  const found = outer.get(key) ?? new Set<Value>();
  outer.set(key, found);
  return found;
}
