import type { TableColumn } from "../../plan/table-sheet";

/** The columns that a board reads, and those that only the formulas need, which are not printed. */
const printed = [
  { key: "status", heading: "Status", width: 16 },
  { key: "measure", heading: "Measure", width: 34 },
  { key: "actual", heading: "Latest actual", width: 10 },
  { key: "period", heading: "Actual period", width: 12 },
  { key: "planned", heading: "Trajectory then", width: 11 },
  { key: "variance", heading: "Variance", width: 10 },
  { key: "runRate", heading: "Run rate", width: 24 },
  { key: "target", heading: "Target", width: 10 },
  { key: "targetPeriod", heading: "Target period", width: 12 },
  { key: "note", heading: "Note", width: 34 },
] as const;

const working = [
  { key: "baseline", heading: "Baseline", width: 10 },
  { key: "baselinePeriod", heading: "Baseline period", width: 12 },
  { key: "tolerance", heading: "Tolerance", width: 10 },
  { key: "distance", heading: "Tolerances behind", width: 11 },
  { key: "left", heading: "Years left", width: 10 },
  { key: "needed", heading: "Needed", width: 10 },
  { key: "made", heading: "Made", width: 10 },
] as const;

/** The columns of the board's table, in order. */
export const boardColumns: readonly (TableColumn & { readonly key: BoardColumn })[] = [...printed, ...working];
export type BoardColumn = (typeof printed)[number]["key"] | (typeof working)[number]["key"];

/** The place of a column, counted from 0. */
export function placeOf(key: BoardColumn): number {
  return boardColumns.findIndex((column) => column.key === key);
}

/** The last column that is printed. */
export const lastPrinted = printed.length - 1;

/** How many characters stand side by side in what is printed. */
export const printedWidth: number = printed.reduce((sum, { width }) => sum + width, 0);

/** Where the table starts, beneath the title, what the report is of, and its message. */
export const tableTop = 4;

/** Where the message stands. */
export const messageRow = 2;
