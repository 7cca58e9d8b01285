import { make, overlays } from "../around/elements";

/** Something that a menu offers. */
export interface MenuItem {
  readonly text: string;
  /** The keys that do the same, as they are written: `Ctrl+C`. */
  readonly keys?: string;
  readonly run: () => void;
  /** Whether it cannot be done now. It is shown all the same, so that people find it where it always is. */
  readonly off?: boolean;
}

/** The items of a menu in order; a line stands between groups. */
export type MenuEntry = MenuItem | "line";

/** A point of the page, in pixels. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
}

/** The menu that is open: there is never more than one. */
let open: { readonly close: (returns: boolean) => void } | undefined;

/**
 * Opens a menu at a point of the page, with its first item focused.
 *
 * It closes when an item is chosen, on Escape, on Tab, and when something else is pressed or the page loses the focus; then the focus goes
 * back to where it was, before the item is run.
 */
export function openMenu(label: string, entries: readonly MenuEntry[], at: MenuPlace): void {
  open?.close(false);
  const before = document.activeElement;
  const over = new AbortController();
  const menu = make("div", { class: "menu", role: "menu", "aria-label": label });
  const close = (returns: boolean): void => {
    if (over.signal.aborted) return;
    over.abort();
    menu.remove();
    open = undefined;
    if (returns && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  open = { close };
  const choose = (item: MenuItem): void => {
    if (item.off) return;
    close(true);
    item.run();
  };
  menu.append(...entries.map((entry) => (entry === "line" ? make("hr", { role: "separator" }) : row(entry, choose))));
  menu.addEventListener("keydown", (event) => {
    key(event, menu, close);
  });
  menu.addEventListener("contextmenu", (event) => {
    event.preventDefault();
  });
  const outside = ({ target }: Event): void => {
    if (!(target instanceof Node && menu.contains(target))) close(false);
  };
  const { signal } = over;
  document.addEventListener("pointerdown", outside, { signal, capture: true });
  document.addEventListener("wheel", outside, { signal, passive: true });
  const leave = (): void => {
    close(false);
  };
  window.addEventListener("blur", leave, { signal });
  window.addEventListener("resize", leave, { signal });
  overlays().append(menu);
  place(menu, at);
  itemsOf(menu)[0]?.focus({ preventScroll: true });
}

function row(item: MenuItem, choose: (item: MenuItem) => void): HTMLElement {
  const element = make("div", { class: "menu-item", role: "menuitem", tabindex: "-1" }, make("span", {}, item.text));
  if (item.keys !== undefined) element.append(make("kbd", { "aria-hidden": "true" }, item.keys));
  if (item.keys !== undefined) element.setAttribute("aria-keyshortcuts", item.keys.replace("Ctrl", "Control"));
  if (item.off) element.setAttribute("aria-disabled", "true");
  element.addEventListener("click", () => {
    choose(item);
  });
  element.addEventListener("pointermove", () => {
    if (document.activeElement !== element) element.focus({ preventScroll: true });
  });
  return element;
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
}

function key(event: KeyboardEvent, menu: HTMLElement, close: (returns: boolean) => void): void {
  const items = itemsOf(menu);
  const at = items.findIndex((item) => item === document.activeElement);
  event.stopPropagation();
  if (event.key === "Enter" || event.key === " ") items[at]?.click();
  else if (event.key === "Escape" || event.key === "Tab") close(true);
  else {
    const next = nextItem(event.key, items, at);
    if (next === undefined) return;
    items[(next + items.length) % items.length]?.focus({ preventScroll: true });
  }
  event.preventDefault();
}

/** Where a key goes: arrows around, Home and End, and a letter to the next item that begins with it. */
function nextItem(pressed: string, items: readonly HTMLElement[], at: number): number | undefined {
  if (pressed === "ArrowDown") return at + 1;
  if (pressed === "ArrowUp") return at < 0 ? -1 : at - 1;
  if (pressed === "Home") return 0;
  if (pressed === "End") return -1;
  if ([...pressed].length !== 1) return undefined;
  const letter = pressed.toLowerCase();
  const order = items.map((_, step) => (at + 1 + step) % items.length);
  return order.find((index) => items[index]?.textContent.toLowerCase().startsWith(letter));
}

/** Whole within the window: to the left of the point or above it where there is no room. */
function place(menu: HTMLElement, { x, y }: MenuPlace): void {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = x + width <= window.innerWidth - 4 ? x : Math.max(4, x - width);
  const top = y + height <= window.innerHeight - 4 ? y : Math.max(4, y - height);
  menu.style.left = `${String(Math.min(left, Math.max(4, window.innerWidth - width - 4)))}px`;
  menu.style.top = `${String(Math.min(top, Math.max(4, window.innerHeight - height - 4)))}px`;
  menu.style.maxHeight = `${String(window.innerHeight - 8)}px`;
}
