import { nameFault, nameFaultText, type SheetModel, type WorkbookModel } from "../../model";
import { drawing, make, makeButton } from "../around/elements";
import { openMenu, type MenuPlace } from "../menu/menu";
import { dragTab } from "./drag-tab";
import { renameOver } from "./rename-field";
import { addSheet, deleteSheet, duplicateSheet, moveAmongShown, renameSheet, setShown } from "./sheet-actions";
import { tabMenu, type TabActions } from "./tab-menu";

/** What the tabs ask of the page. */
export interface TabHooks {
  /** Does something with sheets, once a cell that is edited is done; not at all when it cannot be. */
  readonly act: (what: () => void) => void;
  readonly say: (message: string) => void;
}

/** The tabs of the sheets that are shown, with all that can be done with sheets, and a button for a new one. */
export class SheetTabs {
  readonly element: HTMLElement;
  private readonly list = make("div", { class: "tabs", role: "tablist", "aria-label": "Sheets" });
  private readonly add: HTMLButtonElement;
  private model: WorkbookModel | undefined;

  constructor(private readonly hooks: TabHooks) {
    this.add = makeButton(
      { class: "tab-add", "aria-label": "New sheet", title: "New sheet (Shift+F11)" },
      () => {
        this.change((model) => addSheet(model, model.active));
      },
      drawing("M8 3v10M3 8h10"),
    );
    this.element = make("div", { class: "tab-bar" }, this.list, this.add);
    this.list.addEventListener("keydown", (event) => {
      this.key(event);
    });
  }

  show(model: WorkbookModel): void {
    this.model = model;
    const focused = this.list.contains(document.activeElement);
    const shown = model.sheets.filter(({ visibility }) => visibility === "visible");
    this.list.replaceChildren(...shown.map((sheet) => this.tab(sheet, sheet === model.active)));
    const { front } = this;
    front?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) front?.focus();
    this.add.disabled = model.state.structureLocked;
  }

  private get front(): HTMLElement | undefined {
    return this.list.querySelector<HTMLElement>("[aria-selected=true]") ?? undefined;
  }

  private tab(sheet: SheetModel, isFront: boolean): HTMLElement {
    const tab = make(
      "button",
      { type: "button", class: "tab", role: "tab", "aria-selected": String(isFront), tabindex: isFront ? "0" : "-1" },
      sheet.name,
    );
    tab.dataset.sheet = sheet.id;
    const { tabColor } = sheet.layout;
    if (tabColor && /^#[0-9a-f]{6}$/i.test(tabColor)) tab.style.setProperty("--tab", tabColor);
    tab.addEventListener("click", () => {
      if (this.model?.active !== sheet)
        this.change((model) => {
          model.activate(sheet);
        });
    });
    tab.addEventListener("dblclick", () => {
      this.actions.rename(sheet);
    });
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.menu(sheet, { x: event.clientX, y: event.clientY });
    });
    tab.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.pointerType === "touch" || this.model?.state.structureLocked) return;
      dragTab(event, tab, this.list, (place) => {
        this.change((model) => {
          moveAmongShown(model, sheet, place);
          model.activate(sheet);
        });
      });
    });
    return tab;
  }

  private menu(sheet: SheetModel, at: MenuPlace): void {
    this.change((model) => {
      model.activate(sheet);
      this.front?.focus();
      openMenu(`Sheet ${sheet.name}`, tabMenu(model, sheet, this.actions), at);
    });
  }

  private readonly actions: TabActions = {
    rename: (sheet) => {
      this.rename(sheet);
    },
    add: () => {
      this.change((model) => addSheet(model, model.active));
    },
    duplicate: (sheet) => {
      this.change((model) => {
        duplicateSheet(model, sheet);
      });
    },
    remove: (sheet) => {
      this.change((model) => void deleteSheet(model, sheet).then(() => this.front?.focus()));
    },
    move: (sheet, by) => {
      this.change((model) => {
        const shown = model.sheets.filter(({ visibility }) => visibility === "visible");
        moveAmongShown(model, sheet, shown.indexOf(sheet) + by);
      });
    },
    hide: (sheet) => {
      this.change((model) => {
        setShown(model, sheet, false);
      });
    },
    show: (sheet) => {
      this.change((model) => {
        setShown(model, sheet, true);
      });
    },
  };

  /** Puts a sheet behind the one in front, as Shift+F11 does. */
  addSheet(): void {
    this.actions.add();
  }

  private rename(sheet: SheetModel): void {
    this.change((model) => {
      if (model.state.structureLocked) {
        this.hooks.say(
          "The workbook’s structure is protected, so its sheets cannot be renamed. Unprotect it in Excel first.",
        );
        return;
      }
      model.activate(sheet);
      const { front } = this;
      if (!front) return;
      renameOver(front, sheet.name, {
        refuse: (name) => {
          const fault = nameFault(name, model, sheet);
          return fault && nameFaultText(fault, name);
        },
        accept: (name) => {
          renameSheet(model, sheet, name);
        },
        done: () => this.front?.focus(),
      });
    });
  }

  private change(what: (model: WorkbookModel) => unknown): void {
    const { model } = this;
    if (model) this.hooks.act(() => what(model));
  }

  private key(event: KeyboardEvent): void {
    const tabs = [...this.list.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.findIndex((tab) => tab === document.activeElement);
    const sheet = this.model?.sheetById(tabs[at]?.dataset.sheet ?? "");
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (sheet && (event.key === "F2" || event.key === "Delete")) {
      if (event.key === "F2") this.actions.rename(sheet);
      else if (this.model?.state.structureLocked === false) this.actions.remove(sheet);
    } else if (sheet && (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey))) {
      const box = tabs[at]?.getBoundingClientRect();
      this.menu(sheet, { x: box?.left ?? 0, y: box?.top ?? 0 });
    } else if (tab) {
      tab.focus();
      tab.click();
    } else return;
    event.preventDefault();
  }
}
