import type { Area } from "../../../core";
import type { SheetModel, WorkbookModel } from "../../model";
import { ChartLayer } from "../charts/chart-layer";
import type { Grid } from "../grid/grid";
import { areaOf, type Place } from "../grid/moves";
import { CellEditor, type EditMode, type Ending } from "./cell-editor";
import { enterIntoAreas, enterTyped, lockedReason } from "./cell-edits";
import { CopyAndPaste } from "./clipboard/copy-and-paste";
import { FindBar } from "./find/find-bar";
import { FormulaBar } from "./formula-bar";
import { goTo } from "./go-to";
import { listenToGrid } from "./grid-input";
import type { Command } from "./keys";
import { NoteCard } from "./note-card";
import { runCommand } from "./run-command";
import { Screen } from "./screen";
import { SelectionKeeper } from "./selection-keeper";

/** What the spreadsheet tells the page around it. */
export interface SpreadsheetHooks {
  /** Something cannot be done, and why. */
  readonly say: (message: string) => void;
  /** A cell is being edited, or no longer. */
  readonly editing: (isEditing: boolean) => void;
  readonly save: () => void;
  readonly open: () => void;
  /** The selection or the cells changed: sums may be others now. */
  readonly moved: () => void;
  /** A new sheet is wanted. */
  readonly addSheet: () => void;
  /** The sheet is shown larger or smaller. */
  readonly zoomed: (zoom: number) => void;
}

/** The spreadsheet on screen: formula bar, grid, editing, copy and paste, over one workbook model after another. */
export class Spreadsheet {
  readonly element = document.createElement("div");
  readonly selection: SelectionKeeper;
  readonly editor: CellEditor;
  readonly bar: FormulaBar;
  readonly clipboard: CopyAndPaste;
  readonly find: FindBar;
  readonly screen: Screen;
  private readonly note: NoteCard;
  private readonly charts: ChartLayer;
  private leaveModel: (() => void)[] = [];

  constructor(
    private current: WorkbookModel,
    readonly hooks: SpreadsheetHooks,
  ) {
    this.screen = new Screen({
      sheet: () => this.sheet,
      mark: () => {
        this.selection.mark();
      },
      changed: () => {
        this.showActive();
      },
    });
    this.selection = new SelectionKeeper(this);
    this.bar = new FormulaBar({
      goTo: (text) => this.goTo(text),
      begin: () => {
        this.edit("bar");
      },
      changed: (text) => {
        this.editor.follow(text);
      },
      key: (event) => {
        this.editor.key(event);
      },
      leave: () => {
        this.focus();
      },
      accept: () => {
        this.editor.finish({ go: undefined });
      },
      cancel: () => {
        this.editor.cancel();
      },
    });
    this.editor = new CellEditor(this.bar.text, {
      commit: (text, ending) => this.commit(text, ending),
      cancelled: () => {
        this.focus();
        this.showActive();
      },
      editing: (is) => {
        this.bar.setEditing(is);
        hooks.editing(is);
      },
      boxOf: (area) => this.grid.boxOf(area),
    });
    const stage = document.createElement("div");
    stage.className = "stage";
    this.note = new NoteCard(stage);
    this.find = new FindBar(this);
    stage.append(this.grid.element, this.editor.element, this.find.element);
    this.element.className = "spreadsheet";
    this.element.append(this.bar.element, stage);
    this.clipboard = new CopyAndPaste(this);
    this.charts = new ChartLayer(this.grid, {
      model: () => this.model,
      focusGrid: () => {
        this.focus();
      },
      say: hooks.say,
    });
    listenToGrid(this);
    this.grid.onMoved = (view) => {
      this.editor.place();
      this.note.hide();
      this.charts.clip(view);
    };
    this.attach();
  }

  get grid(): Grid {
    return this.screen.grid;
  }

  get model(): WorkbookModel {
    return this.current;
  }

