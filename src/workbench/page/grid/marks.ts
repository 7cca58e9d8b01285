import type { Area } from "../../../core";
import { isWhole, meets } from "./moves";
import type { PaintedCell } from "./painted-row";

/** What is marked in the grid: the selected areas, the active cell's area, and cells that were copied or cut. */
export interface Marked {
  readonly areas: readonly Area[];
  readonly active: Area;
  readonly copied: Area | undefined;
}

/** Has a cell look as it is marked. */
export function markCell({ element, area }: PaintedCell, marked: Marked): void {
  const inside = marked.areas.find((one) => meets(one, area));
  const { classList } = element;
  classList.toggle("selected", inside !== undefined);
  classList.toggle("edge-top", inside?.top === area.top);
  classList.toggle("edge-left", inside?.left === area.left);
  classList.toggle("edge-bottom", inside !== undefined && inside.bottom <= area.bottom);
  classList.toggle("edge-right", inside !== undefined && inside.right <= area.right);
  const isEnd = inside !== undefined && inside.bottom <= area.bottom && inside.right <= area.right;
  classList.toggle("fill-end", isEnd && marked.areas.length === 1 && !isWhole(inside));
  classList.toggle("active", meets(marked.active, area));
  classList.toggle("copied", marked.copied !== undefined && meets(marked.copied, area));
  if (inside) element.setAttribute("aria-selected", "true");
  else element.removeAttribute("aria-selected");
}

/** Has the heading of a row or column show whether something in it is selected. */
export function markHeader(header: HTMLElement, selected: boolean): void {
  header.classList.toggle("in-selection", selected);
}
