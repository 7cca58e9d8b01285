import type { Result } from "../../files";
import type { WorkbookModel } from "../model";
import { make } from "./around/elements";
import { Ribbon, type RibbonFunction } from "./around/ribbon";
import { whileOpening } from "./around/opening";
import { ask, Sayings } from "./around/say";
import { makeSplitter } from "./around/splitter";
import { StatusBar } from "./around/status-bar";
import { TopBar } from "./around/top-bar";
import { chooseFile, download, fetchSample, listenForDrops, readFile, samples } from "./around/workbook-files";
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
    private readonly ground: Ground,
    private current: WorkbookModel,
  ) {
    this.top = new TopBar(samples, {
      openFile: () => {
        this.choose();
      },
      openSample: (file) => void this.openSample(file),
      save: () => {
        this.save();
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
        this.save();
      },
      open: () => {
        this.choose();
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
    listenForDrops((file) => void this.openFile(file));
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

  private async openSample(file: string): Promise<void> {
    const fetched = await fetchSample(file).catch((fault: unknown) => String(fault));
    if (typeof fetched === "string") this.sayings.say(fetched);
    else await this.open(fetched);
    this.showFile();
  }

  private choose(): void {
    chooseFile((file) => void this.openFile(file));
  }

  private async openFile(file: File): Promise<void> {
    const read = await readFile(file);
    if (typeof read === "string") this.sayings.say(read);
    else await this.open(read);
  }

  /** Opens another workbook, once the person has said what shall become of changes in this one. */
  private async open(file: WorkbookFile): Promise<void> {
    const opened = await whileOpening(file.name, () => this.ground.open(file));
    if (!opened.ok) {
      this.sayings.say(`“${file.name}” could not be opened. ${opened.refusal.message}`);
      return;
    }
    if (this.current.isChanged && !(await this.mayLeave())) return;
    this.sayings.hush();
    this.current = opened.value;
    this.sheet.open(opened.value);
    this.attach();
    this.sheet.focus();
  }

  private async mayLeave(): Promise<boolean> {
    const answer = await ask("Save your changes first?", `“${this.current.name}” has changes that are not saved.`, [
      { answer: "save", text: "Save a copy and open" },
      { answer: "leave", text: "Open without saving" },
      { answer: "stay", text: "Cancel" },
    ]);
    if (answer === "save") return this.save();
    return answer === "leave";
  }

  /** Hands a copy with every change to the browser's downloads; false when it could not be made. */
  private save(): boolean {
    if (!this.sheet.editor.finish({ go: undefined })) return false;
    const saved = this.ground.save(this.current);
    if (!saved.ok) {
      this.sayings.say(`The copy could not be written. ${saved.refusal.message}`);
      return false;
    }
    download({ name: this.current.name, bytes: saved.value });
    this.current.markSaved();
    this.showFile();
    this.sayings.say(`A copy of ${this.current.name} was saved to your downloads.`, "note");
    return true;
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

  private sumSoon(): void {
    this.summing ||= requestAnimationFrame(() => {
      this.summing = 0;
      this.status.showSums(this.sheet.sheet, this.sheet.selection.areas);
    });
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
