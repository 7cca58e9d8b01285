import { drawing, make, makeButton } from "./elements";

/** A workbook that comes with the workbench. */
export interface Sample {
  readonly file: string;
  readonly title: string;
}

/** What the top bar asks for. */
export interface TopBarHooks {
  readonly openFile: () => void;
  readonly openSample: (file: string) => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly togglePane: () => void;
}

/** The bar at the top: what is open, and what can be done with files. */
export class TopBar {
  readonly element = make("div", { class: "top-bar" });
  private readonly file = make("span", { class: "file-name" });
  private readonly samples: HTMLSelectElement;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly pane: HTMLButtonElement;

  constructor(samples: readonly Sample[], hooks: TopBarHooks) {
    this.samples = sampleList(samples, hooks.openSample);
    this.undo = iconButton("Undo", "M6.5 3L3 6.5 6.5 10M3 6.5h6.5a3.5 3.5 0 010 7H7", hooks.undo);
    this.redo = iconButton("Redo", "M9.5 3L13 6.5 9.5 10M13 6.5H6.5a3.5 3.5 0 000 7H9", hooks.redo);
    this.pane = iconButton("Show or hide the pane", "M2 3.5h12v9H2zM10 3.5v9", hooks.togglePane);
    this.pane.classList.add("pane-toggle");
    const mark = make("img", { src: "../assets/mark.svg", width: "22", height: "22", alt: "" });
    this.element.append(
      make("h1", { class: "product" }, mark, make("span", {}, "Scorecard Keeper")),
      this.file,
      make("span", { class: "gap" }),
      this.undo,
      this.redo,
      this.samples,
      makeButton({ class: "bar-text" }, hooks.openFile, "Open…"),
      makeButton({ class: "bar-text primary" }, hooks.save, "Save a copy"),
      this.pane,
    );
    this.showHistory(undefined, undefined);
  }

  /** Shows which file is open and whether it has changes that were not saved. */
  showFile(name: string, changed: boolean): void {
    const dot = make(
      "span",
      { class: "unsaved", title: "Changed since it was opened or saved" },
      changed ? "• changed" : "",
    );
    this.file.replaceChildren(make("span", { class: "name" }, name), dot);
    document.title = `${changed ? "• " : ""}${name} – Scorecard Keeper workbench`;
    this.samples.value = [...this.samples.options].some((one) => one.value === name) ? name : "";
  }

  /** Shows what can be undone and done again. */
  showHistory(undo: string | undefined, redo: string | undefined): void {
    label(this.undo, undo === undefined ? "Nothing to undo" : `Undo: ${undo} (Ctrl+Z)`, undo !== undefined);
    label(this.redo, redo === undefined ? "Nothing to redo" : `Redo: ${redo} (Ctrl+Y)`, redo !== undefined);
  }

  showPane(shown: boolean): void {
    this.pane.setAttribute("aria-pressed", String(shown));
  }
}

function sampleList(samples: readonly Sample[], open: (file: string) => void): HTMLSelectElement {
  const list = make("select", { class: "samples", "aria-label": "Open a sample scorecard" });
  const first = make("option", { value: "", disabled: "", hidden: "" }, "Samples");
  list.append(first, ...samples.map(({ file, title }) => make("option", { value: file }, title)));
  list.addEventListener("change", () => {
    open(list.value);
  });
  return list;
}

function iconButton(text: string, path: string, click: () => void): HTMLButtonElement {
  return makeButton({ class: "bar-icon", title: text, "aria-label": text }, click, drawing(path));
}

function label(button: HTMLButtonElement, text: string, enabled: boolean): void {
  button.title = text;
  button.setAttribute("aria-label", text);
  button.disabled = !enabled;
}
