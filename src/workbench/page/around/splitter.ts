import { make } from "./elements";

const least = 240;

/** The bar between the sheet and the pane: dragged, or moved by the arrow keys, it makes the pane wider or narrower. */
export function makeSplitter(pane: HTMLElement, usual: number): HTMLElement {
  const splitter = make("div", {
    class: "splitter",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": "Width of the pane",
    "aria-valuemin": String(least),
  });
  let width = usual;
  const set = (wanted: number): void => {
    const most = Math.max(least, window.innerWidth - 320);
    width = Math.min(most, Math.max(least, Math.round(wanted)));
    pane.style.setProperty("--pane-width", `${String(width)}px`);
    splitter.setAttribute("aria-valuenow", String(width));
    splitter.setAttribute("aria-valuemax", String(most));
  };
  set(usual);
  splitter.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    splitter.setPointerCapture(event.pointerId);
    const [from, start] = [width, event.clientX];
    const move = ({ clientX }: PointerEvent): void => {
      set(from + start - clientX);
    };
    const end = (): void => {
      splitter.removeEventListener("pointermove", move);
      document.body.classList.remove("resizing");
    };
    // The frame would swallow the pointer otherwise.
    document.body.classList.add("resizing");
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("pointerup", end, { once: true });
    splitter.addEventListener("pointercancel", end, { once: true });
  });
  splitter.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: 16, ArrowRight: -16 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(width + by);
  });
  splitter.addEventListener("dblclick", () => {
    set(usual);
  });
  return splitter;
}
