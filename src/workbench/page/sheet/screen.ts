import type { Area } from "../../../core";
import type { SheetModel } from "../../model";
import { Grid } from "../grid/grid";
import type { Place } from "../grid/moves";
import type { CellLook } from "../grid/sheet-look";
import { Reaching } from "./reaching";

/** What the screen asks of those around it. */
export interface ScreenHooks {
  readonly sheet: () => SheetModel;
  /** The grid was painted anew: what is selected is to be marked. */
  readonly mark: () => void;
  /** Changes were painted. */
  readonly changed: () => void;
}

/** The sheet in front on the grid: it reaches as far as somebody goes, and is painted once for many changes. */
export class Screen {
  readonly grid = new Grid();
  private readonly reaching = new Reaching();
  private pending: Area | "all" | undefined;
  private layoutPending = false;

  constructor(private readonly hooks: ScreenHooks) {
    this.grid.onNearEnd = (where) => {
      if (this.reaching.further(where)) this.repaint();
    };
  }

  /** Paints everything anew, as after the layout changed. */
  repaint(): void {
    this.grid.show(this.reaching.show(this.hooks.sheet(), this.zoom));
    this.hooks.mark();
  }

  /** Has the grid reach an area, and shows it. */
  reveal(area: Area): void {
    const end = { row: Math.min(area.bottom, area.top + 200), column: Math.min(area.right, area.left + 50) };
    if (this.reaching.reach(this.hooks.sheet(), end)) this.repaint();
    this.grid.reveal(area);
  }

  /**
   * Many changes come at once (a write, a recalculation): they are painted as one.
   *
   * @param area where something changed; undefined is everywhere.
   * @param small whether no row or column can have another size or place.
   */
  change(area: Area | undefined, small: boolean): void {
    const first = this.pending === undefined && !this.layoutPending;
    this.layoutPending ||= !small;
    this.pending = !area || this.pending !== undefined ? "all" : area;
    if (first)
      queueMicrotask(() => {
        this.paintPending();
      });
  }

  /** How large the sheet is shown, 1 being the usual size. */
  get zoom(): number {
    return this.hooks.sheet().zoom;
  }

  /** Shows it larger or smaller; what stands in the corner stays there. */
  setZoom(zoom: number): void {
    const { top, left } = this.grid.view;
    const by = zoom / this.zoom;
    this.hooks.sheet().zoom = zoom;
    this.repaint();
    this.grid.scrollTo(top * by, left * by);
    this.hooks.mark();
  }

  /** How a cell is drawn. */
  lookAt({ row, column }: Place): CellLook {
    return this.reaching.shown?.cell(row, column).look ?? {};
  }

  /** The note of a cell, if it has one. */
  noteAt({ row, column }: Place): string | undefined {
    return this.reaching.shown?.cell(row, column).note;
  }

  /** The height of a row or the width of a column as it is on the screen, in pixels. */
  sizeOf(kind: "row" | "column", index: number): number {
    const { shown } = this.reaching;
    return (kind === "row" ? shown?.rows.size(index) : shown?.columns.size(index)) ?? 20;
  }

  private paintPending(): void {
    const sheet = this.hooks.sheet();
    const [what, anew] = [this.pending, this.layoutPending || this.reaching.isOutdated(sheet)];
    this.pending = undefined;
    this.layoutPending = false;
    if (anew) this.repaint();
    else this.grid.refresh(what === "all" ? undefined : what);
    this.hooks.mark();
    this.hooks.changed();
  }
}