  get sheet(): SheetModel {
    return this.current.active;
  }

  /** Puts another workbook in place of the one that is shown. */
  open(model: WorkbookModel): void {
    for (const leave of this.leaveModel) leave();
    this.editor.cancel();
    this.clipboard.forget();
    this.current = model;
    this.attach();
  }

  focus(): void {
    this.grid.element.focus({ preventScroll: true });
  }

  /** Begins to edit the active cell; `text` replaces what it holds. Says why when it may not be edited. */
  edit(mode: EditMode, text?: string): void {
    if (this.editor.isEditing) return;
    const area = this.selection.activeArea;
    const locked = lockedReason(this.sheet, { ...area, bottom: area.top, right: area.left });
    if (locked) {
      this.hooks.say(locked);
      this.focus();
      return;
    }
    this.grid.reveal(area);
    const look = this.screen.lookAt({ row: area.top, column: area.left });
    this.editor.begin(mode, area, look, text ?? this.sheet.editText(area.top, area.left));
  }

  /** Goes to an address, with its sheet when one is named, or to a name of the workbook. False when there is none such. */
  goTo(text: string): boolean {
    return goTo(this.model, text);
  }

  /** Shows the sheet in front larger or smaller, 1 being the usual size. */
  setZoom(zoom: number): void {
    this.screen.setZoom(zoom);
    this.charts.refresh();
    this.hooks.zoomed(zoom);
  }

  run(command: Command): void {
    runCommand(command, this);
  }

  /** What was copied is marked until something else is done. */
  markCopied(area: Area | undefined): void {
    this.selection.copied = area;
    this.selection.mark();
  }

  showNote(at: Place | undefined): void {
    const text = at && this.screen.noteAt(at);
    if (at && text) this.note.show(text, this.grid.boxOf(this.sheet.mergeAt(at.row, at.column) ?? areaOf(at)));
    else this.note.hide();
  }

  /** Has the grid reach an area, and shows it. */
  reveal(area: Area): void {
    this.screen.reveal(area);
  }

  showActive(): void {
    const { row, column } = this.selection.selected.active;
    if (this.editor.isEditing) return;
    const at = this.selection.activeArea;
    this.bar.show(this.selection.name, this.sheet.editText(at.top, at.left));
    this.showNote({ row, column });
    this.hooks.moved();
  }

  private attach(): void {
    const { model } = this;
    this.leaveModel = [
      model.on("changed", (change) => {
        // Charts are drawn from cells of other sheets, too.
        this.charts.refresh();
        if (change.sheet !== this.sheet) return;
        const small = change.kind === "cells" || change.kind === "calculated" || change.kind === "formats";
        this.screen.change(small ? change.area : undefined, small);
        // What was copied is no longer where it was.
        if (/-(?:in|out)$/.test(change.kind)) this.clipboard.forget();
      }),
      model.on("activated", ({ before }) => {
        this.turnTo(before);
      }),
      model.on("selected", () => {
        this.selection.follow();
      }),
    ];
    this.turnTo(undefined);
  }

  private turnTo(before: SheetModel | undefined): void {
    this.editor.cancel();
    if (before) this.selection.leave(before, this.grid.view);
    this.screen.repaint();
    this.charts.refresh();
    this.hooks.zoomed(this.screen.zoom);
    const { top, left } = this.selection.enter();
    this.grid.scrollTo(top, left);
    this.selection.mark();
    this.showActive();
  }

  private commit(text: string, ending: Ending): boolean {
    const at = this.selection.activeArea;
    const all = "all" in ending;
    if (all) enterIntoAreas(this.model, this.sheet, this.selection.areas, { row: at.top, column: at.left }, text);
    else enterTyped(this.model, this.sheet, { row: at.top, column: at.left }, text);
    this.focus();
    if (!all && ending.go) this.run({ kind: "advance", direction: ending.go });
    else this.showActive();
    return true;
  }
}
