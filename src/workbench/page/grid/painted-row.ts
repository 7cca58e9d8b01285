import { columnLetters, lastRow } from "../../../core";
import type { Area } from "../../../core";
import type { Axis } from "./axis";
import { cellElement } from "./cell-element";
import type { Layout } from "./layout";
import type { MergeIndex } from "./merge-index";

/** A cell on the screen; of a merged cell the whole area. */
export interface PaintedCell {
  readonly element: HTMLElement;
  readonly area: Area;
}

/** One row on the screen: its number and frozen cells, which stay at the left, and the cells that scroll. */
export class PaintedRow {
  readonly element = box("row", "row");
  readonly header = box("row-head", "rowheader");
  readonly cells = new Map<number, PaintedCell>();
  private readonly left = box("left", "none");

  constructor(
    readonly row: number,
    private readonly layout: Layout,
    private readonly merges: MergeIndex,
    top: number,
  ) {
    const { rows } = layout.sheet;
    this.element.setAttribute("aria-rowindex", String(row + 2));
    this.element.style.cssText = `top:${String(top)}px;height:${String(rows.size(row))}px;width:${String(layout.width)}px`;
    // A cell merged downwards hangs out of its row, and the rows below must not be painted over it.
    if (merges.onRow(row).some(({ top, bottom }) => bottom > top && bottom > row)) {
      this.element.style.zIndex = String(lastRow + 1 - row);
    }
    this.left.style.width = `${String(layout.headWidth + layout.frozen.width)}px`;
    this.header.style.width = `${String(layout.headWidth)}px`;
    this.header.textContent = String(row + 1);
    this.header.dataset.row = String(row);
    markHidden(this.header, rows, row);
    this.header.setAttribute("aria-colindex", "1");
    this.left.append(this.header);
    this.element.append(this.left);
  }

  /** Has these columns, and no others, on the screen. Gives the cells that are new there. */
  paint(columns: readonly number[]): PaintedCell[] {
    const wanted = new Set(columns);
    for (const [column, cell] of this.cells) {
      if (wanted.has(column)) continue;
      cell.element.remove();
      this.cells.delete(column);
    }
    return columns.flatMap((column) => (this.cells.has(column) ? [] : (this.add(column) ?? [])));
  }

  private add(column: number): PaintedCell | undefined {
    const { layout, row } = this;
    const { rows, columns } = layout.sheet;
    const merge = this.merges.at(row, column);
    if (merge && !(shownStart(merge.top, rows) === row && shownStart(merge.left, columns) === column)) return undefined;
    const area = merge ?? { top: row, left: column, bottom: row, right: column };
    const place = {
      left: layout.headWidth + columns.start(column),
      width: columns.start(Math.min(area.right + 1, columns.count)) - columns.start(column),
      height: rows.start(Math.min(area.bottom + 1, rows.count)) - rows.start(row),
    };
    const element = cellElement(layout.sheet, area.top, area.left, place, merge);
    (column < layout.frozen.columns ? this.left : this.element).append(element);
    const painted = { element, area };
    this.cells.set(column, painted);
    return painted;
  }
}

/** The row of column letters. */
export class PaintedHead {
  readonly element = box("row head", "row");
  readonly headers = new Map<number, HTMLElement>();
  private readonly left = box("left", "none");

  constructor(private readonly layout: Layout) {
    this.element.setAttribute("aria-rowindex", "1");
    this.element.style.width = `${String(layout.width)}px`;
    this.left.style.width = `${String(layout.headWidth + layout.frozen.width)}px`;
    const corner = box("corner", "columnheader");
    corner.style.width = `${String(layout.headWidth)}px`;
    corner.setAttribute("aria-colindex", "1");
    const name = box("unseen", "none");
    name.textContent = "Select all cells";
    corner.append(name);
    corner.dataset.corner = "";
    this.left.append(corner);
    this.element.append(this.left);
  }

  /** Has these columns, and no others, on the screen. */
  paint(columns: readonly number[]): void {
    const wanted = new Set(columns);
    for (const [column, header] of this.headers) {
      if (wanted.has(column)) continue;
      header.remove();
      this.headers.delete(column);
    }
    for (const column of columns) if (!this.headers.has(column)) this.add(column);
  }

  private add(column: number): void {
    const { columns } = this.layout.sheet;
    const header = box("column-head", "columnheader");
    header.textContent = columnLetters(column);
    header.dataset.column = String(column);
    markHidden(header, columns, column);
    header.setAttribute("aria-colindex", String(column + 2));
    header.style.cssText = `left:${String(this.layout.headWidth + columns.start(column))}px;width:${String(columns.size(column))}px`;
    (column < this.layout.frozen.columns ? this.left : this.element).append(header);
    this.headers.set(column, header);
  }
}

/** The columns that a row must paint: those in view, and merged cells that begin left of the view and reach into it. */
export function columnsToPaint(row: number, inView: readonly number[], merges: MergeIndex, layout: Layout): number[] {
  const first = inView.find((column) => column >= layout.frozen.columns);
  if (first === undefined) return [...inView];
  const reaching = merges
    .onRow(row)
    .filter(({ left, right }) => left < first && right >= first && left >= layout.frozen.columns)
    .map(({ left }) => shownStart(left, layout.sheet.columns));
  return [...new Set([...reaching, ...inView])];
}

/** The rows to paint: those in view, and those above where a merged cell begins that reaches into view. */
export function rowsToPaint(inView: readonly number[], merges: MergeIndex, layout: Layout): number[] {
  const [first] = inView;
  if (first === undefined) return [];
  const above = merges
    .onRow(first)
    .filter(({ top }) => top < first && top >= layout.frozen.rows)
    .map(({ top }) => shownStart(top, layout.sheet.rows));
  return [...new Set([...above, ...inView])];
}

function shownStart(index: number, axis: Layout["sheet"]["rows"]): number {
  return axis.isHidden(index) ? axis.step(index, 1) : index;
}

/** A heading beside hidden rows or columns shows that they are there. */
function markHidden(header: HTMLElement, axis: Axis, index: number): void {
  if (index + 1 < axis.count && axis.isHidden(index + 1)) header.classList.add("before-hidden");
  if (index > 0 && axis.isHidden(index - 1)) header.classList.add("after-hidden");
}

function box(className: string, role: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.setAttribute("role", role);
  return element;
}
