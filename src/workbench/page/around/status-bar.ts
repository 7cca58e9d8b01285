import type { Area } from "../../../core";
import type { SheetModel } from "../../model";
import { usedPart } from "../sheet/content-edits";
import { make } from "./elements";

/** Sums take the first so many cells; more would stall the selection. */
const mostCells = 300_000;

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
    const { cells, numbers, sum } = totals(sheet, areas);
    const several = cells > 1;
    const parts = [
      ...(several && numbers > 0 ? [`Average: ${shown(sum / numbers)}`] : []),
      ...(several ? [`Count: ${shown(cells)}`] : []),
      ...(several && numbers > 0 ? [`Sum: ${shown(sum)}`] : []),
    ];
    this.sums.replaceChildren(...parts.map((part) => make("span", {}, part)));
  }
}

function totals(sheet: SheetModel, areas: readonly Area[]): { cells: number; numbers: number; sum: number } {
  const all = { cells: 0, numbers: 0, sum: 0 };
  let left = mostCells;
  for (const area of areas) {
    const used = usedPart(sheet, area);
    if (!used) continue;
    for (let row = used.top; row <= used.bottom && left > 0; row++) {
      for (let column = used.left; column <= used.right; column++, left--) {
        const value = sheet.value(row, column);
        if (value === null) continue;
        all.cells += 1;
        if (typeof value === "number") [all.numbers, all.sum] = [all.numbers + 1, all.sum + value];
      }
    }
  }
  return all;
}

function shown(number: number): string {
  return new Intl.NumberFormat("en-GB", { maximumFractionDigits: 4 }).format(number);
}
