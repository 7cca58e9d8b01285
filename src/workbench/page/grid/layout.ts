import type { Area } from "../../../core";
import type { Axis } from "./axis";
import type { Place } from "./moves";
import type { ShownSheet } from "./sheet-look";

/** Height of the row of column letters, in pixels. */
export const headHeight = 22;

/** The part of the sheet that is seen: how far it is scrolled, and how large the window on it is, headings included. In pixels. */
export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** A point or corner in the grid's own window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is painted beyond the edges of the window, so that scrolling seldom shows white. */
const overscan = { rows: 240, columns: 160 };

/** Where everything of a sheet stands: headings, frozen rows and columns, and the cells that scroll. */
export class Layout {
  /** Width of the column of row numbers: more digits need more room. */
  readonly headWidth: number;
  /** The rows and columns that stay in view; none where they would leave no room to scroll the rest. */
  readonly frozen: { readonly rows: number; readonly columns: number; readonly height: number; readonly width: number };

  constructor(
    readonly sheet: ShownSheet,
    window: { readonly width: number; readonly height: number },
  ) {
    this.headWidth = 26 + 7 * String(sheet.rows.count).length;
    const rows = fitting(sheet.rows, sheet.frozen.rows, (window.height - headHeight) * 0.7);
    const columns = fitting(sheet.columns, sheet.frozen.columns, (window.width - this.headWidth) * 0.6);
    this.frozen = { rows, columns, height: sheet.rows.start(rows), width: sheet.columns.start(columns) };
  }

  get width(): number {
    return this.headWidth + this.sheet.columns.length;
  }

  get height(): number {
    return headHeight + this.sheet.rows.length;
  }

  get frozenRows(): number[] {
    return this.sheet.rows.between(0, this.frozen.height);
  }

  get frozenColumns(): number[] {
    return this.sheet.columns.between(0, this.frozen.width);
  }

  /** The rows below the frozen ones that are seen, and some beyond. */
  rowsIn(view: View): number[] {
    const from = Math.max(this.frozen.height, view.top + this.frozen.height - overscan.rows);
    return this.sheet.rows
      .between(from, view.top + view.height - headHeight + overscan.rows)
      .filter((row) => row >= this.frozen.rows);
  }

  /** The columns right of the frozen ones that are seen, and some beyond. */
  columnsIn(view: View): number[] {
    const from = Math.max(this.frozen.width, view.left + this.frozen.width - overscan.columns);
    return this.sheet.columns
      .between(from, view.left + view.width - this.headWidth + overscan.columns)
      .filter((column) => column >= this.frozen.columns);
  }

  /** Where an area stands in the window now; parts scrolled out of view stand outside it. */
  boxOf(
    area: Area,
    view: View,
  ): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
    const { rows, columns } = this.sheet;
    const x = columns.start(area.left);
    const y = rows.start(area.top);
    return {
      x: this.headWidth + x - (area.left < this.frozen.columns ? 0 : view.left),
      y: headHeight + y - (area.top < this.frozen.rows ? 0 : view.top),
      width: columns.start(Math.min(area.right + 1, columns.count)) - x,
      height: rows.start(Math.min(area.bottom + 1, rows.count)) - y,
    };
  }

  /** The cell at a point of the window. Points over the headings or outside give the nearest cell in view. */
  placeAt({ x, y }: Point, view: View): Place {
    const across = Math.max(0, x - this.headWidth);
    const down = Math.max(0, y - headHeight);
    return {
      row: this.sheet.rows.at(down < this.frozen.height ? down : down + view.top),
      column: this.sheet.columns.at(across < this.frozen.width ? across : across + view.left),
    };
  }

  /** How far to scroll so that an area is seen, moving as little as may be; its top left corner matters most. */
  scrollTo(area: Area, view: View): { readonly top: number; readonly left: number } {
    const box = this.boxOf(area, view);
    return {
      top:
        area.top < this.frozen.rows
          ? view.top
          : moved(view.top, box.y, box.height, headHeight + this.frozen.height, view.height),
      left:
        area.left < this.frozen.columns
          ? view.left
          : moved(view.left, box.x, box.width, this.headWidth + this.frozen.width, view.width),
    };
  }
}

function moved(scroll: number, start: number, size: number, from: number, to: number): number {
  const end = start + Math.min(size, to - from);
  const by = start < from ? start - from : end > to ? end - to : 0;
  return Math.max(0, scroll + by);
}

function fitting(axis: Axis, count: number, room: number): number {
  const frozen = Math.min(count, axis.count);
  return axis.start(frozen) <= room ? frozen : 0;
}
