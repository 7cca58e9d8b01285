import type { Area } from "../../../core";
import type { CellLook } from "../grid/sheet-look";
import { canvasFont } from "../grid/cell-style";
import type { Direction } from "../grid/moves";

/** How an edit ends: where the selection goes, or that every selected cell gets the text. */
export type Ending = { readonly go: Direction | undefined } | { readonly all: true };

/** What the editor asks of those around it. */
export interface EditorHooks {
  /** The text was accepted; false keeps the editor open. */
  readonly commit: (text: string, ending: Ending) => boolean;
  readonly cancelled: () => void;
  /** Editing began or ended. */
  readonly editing: (isEditing: boolean) => void;
  readonly boxOf: (area: Area) => {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Where an edit began: by typing over a cell (arrows then move on), in the cell (arrows move the caret), or in the formula bar. */
export type EditMode = "typing" | "in-cell" | "bar";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Editing of one cell, in place or in the formula bar; both show the same text. */
export class CellEditor {
  readonly element = document.createElement("textarea");
  private mode: EditMode | undefined;
  private area: Area = { top: 0, left: 0, bottom: 0, right: 0 };

  constructor(
    private readonly bar: HTMLTextAreaElement,
    private readonly hooks: EditorHooks,
  ) {
    this.element.className = "cell-editor";
    this.element.hidden = true;
    this.element.spellcheck = false;
    this.element.setAttribute("aria-label", "Edit cell");
    this.element.addEventListener("input", () => {
      this.bar.value = this.element.value;
      this.fit();
    });
    this.element.addEventListener("keydown", (event) => {
      this.key(event);
    });
  }

  get isEditing(): boolean {
    return this.mode !== undefined;
  }

  get text(): string {
    return this.element.value;
  }

  /** Begins to edit a cell. With `text` left out it starts from what the bar shows. */
  begin(mode: EditMode, area: Area, look: CellLook, text: string): void {
    if (this.isEditing) return;
    this.mode = mode;
    this.area = area;
    const { style } = this.element;
    style.font = canvasFont(look);
    style.textAlign = look.horizontal === "right" || look.horizontal === "center" ? look.horizontal : "left";
    this.element.value = text;
    this.bar.value = text;
    this.element.hidden = false;
    this.hooks.editing(true);
    this.place();
    if (mode === "bar") return;
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(text.length, text.length);
  }

  /** The bar's text changed. */
  follow(text: string): void {
    this.element.value = text;
    this.fit();
  }

  /** Keys while a cell is edited, from the editor or from the bar. */
  key(event: KeyboardEvent): void {
    if (event.isComposing || !this.isEditing) return;
    event.stopPropagation();
    const ending = this.endingFor(event);
    if (ending) {
      event.preventDefault();
      this.finish(ending);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.cancel();
    } else if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      this.insert("\n");
    } else if (event.key === "F2") {
      event.preventDefault();
      this.mode = this.mode === "typing" ? "in-cell" : "typing";
    }
  }

  /** Accepts what is there. True when nothing is being edited any more. */
  finish(ending: Ending): boolean {
    if (!this.isEditing) return true;
    const text = this.element.value;
    const mode = this.mode;
    this.close();
    if (this.hooks.commit(text, ending)) return true;
    this.mode = mode;
    this.element.hidden = false;
    this.hooks.editing(true);
    return false;
  }

  cancel(): void {
    if (!this.isEditing) return;
    this.close();
    this.hooks.cancelled();
  }

  /** Puts a text where the caret is. */
  insert(text: string): void {
    const field = document.activeElement === this.bar ? this.bar : this.element;
    field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
    const other = field === this.bar ? this.element : this.bar;
    other.value = field.value;
    this.fit();
  }

  /** Keeps the editor over its cell, as after scrolling. */
  place(): void {
    if (!this.isEditing) return;
    const { x, y } = this.hooks.boxOf(this.area);
    this.element.style.left = `${String(x - 1)}px`;
    this.element.style.top = `${String(y - 1)}px`;
    this.fit();
  }

  /** As large as its cell, and larger when the text needs it. */
  private fit(): void {
    const { width, height } = this.hooks.boxOf(this.area);
    const { style } = this.element;
    style.width = `${String(width + 1)}px`;
    style.height = `${String(height + 1)}px`;
    const room = (this.element.parentElement?.clientWidth ?? 800) - this.element.offsetLeft - 20;
    if (this.element.scrollWidth > this.element.clientWidth) {
      style.width = `${String(Math.min(Math.max(width + 1, room), Math.max(width + 1, 360)))}px`;
    }
    if (this.element.scrollHeight > this.element.clientHeight) {
      style.height = `${String(Math.min(this.element.scrollHeight + 4, 260))}px`;
    }
  }

  private endingFor({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Ending | undefined {
    if (key === "Enter" && (ctrlKey || metaKey)) return { all: true };
    if (key === "Enter" && !altKey) return { go: shiftKey ? "up" : "down" };
    if (key === "Tab") return { go: shiftKey ? "left" : "right" };
    const direction = arrows[key];
    return this.mode === "typing" && direction && !shiftKey ? { go: direction } : undefined;
  }

  private close(): void {
    this.mode = undefined;
    this.element.hidden = true;
    this.hooks.editing(false);
  }
}
