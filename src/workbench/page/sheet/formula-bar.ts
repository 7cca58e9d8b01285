import { drawing, makeButton } from "../around/elements";

/** What the formula bar tells. */
export interface FormulaBarHooks {
  /** An address or name was typed into the name box; false when there is no such place. */
  readonly goTo: (text: string) => boolean;
  /** Focus came into the text: the active cell is edited from here. */
  readonly begin: () => void;
  readonly changed: (text: string) => void;
  readonly key: (event: KeyboardEvent) => void;
  /** Back to the grid. */
  readonly leave: () => void;
  readonly accept: () => void;
  readonly cancel: () => void;
}

/** The name box and the text of the active cell, as one row above the grid. */
export class FormulaBar {
  readonly element = document.createElement("div");
  readonly text = document.createElement("textarea");
  private readonly name = document.createElement("input");
  private readonly buttons: readonly HTMLButtonElement[];
  private place = "";

  constructor(hooks: FormulaBarHooks) {
    this.element.className = "formula-bar";
    this.name.className = "name-box";
    this.name.spellcheck = false;
    this.name.setAttribute("aria-label", "Name box: type an address to go there");
    this.text.className = "formula-text";
    this.text.rows = 1;
    this.text.spellcheck = false;
    this.text.setAttribute("aria-label", "Content of the active cell");
    const cancel = button("Cancel (Esc)", "M4 4l8 8M12 4l-8 8", hooks.cancel);
    const accept = button("Accept (Enter)", "M3 8.5l3.5 3.5L13 5", hooks.accept);
    this.buttons = [cancel, accept];
    const sign = document.createElement("span");
    sign.className = "fx";
    sign.textContent = "fx";
    sign.setAttribute("aria-hidden", "true");
    this.element.append(this.name, cancel, accept, sign, this.text);
    this.listenToName(hooks);
    this.text.addEventListener("focus", hooks.begin);
    this.text.addEventListener("input", () => {
      hooks.changed(this.text.value);
    });
    this.text.addEventListener("keydown", hooks.key);
    this.setEditing(false);
  }

  /** Shows the active cell. */
  show(place: string, text: string): void {
    this.place = place;
    this.name.value = place;
    this.text.value = text;
  }

  setEditing(editing: boolean): void {
    for (const one of this.buttons) one.disabled = !editing;
  }

  focusName(): void {
    this.name.focus();
    this.name.select();
  }

  private listenToName(hooks: FormulaBarHooks): void {
    this.name.addEventListener("focus", () => {
      this.name.select();
    });
    this.name.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        const found = hooks.goTo(this.name.value);
        this.name.setAttribute("aria-invalid", String(!found));
        if (found) hooks.leave();
        else this.name.select();
      }
      if (event.key === "Escape") {
        this.name.value = this.place;
        hooks.leave();
      }
    });
    this.name.addEventListener("blur", () => {
      this.name.value = this.place;
      this.name.removeAttribute("aria-invalid");
    });
  }
}

function button(label: string, path: string, click: () => void): HTMLButtonElement {
  const element = makeButton({ class: "bar-button", title: label, "aria-label": label }, click, drawing(path));
  // The text keeps the focus, so that accepting is not a blur first.
  element.addEventListener("mousedown", (event) => {
    event.preventDefault();
  });
  return element;
}
