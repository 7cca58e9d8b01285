import { formatA1, quoteSheet, type Area } from "../../core";
import { emptyCell, type Cell } from "./cell";
import type { BookState } from "./book";
import { cellKey, type CellsState } from "./cell-store";
import { newLayout, type SheetLayout } from "./layout";
import { SheetModel } from "./sheet-model";

/** What kind of thing changed. */
export type ChangeKind =
  | "cells"
  | "formats"
  | "layout"
  | "rows-in"
  | "rows-out"
  | "columns-in"
  | "columns-out"
  | "cells-in"
  | "cells-out"
  | "calculated";

/** Who changed it. */
export type ChangeSource = "user" | "add-in" | "colleague" | "undo";

/** A change of a sheet that listeners are told of. */
export interface Change {
  readonly sheet: SheetModel;
  /** Undefined is the whole sheet. */
  readonly area: Area | undefined;
  readonly kind: ChangeKind;
  readonly source: ChangeSource;
  /** Of a change of one cell, what that was. */
  readonly before?: Cell;
  /** Of cells put in or taken out: whether those behind move to the side. */
  readonly across?: boolean;
}

/** What an edit did to the list of sheets. */
export type SheetsChange =
  | { readonly kind: "added" | "removed"; readonly sheet: SheetModel }
  | { readonly kind: "renamed"; readonly sheet: SheetModel; readonly before: string }
  | { readonly kind: "moved" | "visibility"; readonly sheet: SheetModel };

/** One thing that was done, and can be undone and done again. */
export interface Step {
  undo(): void;
  redo(): void;
}

/** The book that edits are made to. */
export interface EditedBook {
  state: BookState;
}

/** What a cell shall be; what is left out stays. A formula goes when a value is given without one. */
export type CellPatch = Partial<Omit<Cell, "look">> & { readonly look?: Partial<Cell["look"]> };

/** The changes of one edit, made one after another. Every one can be undone. */
export class Edits {
  readonly #book: EditedBook;
  readonly steps: Step[] = [];
  readonly changes: Change[] = [];
  readonly sheetChanges: SheetsChange[] = [];
  /** Cells whose value or formula was changed, for the calculation: sheet -> keys. */
  readonly touched = new Map<SheetModel, Set<number>>();
  /** Whether formulas must be read anew as a whole: rows, sheets, tables or names changed. */
  restructured = false;
  /** All cells that this edit ever touched, and whether it ever restructured: what an undo has to have calculated. */
  readonly reach: { readonly touched: Map<SheetModel, Set<number>>; restructured: boolean } = {
    touched: new Map(),
    restructured: false,
  };

  constructor(
    book: EditedBook,
    readonly source: ChangeSource,
  ) {
    this.#book = book;
  }

  /** Changes a cell. */
  cell(sheet: SheetModel, row: number, column: number, patch: CellPatch): void {
    const before = sheet.cell(row, column);
    const { look, ...rest } = patch;
    const holding = "value" in rest || "formula" in rest;
    const after: Cell = {
      ...(holding ? { value: before.value, format: before.format, look: before.look } : before),
      ...rest,
      ...(look && { look: { ...before.look, ...look } }),
    };
    this.putCell(sheet, row, column, after);
    if (holding) this.touch(sheet, cellKey(row, column));
  }

  /** Puts a whole cell in place; undefined is an empty one. Listeners are told by `tell`. */
  putCell(sheet: SheetModel, row: number, column: number, cell: Cell | undefined): void {
    const key = cellKey(row, column);
    const before = sheet.cells.changedAt(key);
    const after = cell ?? emptyCell;
    sheet.cells.put(key, after);
    this.steps.push({
      undo: () => {
        sheet.cells.put(key, before);
      },
      redo: () => {
        sheet.cells.put(key, after);
      },
    });
  }

  /** Says that the value or formula of a cell changed. */
  touch(sheet: SheetModel, key: number): void {
    for (const touched of [this.touched, this.reach.touched]) {
      const keys = touched.get(sheet) ?? new Set();
      touched.set(sheet, keys);
      keys.add(key);
    }
  }

