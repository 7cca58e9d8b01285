import type { Area } from "../../../core";
import { showValue, type SheetModel } from "../../model";
import { usedPart } from "../sheet/cell-edits";
import { make, makeButton } from "./elements";

/** More cells than this are not summed: it would stall the selection. */
const mostCells = 2_000_000;

/** What the line at the foot asks for. */
export interface StatusHooks {
  /** One step larger or smaller, or back to the usual size. */
  readonly zoom: (by: 1 | -1 | 0) => void;
}

/** The line at the foot: what state the sheet is in, sums of what is selected, and how large the sheet is shown. */
export class StatusBar {
  readonly element = make("div", { class: "status" });
  private readonly state = make("span", { class: "state" }, "Ready");
  private readonly sums = make("span", { class: "sums", role: "group", "aria-label": "Of what is selected" });
  private readonly size: HTMLButtonElement;

  constructor(hooks: StatusHooks) {
    const step = (by: 1 | -1, text: string, sign: string): HTMLButtonElement =>
      makeButton(
        { class: "zoom-step", "aria-label": text, title: text },
        () => {
          hooks.zoom(by);
        },
        sign,
      );
    this.size = makeButton({ class: "zoom-size", title: "Show at 100%" }, () => {
      hooks.zoom(0);
    });
    const zoom = make(
      "span",
      { class: "zoom", role: "group", "aria-label": "Zoom of the sheet" },
      step(-1, "Zoom out (Ctrl+Alt+-)", "−"),
      this.size,
      step(1, "Zoom in (Ctrl+Alt++)", "+"),
    );
    this.element.append(this.state, this.sums, zoom);
    this.showZoom(1);
  }

  showState(text: string): void {
    this.state.textContent = text;
  }

  showZoom(zoom: number): void {
    const text = new Intl.NumberFormat(undefined, { style: "percent" }).format(zoom);
    this.size.textContent = text;
    this.size.setAttribute("aria-label", `Zoom ${text}: show at 100%`);
  }

  /** Shows the average, count and sum, as Excel does when more than one cell is selected; in the format that all numbers have in common. */
  showSums(sheet: SheetModel, areas: readonly Area[]): void {
    const used = areas.flatMap((area) => usedPart(sheet, area) ?? []);
    const { cells, numbers, sum, format } = sizeOf(used) > mostCells ? nothing : totals(sheet, used);
    const several = cells > 1;
    const parts = [
      ...(several && numbers > 0 ? [`Average: ${shown(sum / numbers, format)}`] : []),
      ...(several ? [`Count: ${shown(cells, undefined)}`] : []),
      ...(several && numbers > 0 ? [`Sum: ${shown(sum, format)}`] : []),
    ];
    this.sums.replaceChildren(...parts.map((part) => make("span", {}, part)));
  }
}

/** How many cells there are in some areas, at most. */
export function sizeOf(areas: readonly Area[]): number {
  return areas.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
}

interface Totals {
  readonly cells: number;
  readonly numbers: number;
  readonly sum: number;
  /** The number format of all numbers, where they have but one. */
  readonly format: string | undefined;
}

const nothing: Totals = { cells: 0, numbers: 0, sum: 0, format: undefined };

function totals(sheet: SheetModel, areas: readonly Area[]): Totals {
  let [cells, numbers, sum] = [0, 0, 0];
  let common: string | undefined;
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const { value, format } = sheet.cell(row, column);
        if (value !== null) cells += 1;
        if (typeof value !== "number") continue;
        common = numbers === 0 || isAlike(common, format) ? format : undefined;
        [numbers, sum] = [numbers + 1, sum + value];
      }
    }
  }
  return { cells, numbers, sum: Number(sum.toPrecision(15)), format: common };
}

/** Percentages are alike however many decimals they show. */
function isAlike(a: string | undefined, b: string): boolean {
  return a === b || (a?.includes("%") === true && b.includes("%"));
}

/** A number in the user's own way of writing; percentages and amounts as such. */
function shown(number: number, format: string | undefined): string {
  if (format?.includes("%")) {
    return new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 2 }).format(number);
  }
  if (format !== undefined && /["£$€]/.test(format)) return showValue(number, format);
  return new Intl.NumberFormat(undefined, { maximumFractionDigits: 4 }).format(number);
}
