import { make } from "../around/elements";
import type { ChartBox } from "./chart-box";
import type { ChartPicture } from "./chart-picture";
import { dragFrom } from "./drag-chart";

/** What somebody asks of a chart on the sheet. */
export interface ChartHooks {
  /** To have it elsewhere, or of another size: by how many pixels. */
  readonly place: (by: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }) => void;
  readonly remove: () => void;
  /** To go to the chart after it, or before. */
  readonly next: (by: 1 | -1) => void;
  readonly leave: () => void;
  readonly undo: (again: boolean) => void;
  readonly menu: (at: { readonly x: number; readonly y: number }) => void;
}

/** How far a key moves a chart, in pixels, and how far with Ctrl held. */
const step = { usual: 8, fine: 1 } as const;

const arrows: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** A chart on the sheet: it is selected by a press or by having the focus, and moved, sized and deleted by mouse and keys. */
export class ChartObject {
  readonly element = make("div", {
    class: "chart-object",
    tabindex: "-1",
    role: "group",
    "aria-roledescription": "chart",
  });
  private readonly corner = make("div", { class: "chart-corner" });
  private shown = "";

  constructor(private readonly hooks: ChartHooks) {
    this.element.append(this.corner);
    this.element.addEventListener("keydown", (event) => {
      this.key(event);
    });
    this.element.addEventListener("pointerdown", (event) => {
      this.press(event);
    });
    for (const name of ["mousedown", "click", "dblclick"] as const) this.element.addEventListener(name, stop);
    this.element.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.element.focus({ preventScroll: true });
      hooks.menu({ x: event.clientX, y: event.clientY });
    });
  }

  /** Shows the chart at a place, drawn anew only where it looks otherwise than before. */
  show({ left, top, width, height }: ChartBox, picture: ChartPicture): void {
    this.element.style.cssText = `left:${String(left)}px;top:${String(top)}px;width:${String(width)}px;height:${String(height)}px`;
    this.element.setAttribute("aria-label", picture.label);
    if (picture.key === this.shown) return;
    this.shown = picture.key;
    this.element.replaceChildren(picture.element(), this.corner);
  }

  private press(event: PointerEvent): void {
    event.stopPropagation();
    if (event.button !== 0) return;
    event.preventDefault();
    this.element.focus({ preventScroll: true });
    const sizes = event.target === this.corner;
    const { style } = this.element;
    const change = (x: number, y: number): { x: number; y: number; width: number; height: number } =>
      sizes ? { x: 0, y: 0, width: x, height: y } : { x, y, width: 0, height: 0 };
    const [width, height] = [this.element.offsetWidth, this.element.offsetHeight];
    dragFrom(
      event,
      this.element,
      (x, y) => {
        if (sizes) {
          style.width = `${String(width + x)}px`;
          style.height = `${String(height + y)}px`;
        } else style.translate = `${String(x)}px ${String(y)}px`;
      },
      (x, y) => {
        style.translate = "";
        this.hooks.place(change(x, y));
      },
    );
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const ctrl = ctrlKey || metaKey;
    const arrow = arrows[key];
    if (arrow) {
      const by = ctrl ? step.fine : step.usual;
      const [x, y] = [arrow[0] * by, arrow[1] * by];
      this.hooks.place(shiftKey ? { x: 0, y: 0, width: x, height: y } : { x, y, width: 0, height: 0 });
    } else if (key === "Delete" || key === "Backspace") this.hooks.remove();
    else if (key === "Escape") this.hooks.leave();
    else if (key === "Tab") this.hooks.next(shiftKey ? -1 : 1);
    else if (ctrl && /^[zy]$/i.test(key)) this.hooks.undo(shiftKey || key.toLowerCase() === "y");
    else return;
    event.preventDefault();
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}
