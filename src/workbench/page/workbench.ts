import type { Result } from "../../files";
import type { WorkbookModel } from "../model";
import { make } from "./around/elements";
import { FileActions } from "./around/file-actions";
import { leadByF6 } from "./around/regions";
import { Ribbon, type RibbonFunction } from "./around/ribbon";
import { Sayings } from "./around/say";
import { makeSplitter } from "./around/splitter";
import { sizeOf, StatusBar } from "./around/status-bar";
import { TopBar } from "./around/top-bar";
import { listenForDrops, samples } from "./around/workbook-files";
import type { WorkbookFile } from "./around/workbook-files";
import { AddInFrames } from "./pane/add-in-frames";
import type { Connection } from "./pane/connection";
import { Spreadsheet } from "./sheet/spreadsheet";
import { SheetTabs } from "./tabs/sheet-tabs";

/** What the page stands on: workbooks from bytes and back, and the stand-in for Excel over one. */
export interface Ground {
  readonly open: (file: WorkbookFile) => Result<WorkbookModel>;
  readonly save: (model: WorkbookModel) => Result<Uint8Array>;
  readonly join: (model: WorkbookModel) => Connection;
}

/** Width of the pane in pixels, as Excel first shows one. */
const paneWidth = 350;

/** The whole page: bars, spreadsheet and pane, over the workbook that is open. */
export class Workbench {
  readonly element = make("main", { class: "middle" });
  private readonly sayings = new Sayings();
  private readonly files: FileActions;
  private readonly top: TopBar;
  private readonly ribbon: Ribbon;
  private readonly tabs: SheetTabs;
  private readonly status = new StatusBar({
    zoom: (by) => {
      this.sheet.run({ kind: "zoom", by });
    },
  });
  private readonly frames: AddInFrames;
  private readonly sheet: Spreadsheet;
  private readonly splitter: HTMLElement;
  private leaveModel: (() => void)[] = [];
  private summing = 0;

  constructor(
    ground: Ground,
    private current: WorkbookModel,
  ) {
    this.files = new FileActions(
      {
        open: ground.open,
        save: ground.save,
        current: () => this.current,
        finishEdit: () => this.sheet.editor.finish({ go: undefined }),
        opened: (model) => {
          this.show(model);
        },
        changed: () => {
          this.showFile();
        },
      },
      this.sayings,
    );
    this.top = new TopBar(samples, {
      openFile: () => {
        this.files.choose();
      },
      openSample: (file) => void this.files.openSample(file),
      save: () => {
        this.files.save();
      },
      undo: () => {
        this.act(() => {
          this.sheet.run({ kind: "undo" });
        });
      },
      redo: () => {
        this.act(() => {
          this.sheet.run({ kind: "redo" });
        });
      },
      togglePane: () => {
        this.showPane(!this.isPaneShown);
      },
    });
    this.ribbon = new Ribbon({
      openPane: () => {
        this.showPane(true);
      },
      run: (name) => void this.run(name),
    });
    this.tabs = new SheetTabs({
      act: (what) => {
        this.act(what);
      },
      say: (message) => {
        this.sayings.say(message);
      },
    });
    this.frames = new AddInFrames(
      () => ground.join(this.current),
      () => {
        this.showPane(false);
      },
    );
    this.splitter = makeSplitter(this.frames.element, paneWidth);
    this.sheet = new Spreadsheet(current, {
      say: (message) => {
        this.sayings.say(message);
      },
      editing: (is) => {
        this.editing(is);
      },
      save: () => {
        this.files.save();
      },
      open: () => {
        this.files.choose();
      },
      moved: () => {
        this.sumSoon();
      },
      zoomed: (zoom) => {
        this.status.showZoom(zoom);
      },
      addSheet: () => {
        this.tabs.addSheet();
      },
    });
    listenForDrops((file) => void this.files.openFile(file));
    window.addEventListener("beforeunload", (event) => {
      if (this.current.isChanged) event.preventDefault();
    });
  }

  /** Puts the page into an element and the workbook into the page. */
  mount(element: HTMLElement): void {
    const foot = make("div", { class: "foot" }, this.tabs.element, this.status.element);
    const book = make("section", { class: "book", "aria-label": "Workbook" }, this.sheet.element, foot);
    this.element.append(book, this.splitter, this.frames.element);
    const bars = make("header", { class: "bars" }, this.top.element, this.ribbon.element);
    element.replaceChildren(bars, this.element, this.sayings.element);
    const { sheet, frames } = this;
    leadByF6({ bars, sheet, foot, frames }, () => sheet.editor.finish({ go: undefined }));
    this.showPane(window.innerWidth > 760);
    this.attach();
    this.sheet.focus();
  }

  /** The workbook that is open. */
  get model(): WorkbookModel {
    return this.current;
  }

  /** For the pages of the add-in: what Office.js shall take for Excel. */
  connect(): unknown {
    return this.frames.connect();
  }

  private attach(): void {
    const { current: model } = this;
    for (const leave of this.leaveModel) leave();
    this.leaveModel = [
      model.on("history", () => {
        this.showFile();
      }),
      model.on("sheets", () => {
        this.tabs.show(model);
      }),
      model.on("activated", () => {
        this.tabs.show(model);
      }),
    ];
    this.tabs.show(model);
    this.showFile();
    this.sumSoon();
    this.frames.reload();
  }

  private show(model: WorkbookModel): void {
    this.current = model;
    this.sheet.open(model);
    this.attach();
    this.sheet.focus();
  }

  private async run(name: RibbonFunction): Promise<void> {
    if (!this.sheet.editor.finish({ go: undefined })) return;
    this.ribbon.setBusy(true);
    this.status.showState("Working …");
    try {
      await this.frames.run(name);
    } catch (fault) {
      const why = fault instanceof Error ? fault.message : String(fault);
      this.sayings.say(`That did not work. ${why}`);
    } finally {
      this.ribbon.setBusy(false);
      this.status.showState("Ready");
    }
  }

  private act(what: () => void): void {
    if (this.sheet.editor.finish({ go: undefined })) what();
  }

  private editing(isEditing: boolean): void {
    this.frames.setEditing(isEditing);
    this.status.showState(isEditing ? "Edit" : "Ready");
  }

  private showFile(): void {
    this.top.showFile(this.current.name, this.current.isChanged);
    this.top.showHistory(this.current.canUndo, this.current.canRedo);
  }

  /** Sums of very many cells wait until the selection rests. */
  private sumSoon(pause = 0): void {
    window.clearTimeout(this.summing);
    this.summing = window.setTimeout(() => {
      const { sheet, selection } = this.sheet;
      if (pause === 0 && sizeOf(selection.areas) > 20_000) this.sumSoon(150);
      else this.status.showSums(sheet, selection.areas);
    }, pause);
  }

  private get isPaneShown(): boolean {
    return !this.frames.element.hidden;
  }

  private showPane(shown: boolean): void {
    this.frames.element.hidden = !shown;
    this.splitter.hidden = !shown;
    this.top.showPane(shown);
    if (!shown) this.sheet.focus();
  }
}
