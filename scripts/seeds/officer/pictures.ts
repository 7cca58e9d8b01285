import { cardName } from "../books/score-card";
import type { LineChart } from "../features";
import * as looks from "../looks";
import { png } from "../ooxml/png";
import { rowUnder, type Table, textAt } from "../table";
import { typeCell } from "../type-cell";
import { fixedRef } from "./refs";

/** A badge, 80 by 24 pixels. */
export function logo(): Uint8Array {
  return png(80, 24, (x, y) => {
    const bar = Math.floor(x / 20);
    const isBar = bar > 0 && x % 20 >= 4 && x % 20 < 16 && y >= 18 - bar * 4 && y < 20;
    return isBar ? "5FC4C4" : looks.navy;
  });
}

/** Persistent absence by phase, from the baseline over the targets, beside the first block of the card. */
export function absenceChart(table: Table): LineChart {
  const group = rowUnder(table, "Persistent absence:");
  const yearsAbove = group - 1;
  const numbers = (row: number): { readonly ref: string; readonly numbers: readonly number[] } => ({
    ref: fixedRef(cardName, { top: row, left: 1, bottom: row, right: 4 }),
    numbers: [1, 2, 3, 4].map((column) => Number(typeCell(textAt(table, row, column)).value)),
  });
  const phases = [
    ["Primary", looks.navy],
    ["Secondary", looks.teal],
    ["Special", "C55A11"],
  ] as const;
  return {
    area: { top: 3, left: 8, bottom: 20, right: 15 },
    title: "Persistent absence: baseline and targets",
    format: "0%",
    categories: numbers(yearsAbove),
    series: phases.map(([phase, colour]) => {
      const row = rowUnder(table, "Persistent absence:", phase);
      return {
        name: { ref: fixedRef(cardName, { top: row, left: 0, bottom: row, right: 0 }), text: phase },
        values: numbers(row),
        colour,
      };
    }),
  };
}