  /** Says that formulas must be read anew as a whole. */
  restructure(): void {
    this.restructured = true;
    this.reach.restructured = true;
  }

  /** Has listeners told of a change when the edit is done. */
  tell(
    sheet: SheetModel,
    area: Area | undefined,
    kind: ChangeKind,
    details: Pick<Change, "before" | "across"> = {},
  ): void {
    this.changes.push({ sheet, area, kind, source: this.source, ...details });
  }

  /** Changes cells one by one and tells of them as one. */
  area(
    sheet: SheetModel,
    area: Area,
    patch: (row: number, column: number) => CellPatch | undefined,
    kind: ChangeKind = "cells",
  ): void {
    const isOne = area.top === area.bottom && area.left === area.right;
    const before = isOne ? sheet.cell(area.top, area.left) : undefined;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const wanted = patch(row, column);
        if (wanted) this.cell(sheet, row, column, wanted);
      }
    }
    this.tell(sheet, area, kind, before && { before });
  }

  /** Changes parts of a sheet's layout. */
  layout(sheet: SheetModel, patch: Partial<SheetLayout>): void {
    const before = sheet.layout;
    const after = { ...before, ...patch };
    this.#do({
      undo: () => {
        sheet.setLayout(before);
      },
      redo: () => {
        sheet.setLayout(after);
      },
    });
    if (patch.tables !== undefined || patch.name !== undefined) this.restructure();
    if (patch.visibility !== undefined) this.sheetChanges.push({ kind: "visibility", sheet });
    if (patch.name !== undefined) this.sheetChanges.push({ kind: "renamed", sheet, before: before.name });
    this.tell(sheet, undefined, "layout");
  }

  /** Puts all cells of a sheet in place at once. */
  replaceCells(sheet: SheetModel, after: CellsState): void {
    const before = sheet.cells.state();
    this.#do({
      undo: () => {
        sheet.cells.replace(before);
      },
      redo: () => {
        sheet.cells.replace(after);
      },
    });
    this.restructure();
  }

  /** Changes parts of the book: names, settings, custom XML parts, the order of the sheets. */
  book(patch: Partial<BookState>): void {
    const before = this.#book.state;
    const after = { ...before, ...patch };
    this.#do({
      undo: () => {
        this.#book.state = before;
      },
      redo: () => {
        this.#book.state = after;
      },
    });
    if (patch.names !== undefined || patch.sheets !== undefined) this.restructure();
  }

  /** The book as it is now. */
  get state(): BookState {
    return this.#book.state;
  }

  /** Adds an empty sheet, behind the others unless a position is given. */
  addSheet(name: string, id: string, position = this.state.sheets.length): SheetModel {
    const sheet = new SheetModel(id, newLayout(name));
    const { sheets } = this.state;
    this.book({ sheets: [...sheets.slice(0, position), sheet, ...sheets.slice(position)] });
    this.sheetChanges.push({ kind: "added", sheet });
    return sheet;
  }

  /** Takes a sheet out, with the names that were its own. */
  removeSheet(sheet: SheetModel): void {
    const { sheets, names } = this.state;
    this.book({ sheets: sheets.filter((one) => one !== sheet), names: names.filter((one) => one.sheet !== sheet.id) });
    this.sheetChanges.push({ kind: "removed", sheet });
  }

  /** Moves a sheet among the tabs. */
  moveSheet(sheet: SheetModel, position: number): void {
    const others = this.state.sheets.filter((one) => one !== sheet);
    this.book({ sheets: [...others.slice(0, position), sheet, ...others.slice(position)] });
    this.sheetChanges.push({ kind: "moved", sheet });
  }

  #do(step: Step): void {
    step.redo();
    this.steps.push(step);
  }
}

/** A cell as a formula names it, for texts. */
export function cellName(sheet: SheetModel, row: number, column: number): string {
  return `${quoteSheet(sheet.name)}!${formatA1(row, column)}`;
}
