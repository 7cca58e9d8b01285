import type { CellValue } from "../../core";
import { plainLook, type CellLook } from "./look";

/** A cell of the model. It never changes: an edit puts another in its place. */
export interface Cell {
  /** What it stores; of a formula, what that last came to. */
  readonly value: CellValue;
  /** Without the equals sign. */
  readonly formula?: string;
  /** The number format code in US spelling. */
  readonly format: string;
  readonly look: CellLook;
  /** Whether the engine could not calculate the formula, so that the value is the one it had before. */
  readonly stale?: boolean;
  /** Whether the formula fills several cells at once: one that only the file has, and no engine here calculates. */
  readonly isArray?: boolean;
}

/** A cell that nobody touched. */
export const emptyCell: Cell = { value: null, format: "General", look: plainLook };

/** Whether a cell holds a value or a formula. */
export function holdsSomething(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== undefined;
}
