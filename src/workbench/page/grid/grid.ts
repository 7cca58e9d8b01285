import type { Area } from "../../../core";
import { cellId } from "./cell-element";
import { headHeight, Layout } from "./layout";
import type { Point, View } from "./layout";
import { MergeIndex } from "./merge-index";
import { markCell, markHeader, type Marked } from "./marks";
import { meets, type Place } from "./moves";
import { columnsToPaint, PaintedHead, PaintedRow, rowsToPaint } from "./painted-row";
import type { ShownSheet } from "./sheet-look";

/**
 * How long rows are painted within one frame while somebody scrolls, in milliseconds: the browser needs as long again to lay them out and draw
 * them. Who drags the scroll bar goes past thousands of rows that nobody could read.
 */
const paintTime = 4;

/**
 * A sheet on the screen. Only the rows and columns in view have elements, in a box as large as the whole sheet, so that the browser itself
 * scrolls; headings and frozen cells stay by `position: sticky`.
 */
export class Grid {
  readonly element = document.createElement("div");
  /** Called when somebody scrolled near the end of what the grid reaches. */
  onNearEnd: ((where: "down" | "right") => void) | undefined;
  /** Called after the grid was scrolled or painted anew, with what is in view. */
  onMoved: ((view: View) => void) | undefined;

  /** Where everything of the sheet stands; undefined before one is shown. */
  layout: Layout | undefined;
  /** The whole sheet in its scrolled box: what lies on the cells is put there. */
  readonly canvas = document.createElement("div");
  private readonly top = document.createElement("div");
  private head: PaintedHead | undefined;
  private readonly rows = new Map<number, PaintedRow>();
  private merges = new MergeIndex([]);
  private marked: Marked | undefined;
  private waiting = 0;

  constructor() {
    this.element.className = "grid";
    this.element.tabIndex = 0;
    this.element.setAttribute("role", "grid");
    this.element.setAttribute("aria-multiselectable", "true");
    this.canvas.className = "canvas";
    this.canvas.setAttribute("role", "none");
    this.top.className = "top";
    this.top.setAttribute("role", "rowgroup");
    this.canvas.append(this.top);
    this.element.append(this.canvas);
    this.element.addEventListener(
      "scroll",
      () => {
        this.paintSoon();
      },
      { passive: true },
    );
    new ResizeObserver(() => {
      this.relayout();
    }).observe(this.element);
  }

  /** Shows a sheet, or the same one as it is now. It stays scrolled as it is. */
  show(sheet: ShownSheet): void {
    if (this.layout?.sheet.merges !== sheet.merges) this.merges = new MergeIndex(sheet.merges);
    this.layout = new Layout(sheet, { width: this.element.clientWidth, height: this.element.clientHeight });
    this.element.setAttribute("aria-label", `Sheet ${sheet.name}`);
    this.element.setAttribute("aria-rowcount", String(sheet.rows.count + 1));
    this.element.setAttribute("aria-colcount", String(sheet.columns.count + 1));
    this.element.classList.toggle("no-gridlines", !sheet.gridlines);
    this.canvas.style.width = `${String(this.layout.width)}px`;
    this.canvas.style.height = `${String(this.layout.height)}px`;
    this.top.style.height = `${String(headHeight + this.layout.frozen.height)}px`;
    this.top.style.width = `${String(this.layout.width)}px`;
    this.top.classList.toggle("frozen", this.layout.frozen.rows > 0);
    this.element.classList.toggle("frozen-columns", this.layout.frozen.columns > 0);
    this.clear();
    this.head = new PaintedHead(this.layout);
    this.top.append(this.head.element);
    this.paint();
  }

  /** Paints cells anew that may have changed; undefined is all in view. A text can run over its neighbours, so whole rows are painted. */
  refresh(area?: Area): void {
    for (const [row, painted] of this.rows) {
      if (
        area &&
        (row < area.top || row > area.bottom) &&
        ![...painted.cells.values()].some((cell) => meets(cell.area, area))
      )
        continue;
      painted.element.remove();
      this.rows.delete(row);
    }
    this.paint();
  }

