import type { Area } from "../../../core";
import type { SheetModel } from "../../model";
import { usedPart } from "../sheet/cell-edits";
import { make } from "./elements";

/** More cells than this are not summed: it would stall the selection. */
const mostCells = 2_000_000;

/** The line at the foot: what state the sheet is in, and sums of what is selected. */
export class StatusBar {
  readonly element = make("div", { class: "status" });
  private readonly state = make("span", { class: "state" }, "Ready");
  private readonly sums = make("span", { class: "sums" });

  constructor() {
    this.element.append(this.state, this.sums);
  }

  showState(text: string): void {
    this.state.textContent = text;
  }

  /** Shows the average, count and sum, as Excel does when more than one cell is selected. */
  showSums(sheet: SheetModel, areas: readonly Area[]): void {
    const used = areas.flatMap((area) => usedPart(sheet, area) ?? []);
    const size = used.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
    const { cells, numbers, sum } = size > mostCells ? nothing : totals(sheet, used);
    const several = cells > 1;
    const parts = [
      ...(several && numbers > 0 ? [`Average: ${shown(sum / numbers)}`] : []),
      ...(several ? [`Count: ${shown(cells)}`] : []),
      ...(several && numbers > 0 ? [`Sum: ${shown(sum)}`] : []),
    ];
    this.sums.replaceChildren(...parts.map((part) => make("span", {}, part)));
  }
}

interface Totals {
  readonly cells: number;
  readonly numbers: number;
  readonly sum: number;
}

const nothing: Totals = { cells: 0, numbers: 0, sum: 0 };

function totals(sheet: SheetModel, areas: readonly Area[]): Totals {
  let [cells, numbers, sum] = [0, 0, 0];
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const value = sheet.value(row, column);
        if (value !== null) cells += 1;
        if (typeof value === "number") [numbers, sum] = [numbers + 1, sum + value];
      }
    }
  }
  return { cells, numbers, sum };
}

function shown(number: number): string {
  return new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 }).format(number);
}
