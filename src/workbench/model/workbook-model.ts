import type { Area, CellRef, CellValue, WorkbookSnapshot } from "../../core";
import type { ReadWorkbook } from "../../files/read";
import type { BookState, NameModel } from "./book";
import type { CalcEngine } from "./calc-engine";
import { Calculation } from "./calculation";
import { cellKey } from "./cell-store";
import { Edits, type Change, type ChangeSource, type SheetsChange } from "./edits";
import { evaluateIn } from "./evaluate";
import { typingHabits, type EntryHabits } from "./enter";
import { enterInto } from "./enter-into";
import { History, type Done } from "./history";
import { Listeners } from "./listeners";
import type { SheetModel } from "./sheet-model";
import type { Selection, WorkbookEvents } from "./workbook-events";

/** A workbook as the workbench holds it. */
export class WorkbookModel implements WorkbookSnapshot {
  /** The file's name. */
  readonly name: string;
  /** What it was opened from: saving writes the changes into this. */
  readonly original: ReadWorkbook;
  /** What the book was when it was opened. */
  readonly opened: BookState;
  readonly #book: { state: BookState };
  readonly #engine: CalcEngine | undefined;
  readonly #calculation: Calculation;
  readonly #listeners = new Listeners<WorkbookEvents>();
  #selection: Selection;
  #open: Edits | undefined;
  readonly #history = new History();
  #nextId = 1;
  /** Whether formulas are calculated as soon as something changes. */
  calculatesAtOnce = true;

  constructor(source: {
    readonly name: string;
    readonly original: ReadWorkbook;
    readonly state: BookState;
    readonly engine?: CalcEngine;
    /** The place of the sheet in front. */
    readonly active?: number;
  }) {
    this.name = source.name;
    this.original = source.original;
    this.opened = source.state;
    this.#book = { state: source.state };
    this.#engine = source.engine;
    this.#calculation = new Calculation(source.engine);
    const front = source.state.sheets[source.active ?? 0] ?? source.state.sheets[0];
    if (!front) throw new Error("A workbook has at least one sheet.");
    this.#selection = { sheet: front, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  }

  get state(): BookState {
    return this.#book.state;
  }

  /** The sheets in the order of their tabs. */
  get sheets(): readonly SheetModel[] {
    return this.#book.state.sheets;
  }

  get names(): readonly NameModel[] {
    return this.#book.state.names;
  }

  /** The sheet of a name, upper and lower case alike. */
  sheet(name: string): SheetModel | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((one) => one.name.toLowerCase() === wanted);
  }

  /** The sheet of an id. */
  sheetById(id: string): SheetModel | undefined {
    return this.sheets.find((one) => one.id === id);
  }

  /** The sheet in front. */
  get active(): SheetModel {
    return this.#selection.sheet;
  }

  get selection(): Selection {
    return this.#selection;
  }

  /** An id that nothing in this workbook has. */
  freshId(): string {
    for (;;) {
      const id = `{${String(this.#nextId++).padStart(8, "0")}-0001-0000-0000-000000000000}`;
      // Custom XML parts keep their ids in the file, so that one made before may come back.
      if (!this.state.xmlParts.some((part) => part.id === id)) return id;
    }
  }

  /** Listens; what it gives takes the listener away. */
  on<Name extends keyof WorkbookEvents>(name: Name, listener: (event: WorkbookEvents[Name]) => void): () => void {
    return this.#listeners.on(name, listener);
  }

  /** Brings a sheet to the front and selects areas on it. */
  select(sheet: SheetModel, areas: readonly Area[]): void {
    const before = this.active;
    this.#selection = { sheet, areas };
    if (before !== sheet) this.#listeners.emit("activated", { sheet, before });
    this.#listeners.emit("selected", this.#selection);
  }

  /** Brings a sheet to the front. */
  activate(sheet: SheetModel): void {
    if (sheet !== this.active) this.select(sheet, [{ top: 0, left: 0, bottom: 0, right: 0 }]);
  }

