/** The text of a cell's note, beside the cell. */
export class NoteCard {
  private readonly element = document.createElement("div");

  constructor(stage: HTMLElement) {
    this.element.className = "note-card";
    this.element.setAttribute("role", "note");
    this.element.hidden = true;
    stage.append(this.element);
  }

  /** Shows a text to the right of a box, or to its left where there is no room. */
  show(text: string, box: { readonly x: number; readonly y: number; readonly width: number }): void {
    this.element.textContent = text;
    this.element.hidden = false;
    const room = this.element.parentElement?.clientWidth ?? 0;
    const right = box.x + box.width + 8;
    const x = right + this.element.offsetWidth < room ? right : Math.max(4, box.x - this.element.offsetWidth - 8);
    this.element.style.left = `${String(x)}px`;
    this.element.style.top = `${String(Math.max(24, box.y))}px`;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
