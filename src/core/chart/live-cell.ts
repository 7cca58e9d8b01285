import type { OwnCell } from "../plan/operation";
import type { Point } from "./facts";

/** What Excel's charts take for a point that is not there, where a formula has to stand. */
export const notAvailable = { error: "#N/A" } as const;

/** A formula longer than this is not written twice into one cell: Excel takes 8,192 characters. */
const longest = 2000;

/** A cell that shows a number as long as there is one, and no point where there is none. */
export function numberCell({ value, formula }: Omit<Point, "period">, format: string): OwnCell {
  const live = formula.length > longest ? `IFERROR(${formula},NA())` : `IF(ISNUMBER(${formula}),${formula},NA())`;
  return { value: value ?? notAvailable, formula: live, format };
}

/** The number of a cell; undefined when it shows none. */
export function numberIn(cell: OwnCell | undefined): number | undefined {
  return typeof cell?.value === "number" ? cell.value : undefined;
}
