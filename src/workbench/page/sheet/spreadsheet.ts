import { areaHolds } from "../../../core";
import type { Area } from "../../../core";
import type { SheetModel, WorkbookModel } from "../../model";
import { fittingHeight, fittingWidth } from "../book/fitting-heights";
import { showSheet } from "../book/shown-sheet";
import { Grid } from "../grid/grid";
import type { Place } from "../grid/moves";
import { CellEditor, type EditMode, type Ending } from "./cell-editor";
import { enterIntoAreas, lockedReason } from "./content-edits";
import { CopyAndPaste } from "./copy-and-paste";
import { FormulaBar } from "./formula-bar";
import { parseDestination } from "./addresses";
import { commandFor, type Command } from "./keys";
import { NoteCard } from "./note-card";
import { takesReference } from "./point-at";
import { listenToPointer, type Target } from "./pointer";
import { runCommand } from "./run-command";
import { SelectionKeeper } from "./selection-keeper";
import { Reaching } from "./reaching";

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
}

/** The spreadsheet on screen: formula bar, grid, editing, copy and paste, over one workbook model after another. */
export class Spreadsheet {
  readonly element = document.createElement("div");
  readonly grid = new Grid();
  readonly selection: SelectionKeeper;
  readonly editor: CellEditor;
  readonly bar: FormulaBar;
  private readonly clipboard: CopyAndPaste;
  private readonly note: NoteCard;
  private readonly reaching = new Reaching();
  private leaveModel: (() => void)[] = [];

  constructor(
    private current: WorkbookModel,
    readonly hooks: SpreadsheetHooks,
  ) {
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
    stage.append(this.grid.element, this.editor.element);
    this.element.className = "spreadsheet";
    this.element.append(this.bar.element, stage);
    this.clipboard = new CopyAndPaste(this);
    this.listen();
    this.attach();
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
    const { look } = showSheet(this.sheet, { rows: 1, columns: 1 }).cell(area.top, area.left);
    this.editor.begin(mode, area, look, text ?? this.sheet.editText(area.top, area.left));
  }

  /** Goes to an address, with its sheet when one is named, or to a name of the workbook. False when there is none such. */
  goTo(text: string): boolean {
    const named = this.model.names.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
    const destination = parseDestination(named?.formula ?? text);
    const sheet = destination?.sheet === undefined ? this.sheet : this.model.sheet(destination.sheet);
    if (!destination || sheet?.visibility !== "visible") return false;
    this.model.select(sheet, [destination.area]);
    return true;
  }

  run(command: Command): void {
    runCommand(command, this);
  }

  /** What was copied is marked until something else is done. */
  markCopied(area: Area | undefined): void {
    this.selection.copied = area;
    this.selection.mark();
  }

  forgetCopy(): void {
    this.clipboard.forget();
  }

  showNote(at: Place | undefined): void {
    const text = at && this.reaching.shown?.cell(at.row, at.column).note;
    if (at && text)
      this.note.show(
        text,
        this.grid.boxOf(
          this.sheet.mergeAt(at.row, at.column) ?? { top: at.row, bottom: at.row, left: at.column, right: at.column },
        ),
      );
    else this.note.hide();
  }

  /** Has the grid reach an area, and shows it. */
  reveal(area: Area): void {
    if (
      this.reaching.reach(this.sheet, {
        row: Math.min(area.bottom, area.top + 200),
        column: Math.min(area.right, area.left + 50),
      })
    )
      this.repaint();
    this.grid.reveal(area);
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
        if (change.sheet !== this.sheet) return;
        const small = change.kind === "cells" || change.kind === "calculated" || change.kind === "formats";
        this.changed(small ? change.area : undefined, small);
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
    this.repaint();
    const { top, left } = this.selection.enter();
    this.grid.scrollTo(top, left);
    this.selection.mark();
    this.showActive();
  }

  private pending: Area | "all" | undefined;
  private layoutPending = false;

