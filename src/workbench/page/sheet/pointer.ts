import type { Grid } from "../grid/grid";
import type { Place } from "../grid/moves";
import { followPointer, grip, whileDown } from "./drag";

/** A part of the grid that a pointer is on. */
export type Target =
  | { readonly kind: "cell"; readonly at: Place }
  | { readonly kind: "row" | "column"; readonly index: number }
  /** The edge after a row or column, to be dragged. */
  | { readonly kind: "row-edge" | "column-edge"; readonly index: number }
  | { readonly kind: "corner" }
  /** The small square at the end of what is selected, by which it is filled on. */
  | { readonly kind: "handle" };

/** What the pointer asks. */
export interface PointerHooks {
  /** A press: whether it selects, or points at a cell for a formula that is typed; either goes on while it is dragged. */
  readonly press: (
    target: Target,
    keys: { readonly extend: boolean; readonly add: boolean },
  ) => "selects" | "points" | "no";
  /** Dragging came over a cell. */
  readonly drag: (kind: "cell" | "row" | "column", at: Place) => void;
  /** A cell was pressed and let go, with no dragging and no keys held. */
  readonly click: (at: Place) => void;
  /** The handle was dragged over a cell, and let go there; `flips` while Ctrl is held. */
  readonly fillOver: (at: Place) => void;
  readonly fillDone: (flips: boolean) => void;
  readonly open: (target: Target) => void;
  readonly hover: (at: Place | undefined) => void;
  readonly resized: (kind: "row" | "column", index: number, size: number) => void;
  readonly sizeOf: (kind: "row" | "column", index: number) => number;
  /** The menu is wanted, by the right button or a long touch. `at` is a point of the page. */
  readonly menu: (target: Target, at: { readonly x: number; readonly y: number }) => void;
}

/** The edge after a row or column. */
type Edge = Extract<Target, { readonly kind: "row-edge" | "column-edge" }>;

/** How near the corner of what is selected a press takes the handle, in pixels. */
const handleSize = 5;

/** Listens to the mouse, pen or finger on a grid. A finger scrolls, and selects by a tap. */
export function listenToPointer(grid: Grid, hooks: PointerHooks): void {
  const { element } = grid;
  let keepsFocus = false;
  element.addEventListener("pointerdown", (event) => {
    keepsFocus = false;
    if (event.button !== 0 || onScrollbar(element, event) || event.pointerType === "touch") return;
    const target = targetOf(event, element);
    if (!target) return;
    if (isEdge(target)) dragEdge(event, target, element, hooks);
    else if (target.kind === "handle") dragHandle(event, grid, hooks);
    else {
      const pressed = hooks.press(target, keysOf(event));
      keepsFocus = pressed !== "selects";
      if (pressed !== "no" && target.kind !== "corner") dragOver(event, target, grid, hooks);
    }
  });
  // Who types a formula goes on typing right after the click: the text must not lose the focus for a moment.
  element.addEventListener("mousedown", (event) => {
    if (keepsFocus) event.preventDefault();
  });
  element.addEventListener("click", (event) => {
    if (event.pointerType !== "touch") return;
    const target = targetOf(event, element);
    if (!target || hooks.press(target, keysOf(event)) !== "selects") return;
    if (target.kind === "cell") hooks.click(target.at);
  });
  element.addEventListener("dblclick", (event) => {
    const target = onScrollbar(element, event) ? undefined : targetOf(event, element);
    if (target) hooks.open(target);
  });
  element.addEventListener("contextmenu", (event) => {
    const target = onScrollbar(element, event) ? undefined : targetOf(event, element);
    if (!target) return;
    event.preventDefault();
    hooks.menu(withoutEdge(target), { x: event.clientX, y: event.clientY });
  });
  element.addEventListener("pointermove", (event) => {
    const target = event.buttons === 0 ? targetOf(event, element) : undefined;
    element.classList.toggle("on-row-edge", target?.kind === "row-edge");
    element.classList.toggle("on-column-edge", target?.kind === "column-edge");
    element.classList.toggle("on-handle", target?.kind === "handle");
    hooks.hover(target?.kind === "cell" ? target.at : undefined);
  });
  element.addEventListener("pointerleave", () => {
    hooks.hover(undefined);
  });
}

