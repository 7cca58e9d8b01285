import { lastColumn, lastRow } from "../../../core";
import type { SheetModel } from "../../model";
import { reachOf, showSheet, type Reach } from "../book/shown-sheet";
import type { Place } from "../grid/moves";
import type { ShownSheet } from "../grid/sheet-look";

/** How far the grid reaches on each sheet. It grows as somebody goes on, so that the scroll bar is of use on a small sheet. */
export class Reaching {
  private readonly reaches = new WeakMap<SheetModel, Reach>();
  private zoom = 1;
  private now: { readonly sheet: SheetModel; readonly shown: ShownSheet } | undefined;

  get shown(): ShownSheet | undefined {
    return this.now?.shown;
  }

  /** The sheet as the grid is to show it now, at a zoom. */
  show(sheet: SheetModel, zoom: number): ShownSheet {
    this.zoom = zoom;
    const least = reachOf(sheet);
    const known = this.reaches.get(sheet) ?? least;
    const reach = { rows: Math.max(least.rows, known.rows), columns: Math.max(least.columns, known.columns) };
    this.reaches.set(sheet, reach);
    const shown = showSheet(sheet, reach, zoom);
    this.now = { sheet, shown };
    return shown;
  }

  /** Whether what is shown does not fit the sheet any more: it grew, or its rows are of other heights. */
  isOutdated(sheet: SheetModel): boolean {
    const { now } = this;
    if (now?.sheet !== sheet) return true;
    const least = reachOf(sheet);
    return (
      least.rows > now.shown.rows.count ||
      least.columns > now.shown.columns.count ||
      !sameHeights(sheet, now.shown, this.zoom)
    );
  }

  /** Has the grid reach a cell; true when it did not. */
  reach(sheet: SheetModel, { row, column }: Place): boolean {
    const known = this.reaches.get(sheet) ?? reachOf(sheet);
    const rows = Math.min(lastRow + 1, Math.max(known.rows, row + 20));
    const columns = Math.min(lastColumn + 1, Math.max(known.columns, column + 6));
    if (rows === known.rows && columns === known.columns) return false;
    this.reaches.set(sheet, { rows, columns });
    return true;
  }

  /** Has the grid reach further down or right; false when it is at the end already. */
  further(where: "down" | "right"): boolean {
    const { now } = this;
    if (!now) return false;
    const { rows, columns } = now.shown;
    return this.reach(
      now.sheet,
      where === "down" ? { row: rows.count + 80, column: 0 } : { row: 0, column: columns.count + 10 },
    );
  }
}

/** Rows grow with the wrapped texts typed into them. */
function sameHeights(sheet: SheetModel, shown: ShownSheet, zoom: number): boolean {
  const anew = showSheet(sheet, { rows: shown.rows.count, columns: shown.columns.count }, zoom);
  return anew.rows.length === shown.rows.length;
}