  /** Marks what is selected. */
  mark(marked: Marked): void {
    this.marked = marked;
    for (const row of this.rows.values()) {
      markHeader(
        row.header,
        marked.areas.some(({ top, bottom }) => row.row >= top && row.row <= bottom),
      );
      for (const cell of row.cells.values()) markCell(cell, marked);
    }
    this.markColumns();
    this.element.setAttribute("aria-activedescendant", cellId(marked.active.top, marked.active.left));
  }

  /** Scrolls as little as shows an area. */
  reveal(area: Area): void {
    if (!this.layout) return;
    const { top, left } = this.layout.scrollTo(area, this.view);
    if (top === this.view.top && left === this.view.left) return;
    this.element.scrollTo({ top, left, behavior: "instant" });
    this.paint();
  }

  /** Scrolls to a corner of the sheet, in pixels. */
  scrollTo(top: number, left: number): void {
    this.element.scrollTo({ top, left, behavior: "instant" });
    this.paint();
  }

  /** Where an area stands in the grid's window. */
  boxOf(area: Area): ReturnType<Layout["boxOf"]> {
    return this.layout?.boxOf(area, this.view) ?? { x: 0, y: 0, width: 0, height: 0 };
  }

  /** The cell at a point of the grid's window. */
  placeAt(point: Point): Place {
    return this.layout?.placeAt(point, this.view) ?? { row: 0, column: 0 };
  }

  get view(): View {
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = this.element;
    return { top, left, width, height };
  }

  /** How many rows and columns a page is, for the Page keys. */
  get page(): { readonly rows: number; readonly columns: number } {
    const { layout, view } = this;
    if (!layout) return { rows: 1, columns: 1 };
    const from = layout.placeAt(
      { x: layout.headWidth + layout.frozen.width, y: headHeight + layout.frozen.height },
      view,
    );
    const to = layout.placeAt({ x: view.width, y: view.height }, view);
    return { rows: Math.max(1, to.row - from.row), columns: Math.max(1, to.column - from.column) };
  }

  private relayout(): void {
    if (this.layout) this.show(this.layout.sheet);
  }

  private paintSoon(): void {
    this.waiting ||= requestAnimationFrame(() => {
      this.waiting = 0;
      this.paint(performance.now() + paintTime);
    });
  }

  /** Paints what is in view; what is not done `until` then (milliseconds, as of `performance.now`) is done in the frames after this. */
  private paint(until = Infinity): void {
    const { layout, view } = this;
    if (!layout) return;
    const columns = [...layout.frozenColumns, ...layout.columnsIn(view)];
    const frozen = layout.frozenRows;
    const wanted = new Set([...frozen, ...rowsToPaint(layout.rowsIn(view), this.merges, layout)]);
    for (const [row, painted] of this.rows) {
      if (wanted.has(row)) continue;
      painted.element.remove();
      this.rows.delete(row);
    }
    this.head?.paint(columns);
    let made = 0;
    for (const row of wanted) {
      if (made > 0 && performance.now() > until) {
        this.paintSoon();
        break;
      }
      made += this.paintRow(row, columns, layout);
    }
    this.markColumns();
    if (view.top + view.height > layout.height - 400) this.onNearEnd?.("down");
    else if (view.left + view.width > layout.width - 200) this.onNearEnd?.("right");
    this.onMoved?.(view);
  }

  /** Has a row on the screen with these columns; how many cells are new there. */
  private paintRow(row: number, columns: readonly number[], layout: Layout): number {
    let painted = this.rows.get(row);
    if (!painted) {
      painted = new PaintedRow(row, layout, this.merges, headHeight + layout.sheet.rows.start(row));
      this.rows.set(row, painted);
      (row < layout.frozen.rows ? this.top : this.canvas).append(painted.element);
      const selected = this.marked?.areas.some(({ top, bottom }) => row >= top && row <= bottom);
      markHeader(painted.header, selected ?? false);
    }
    const fresh = painted.paint(columnsToPaint(row, columns, this.merges, layout));
    if (this.marked) for (const cell of fresh) markCell(cell, this.marked);
    return fresh.length;
  }

  private markColumns(): void {
    const { marked, head } = this;
    if (!marked || !head) return;
    for (const [column, header] of head.headers) {
      markHeader(
        header,
        marked.areas.some(({ left, right }) => column >= left && column <= right),
      );
    }
  }

  private clear(): void {
    for (const painted of this.rows.values()) painted.element.remove();
    this.rows.clear();
    this.head?.element.remove();
  }
}
