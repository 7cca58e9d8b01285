import type { Area, CellRef } from "../cell/address";
import type { CellValue } from "../cell/value";
import type { OwnChart } from "../chart/own-chart";
import type { Severity } from "../check/finding";
import type { NewSheet } from "./new-sheet";

/**
 * What a cell holds or shall hold. `formula` is without its equals sign, `value` is then what it last came to (the cached result).
 * `format` is a US number format code; left out, the cell keeps the one it has.
 */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string;
  readonly format?: string;
}

/** How a cell of our own sheets looks. The user's own cells are never restyled. */
export type CellStyle =
  "plain" | "heading" | "title" | "strong" | "quiet" | "wrapped" | "error" | "warning" | "information";

/** A cell of one of our own sheets. `link` is a cell of the workbook that a click goes to. */
export interface OwnCell extends CellContent {
  readonly style?: CellStyle;
  readonly link?: CellRef;
}

/** The whole of a sheet that is ours: rewritten as one, so that writing twice is writing once. */
export interface OwnSheet {
  readonly name: string;
  readonly rows: readonly (readonly OwnCell[])[];
  /** Widths in characters, column by column. */
  readonly widths: readonly number[];
  /** The Excel table on it. Its name is how the sheet is known again as ours (`ownTableNames`). */
  readonly table: { readonly name: string; readonly area: Area };
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Charts over its cells, drawn from its cells; left out, there are none of ours. */
  readonly charts?: readonly OwnChart[];
}

/** Names of the Excel tables on the sheets that we write; a sheet that bears one is ours and is never checked. */
export const ownTableNames = {
  findings: "ScorecardFindings",
  trajectories: "ScorecardTrajectories",
  forecast: "ScorecardForecast",
  charts: "ScorecardCharts",
  board: "ScorecardBoard",
} as const;

/** Our own conditional format over some cells of a sheet; the user's fills and formats are untouched. */
export interface Highlight {
  readonly areas: readonly Area[];
  readonly severity: Severity;
}

/**
 * One change with the state that it expects to replace (`before`) and the state that it leaves (`after`). Swapping the two inverts it.
 * An undefined sheet does not exist; an empty list of highlights means none of ours.
 */
export type Operation =
  | {
      readonly kind: "cell";
      readonly at: CellRef;
      readonly before: CellContent;
      readonly after: CellContent;
    }
  | {
      readonly kind: "sheet";
      readonly name: string;
      readonly before: OwnSheet | undefined;
      readonly after: OwnSheet | undefined;
    }
  | {
      /** A sheet that becomes the user's own. It is taken away again only while every cell holds what was made. */
      readonly kind: "new-sheet";
      readonly name: string;
      readonly before: NewSheet | undefined;
      readonly after: NewSheet | undefined;
    }
  | {
      readonly kind: "highlights";
      readonly sheet: string;
      readonly before: readonly Highlight[];
      readonly after: readonly Highlight[];
    };

/** A list of operations, applied in order, all or none. */
export interface ChangePlan {
  readonly operations: readonly Operation[];
}