  /** Many changes come at once (a write, a recalculation): they are painted as one. */
  private changed(area: Area | undefined, small: boolean): void {
    const first = this.pending === undefined && !this.layoutPending;
    this.layoutPending ||= !small;
    this.pending = !area || this.pending === "all" ? "all" : this.pending ? "all" : area;
    if (!first) return;
    queueMicrotask(() => {
      const [what, anew] = [this.pending, this.layoutPending || this.reaching.isOutdated(this.sheet)];
      this.pending = undefined;
      this.layoutPending = false;
      if (anew) this.repaint();
      else this.grid.refresh(what === "all" ? undefined : what);
      this.selection.mark();
      this.showActive();
    });
  }

  private repaint(): void {
    this.grid.show(this.reaching.show(this.sheet));
    this.selection.mark();
  }

  private commit(text: string, ending: Ending): boolean {
    const at = this.selection.activeArea;
    const all = "all" in ending;
    if (all) enterIntoAreas(this.model, this.sheet, this.selection.areas, { row: at.top, column: at.left }, text);
    else if (text !== this.sheet.editText(at.top, at.left)) this.model.enter(this.sheet, at.top, at.left, text);
    this.focus();
    if (!all && ending.go) this.run({ kind: "advance", direction: ending.go });
    else this.showActive();
    return true;
  }

  private listen(): void {
    const { element } = this.grid;
    element.addEventListener("keydown", (event) => {
      this.key(event);
    });
    this.grid.onMoved = () => {
      this.editor.place();
      this.note.hide();
    };
    this.grid.onNearEnd = (where) => {
      if (this.reaching.further(where)) this.repaint();
    };
    listenToPointer(this.grid, {
      press: (target, keys) => this.press(target, keys),
      drag: (kind, at) => {
        this.selection.drag(kind, at);
      },
      click: (at) => {
        this.follow(at);
      },
      open: (target) => {
        this.openTarget(target);
      },
      hover: (at) => {
        this.hover(at);
      },
      resized: (kind, index, size) => {
        this.resize(kind, index, size);
      },
      sizeOf: (kind, index) =>
        kind === "row" ? (this.reaching.shown?.rows.size(index) ?? 20) : this.sheet.columnWidth(index),
    });
  }

  private key(event: KeyboardEvent): void {
    if (this.editor.isEditing) return;
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const command = commandFor({ key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey });
    if (!command) return;
    // A letter goes on into the editor, which has the focus by then.
    if (command.kind !== "type" || key === "Backspace") event.preventDefault();
    this.run(command);
  }

  private press(target: Target, keys: { readonly extend: boolean; readonly add: boolean }): boolean {
    if (this.editor.isEditing) {
      if (target.kind === "cell" && takesReference(this.editor, this.bar.text, target.at)) return false;
      if (!this.editor.finish({ go: undefined })) return false;
    }
    this.focus();
    this.selection.press(target, keys);
    return true;
  }

  /** A link within the workbook is followed; one that leads out of it is not, because nothing leaves this page. */
  private follow(at: Place): void {
    const link = this.sheet.layout.links.find(({ area }) => areaHolds(area, at.row, at.column));
    if (!link) return;
    if (link.place !== undefined ? !this.goTo(link.place) : true) {
      this.hooks.say(`The workbench does not open this link: ${link.address ?? link.place ?? ""}`);
    }
  }

  private openTarget(target: Target): void {
    if (target.kind === "cell") this.edit("in-cell");
    if (target.kind === "column-edge") this.resize("column", target.index, fittingWidth(this.sheet, target.index));
    if (target.kind === "row-edge") this.resize("row", target.index, fittingHeight(this.sheet, target.index));
  }

  private hover(at: Place | undefined): void {
    if (this.editor.isEditing) return;
    this.showNote(at && this.reaching.shown?.cell(at.row, at.column).note ? at : this.selection.selected.active);
  }

  /** Dragging the edge of one of several selected columns or rows sets them all, as in Excel. */
  private resize(kind: "row" | "column", index: number, size: number): void {
    const { layout } = this.sheet;
    const sizes = new Map(kind === "row" ? layout.rowHeights : layout.columnWidths);
    for (const one of this.selection.wholeBeside(kind, index)) sizes.set(one, size);
    this.model.edit(kind === "row" ? "Row height" : "Column width", (edits) => {
      edits.layout(this.sheet, kind === "row" ? { rowHeights: sizes } : { columnWidths: sizes });
    });
  }
}
