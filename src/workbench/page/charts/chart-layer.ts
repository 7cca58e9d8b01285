import type { ChartModel, SheetModel, WorkbookModel } from "../../model";
import type { Grid } from "../grid/grid";
import { headHeight, type View } from "../grid/layout";
import { openMenu } from "../menu/menu";
import { boxOf } from "./chart-box";
import { ChartObject } from "./chart-object";
import { pictureOf } from "./chart-picture";

/** What the charts need of the spreadsheet that they are on. */
export interface ChartLayerHooks {
  readonly model: () => WorkbookModel;
  readonly focusGrid: () => void;
  readonly say: (message: string) => void;
}

/** The smallest that a chart can be made, in points. */
const smallest = 40;
const pointsPerPixel = 0.75;

/** The charts of the sheet in front, above its cells: at their places, scrolling with them, drawn from what the cells hold now. */
export class ChartLayer {
  private readonly objects = new Map<string, ChartObject>();
  private readonly element = document.createElement("div");
  private waiting = 0;

  constructor(
    private readonly grid: Grid,
    private readonly hooks: ChartLayerHooks,
  ) {
    this.element.className = "charts";
    grid.canvas.append(this.element);
    // As in Excel: from the cells to the objects that lie on them.
    grid.element.addEventListener("keydown", (event) => {
      if (!(event.ctrlKey && event.altKey && event.code === "Digit5")) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      this.focus(this.charts[0]);
    });
  }

  /** Shows the charts as they are now, once for many changes. */
  refresh(): void {
    this.waiting ||= requestAnimationFrame(() => {
      this.waiting = 0;
      this.show();
    });
  }

  /** Keeps charts behind the headings and the frozen cells while the sheet scrolls under those. */
  clip(view: View): void {
    const { layout } = this.grid;
    if (!layout || this.objects.size === 0) return;
    const [top, left] = [
      view.top + headHeight + layout.frozen.height,
      view.left + layout.headWidth + layout.frozen.width,
    ];
    this.element.style.clipPath = `inset(${String(view.top > 0 ? top : 0)}px 0 0 ${String(view.left > 0 ? left : 0)}px)`;
  }

  private get sheet(): SheetModel {
    return this.hooks.model().active;
  }

  private get charts(): readonly ChartModel[] {
    return this.sheet.layout.charts;
  }

  private show(): void {
    const { layout } = this.grid;
    if (!layout) return;
    const { charts, sheet } = this;
    for (const [id, object] of this.objects) {
      if (charts.some((chart) => chart.id === id)) continue;
      object.element.remove();
      this.objects.delete(id);
    }
    for (const chart of charts) {
      const box = boxOf(chart, sheet, layout);
      const object = this.objects.get(chart.id) ?? this.add(chart.id);
      object.show(box, pictureOf(chart, box, sheet, this.hooks.model()));
    }
    this.clip(this.grid.view);
  }

  private add(id: string): ChartObject {
    const object = new ChartObject({
      place: (by) => {
        const perPixel = pointsPerPixel / (this.grid.layout?.sheet.zoom ?? 1);
        this.change(id, "Move chart", (chart) => placed(chart, by, perPixel));
      },
      remove: () => {
        this.remove(id);
      },
      next: (by) => {
        const at = this.charts.findIndex((chart) => chart.id === id);
        this.focus(this.charts[(at + by + this.charts.length) % this.charts.length]);
      },
      leave: this.hooks.focusGrid,
      undo: (again) => {
        const model = this.hooks.model();
        if (again) model.redo();
        else model.undo();
      },
      menu: (at) => {
        const run = (): void => {
          this.remove(id);
        };
        openMenu("Chart", [{ text: "Delete chart", keys: "Delete", run }], at);
      },
    });
    this.objects.set(id, object);
    this.element.append(object.element);
    return object;
  }

  private remove(id: string): void {
    if (this.change(id, "Delete chart", () => undefined)) this.hooks.focusGrid();
  }

  private focus(chart: ChartModel | undefined): void {
    const element = chart && this.objects.get(chart.id)?.element;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** Changes a chart, or takes it away; false where the sheet is protected. */
  private change(id: string, what: string, to: (chart: ChartModel) => ChartModel | undefined): boolean {
    const { sheet } = this;
    if (sheet.layout.protection) {
      this.hooks.say(
        `The sheet “${sheet.name}” is protected, so its charts cannot be changed. Unprotect it in Excel first.`,
      );
      this.refresh();
      return false;
    }
    this.hooks.model().edit(what, (edits) => {
      edits.layout(sheet, { charts: sheet.layout.charts.flatMap((one) => (one.id === id ? (to(one) ?? []) : one)) });
    });
    return true;
  }
}

function placed(
  chart: ChartModel,
  by: { x: number; y: number; width: number; height: number },
  perPixel: number,
): ChartModel {
  return {
    ...chart,
    left: Math.max(0, chart.left + by.x * perPixel),
    top: Math.max(0, chart.top + by.y * perPixel),
    width: Math.max(smallest, chart.width + by.width * perPixel),
    height: Math.max(smallest, chart.height + by.height * perPixel),
    placed: true,
  };
}