  /**
   * Makes changes that are undone as one. Listeners hear of them when all are made.
   *
   * When `change` throws, what it did until then stays, as a host's batch leaves it, and can be undone. An edit inside another is part of it.
   *
   * @param what a few words for the undo button: "Typing", "Fill colour".
   */
  edit<Result>(what: string, change: (edits: Edits) => Result, source: ChangeSource = "user"): Result {
    if (this.#open) return change(this.#open);
    const edits = new Edits(this.#book, source);
    this.#open = edits;
    try {
      return change(edits);
    } finally {
      if (this.calculatesAtOnce) this.#calculation.run(this.state, edits);
      this.#open = undefined;
      this.#finish(what, edits);
    }
  }

  /** Enters a text as a person types it into a cell. */
  enter(sheet: SheetModel, row: number, column: number, text: string, habits: EntryHabits = typingHabits): void {
    this.edit("Typing", (edits) => {
      const before = sheet.cell(row, column);
      enterInto(edits, sheet, row, column, text, habits);
      edits.tell(sheet, { top: row, left: column, bottom: row, right: column }, "cells", { before });
    });
  }

  /** Calculates what changed so far, also within an edit that is still going on. */
  calculate(all = false): void {
    const open = this.#open;
    if (open) {
      if (all) open.restructured = true;
      this.#calculation.run(this.state, open);
    } else {
      this.edit("Calculate", (edits) => {
        edits.restructured = all || this.#calculation.isAllPending;
        this.#calculation.run(this.state, edits);
      });
    }
  }

  /** Calculates formulas that the file has no results of, as Excel does on opening: nothing that could be undone, and no change to save. */
  calculateOpened(cells: readonly CellRef[]): void {
    if (cells.length === 0) return;
    const edits = new Edits(this.#book, "user");
    for (const { sheet: name, row, column } of cells) {
      const sheet = this.sheet(name);
      if (sheet) edits.touch(sheet, cellKey(row, column));
    }
    this.#calculation.run(this.state, edits);
  }

  /** What a formula comes to that stands in no cell; undefined when nothing here can calculate it. References must name their sheet. */
  evaluate(formula: string): CellValue | undefined {
    return this.#engine && evaluateIn(this.#engine, this.state, formula);
  }

  get canUndo(): string | undefined {
    return this.#history.canUndo;
  }

  get canRedo(): string | undefined {
    return this.#history.canRedo;
  }

  /** Whether something was changed since it was opened or last saved. */
  get isChanged(): boolean {
    return this.#history.isChanged;
  }

  /** Says that what is there now is saved. */
  markSaved(): void {
    this.#history.markSaved();
  }

  /** Undoes the last edit; false when there is none. */
  undo(): boolean {
    return this.#turned(this.#history.undo(), true);
  }

  /** Does again what was last undone; false when there is nothing. */
  redo(): boolean {
    return this.#turned(this.#history.redo(), false);
  }

  #turned(done: Done | undefined, backwards: boolean): boolean {
    if (!done) return false;
    this.#calculation.put(done.reach);
    this.#tellOf(done, backwards);
    return true;
  }

  #finish(what: string, edits: Edits): void {
    this.#calculation.leave(edits);
    const { steps, changes, sheetChanges, reach } = edits;
    this.#keepFront();
    const { source } = edits;
    if (steps.length > 0)
      this.#history.add({ what, source, at: performance.now(), steps, changes, sheetChanges, reach });
    this.#tell(changes, sheetChanges);
    if (steps.length > 0) this.#listeners.emit("history", undefined);
  }

  #tellOf({ changes, sheetChanges }: Done, backwards: boolean): void {
    this.#keepFront();
    const turned = sheetChanges.map((change): SheetsChange => {
      if (!backwards || (change.kind !== "added" && change.kind !== "removed")) return change;
      return { kind: change.kind === "added" ? "removed" : "added", sheet: change.sheet };
    });
    this.#tell(
      changes.map((change) => ({ ...change, source: "undo" })),
      turned,
    );
    this.#listeners.emit("history", undefined);
  }

  #tell(changes: readonly Change[], sheetChanges: readonly SheetsChange[]): void {
    for (const change of sheetChanges) this.#listeners.emit("sheets", change);
    for (const change of changes) this.#listeners.emit("changed", change);
  }

  /** The sheet in front must be one that is there and shown. */
  #keepFront(): void {
    const { active } = this;
    if (this.sheets.includes(active) && active.visibility === "visible") return;
    const next = this.sheets.find((one) => one.visibility === "visible") ?? this.sheets[0];
    if (next && next !== active) this.select(next, [{ top: 0, left: 0, bottom: 0, right: 0 }]);
  }
}