function isEdge(target: Target): target is Edge {
  return target.kind === "row-edge" || target.kind === "column-edge";
}

/** Of the edge of a row or column, the row or column. */
function withoutEdge(target: Target): Target {
  return isEdge(target) ? { kind: target.kind === "row-edge" ? "row" : "column", index: target.index } : target;
}

function keysOf(event: MouseEvent): { readonly extend: boolean; readonly add: boolean } {
  return { extend: event.shiftKey, add: event.ctrlKey || event.metaKey };
}

function targetOf(event: MouseEvent, grid: HTMLElement): Target | undefined {
  // Not the event's own target: while the grid holds the pointer, that is always the grid.
  const element = document.elementFromPoint(event.clientX, event.clientY);
  if (!grid.contains(element)) return undefined;
  const head = element?.closest<HTMLElement>("[data-row],[data-column],[data-corner]");
  if (head) return headTarget(head, event);
  const cell = element?.closest<HTMLElement>(".cell");
  const at = cell && placeOf(cell);
  if (cell?.classList.contains("fill-end") && isOnHandle(cell, event)) return { kind: "handle" };
  return at ? { kind: "cell", at } : undefined;
}

function placeOf(cell: HTMLElement): Place | undefined {
  const row = cell.dataset.a1?.match(/\d+$/)?.[0];
  const column = cell.getAttribute("aria-colindex");
  return row && column ? { row: Number(row) - 1, column: Number(column) - 2 } : undefined;
}

function isOnHandle(cell: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { right, bottom } = cell.getBoundingClientRect();
  return right - clientX <= handleSize && bottom - clientY <= handleSize;
}

function headTarget(head: HTMLElement, { clientX, clientY }: MouseEvent): Target {
  const { row, column } = head.dataset;
  const box = head.getBoundingClientRect();
  if (row !== undefined) {
    const index = Number(row);
    if (box.bottom - clientY <= grip) return { kind: "row-edge", index };
    return { kind: "row", index };
  }
  if (column !== undefined) {
    const index = Number(column);
    if (box.right - clientX <= grip) return { kind: "column-edge", index };
    return { kind: "column", index };
  }
  return { kind: "corner" };
}

/** Goes on selecting until the button is let go. */
function dragOver(
  start: PointerEvent,
  target: Extract<Target, { readonly kind: "cell" | "row" | "column" }>,
  grid: Grid,
  hooks: PointerHooks,
): void {
  const { kind } = target;
  const over = (at: Place): void => {
    hooks.drag(kind, at);
  };
  followPointer(start, grid, { across: kind !== "row", down: kind !== "column" }, over, ({ still }) => {
    if (still && kind === "cell" && !start.shiftKey && !start.ctrlKey && !start.metaKey) hooks.click(target.at);
  });
}

function dragHandle(start: PointerEvent, grid: Grid, hooks: PointerHooks): void {
  start.preventDefault();
  followPointer(start, grid, { across: true, down: true }, hooks.fillOver, ({ flips }) => {
    hooks.fillDone(flips);
  });
}

function dragEdge(start: PointerEvent, target: Edge, element: HTMLElement, hooks: PointerHooks): void {
  start.preventDefault();
  const kind = target.kind === "row-edge" ? "row" : "column";
  const from = hooks.sizeOf(kind, target.index);
  const line = document.createElement("div");
  line.className = `size-line ${kind}`;
  element.parentElement?.append(line);
  const box = element.getBoundingClientRect();
  let size = from;
  const move = (event: PointerEvent): void => {
    const by = kind === "row" ? event.clientY - start.clientY : event.clientX - start.clientX;
    size = Math.max(kind === "row" ? 8 : 12, from + by);
    line.style.translate =
      kind === "row"
        ? `0 ${String(start.clientY - box.top + size - from)}px`
        : `${String(start.clientX - box.left + size - from)}px 0`;
  };
  move(start);
  whileDown(start, element, move, () => {
    line.remove();
    if (size !== from) hooks.resized(kind, target.index, Math.round(size));
  });
}

function onScrollbar(element: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const box = element.getBoundingClientRect();
  return clientX - box.left >= element.clientWidth || clientY - box.top >= element.clientHeight;
}
