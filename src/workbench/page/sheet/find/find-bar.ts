import { drawing, make, makeButton } from "../../around/elements";
import type { Spreadsheet } from "../spreadsheet";
import { findInBook, mostFound, nextFound, type Found } from "./find-in-book";

/** How long after a letter the sheet is searched, in milliseconds. */
const pause = 150;

/** The bar that finds texts: on the sheet in front or on all, from the active cell on and around. */
export class FindBar {
  readonly element = make("search", { class: "find-bar", "aria-label": "Find" });
  private readonly field = make("input", { type: "search", "aria-label": "Find what", placeholder: "Find" });
  private readonly count = make("span", { class: "find-count", role: "status" });
  private readonly matchCase = make("input", { type: "checkbox" });
  private readonly whole = make("input", { type: "checkbox" });
  private readonly all = make("input", { type: "checkbox" });
  private timer = 0;

  constructor(private readonly spreadsheet: Spreadsheet) {
    this.element.hidden = true;
    this.element.append(
      this.field,
      this.count,
      step("Previous (Shift+Enter)", "M4 10l4-4 4 4", () => {
        this.step(-1);
      }),
      step("Next (Enter)", "M4 6l4 4 4-4", () => {
        this.step(1);
      }),
      step("Close (Esc)", "M4 4l8 8M12 4l-8 8", () => {
        this.close();
      }),
      make("label", {}, this.matchCase, "Match case"),
      make("label", {}, this.whole, "Whole cell"),
      make("label", {}, this.all, "All sheets"),
    );
    this.field.spellcheck = false;
    this.field.addEventListener("input", () => {
      this.soon();
    });
    this.element.addEventListener("change", (event) => {
      if (event.target !== this.field) this.search();
    });
    this.element.addEventListener("keydown", (event) => {
      this.key(event);
    });
  }

  /** Shows the bar with what was looked for last. */
  open(): void {
    if (!this.spreadsheet.editor.finish({ go: undefined })) return;
    this.element.hidden = false;
    this.field.focus();
    this.field.select();
  }

  /** Goes to the next cell that the text is in, or to the one before. Without a text the bar asks for one. */
  step(by: 1 | -1): void {
    window.clearTimeout(this.timer);
    if (this.field.value === "") this.open();
    else this.go(this.found(), by, false);
  }

  private close(): void {
    this.element.hidden = true;
    this.spreadsheet.focus();
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === "Enter" && event.target === this.field) this.step(event.shiftKey ? -1 : 1);
    else if (event.key === "F3") this.step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  private soon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.search();
    }, pause);
  }

  /** Goes to the first one from the active cell on, which may be that itself. */
  private search(): void {
    this.go(this.found(), 1, true);
  }

  private found(): readonly Found[] {
    return findInBook(this.spreadsheet.model, {
      text: this.field.value,
      matchCase: this.matchCase.checked,
      completeMatch: this.whole.checked,
      allSheets: this.all.checked,
    });
  }

  private go(found: readonly Found[], by: 1 | -1, mayStay: boolean): void {
    const { model, selection } = this.spreadsheet;
    const { row, column } = selection.selected.active;
    const from = { sheet: model.active, row, column: mayStay ? column - 1 : column };
    const place = nextFound(found, from, by, model.sheets);
    const next = found[place];
    this.field.setAttribute("aria-invalid", String(this.field.value !== "" && !next));
    this.count.textContent = this.field.value === "" ? "" : next ? counted(place, found.length) : "Not found";
    if (!next) return;
    model.select(next.sheet, [{ top: next.row, left: next.column, bottom: next.row, right: next.column }]);
  }
}

function counted(place: number, all: number): string {
  const total = all >= mostFound ? `${mostFound.toLocaleString()} or more` : all.toLocaleString();
  return `${(place + 1).toLocaleString()} of ${total}`;
}

function step(label: string, path: string, click: () => void): HTMLButtonElement {
  return makeButton({ class: "bar-button", title: label, "aria-label": label }, click, drawing(path));
}
