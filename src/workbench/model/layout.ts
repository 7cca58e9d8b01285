import type { Area, GridSnapshot } from "../../core";
import type { ChartModel } from "./chart";
import type { Filters, KeptOfSheet } from "./kept";
import type { Shift } from "./move/shift";

/** An Excel table on a sheet. */
export interface TableModel {
  readonly id: string;
  readonly name: string;
  /** Headings and totals included. */
  readonly area: Area;
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  /** The path of its part in the file; undefined for one made since it was opened. */
  readonly part?: string;
  /** What add-ins filter it by, and last sorted it by. */
  readonly filters?: Filters;
  readonly sorted?: Readonly<Record<string, unknown>>;
}

/** What a conditional format asks of a cell. Kinds that the workbench does not show are kept in the file and left out here. */
export type Condition =
  /** A formula, as it stands for the top-left cell of the first area; without the equals sign. */
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "cell-value";
      readonly operator:
        | "between"
        | "notBetween"
        | "equal"
        | "notEqual"
        | "greaterThan"
        | "lessThan"
        | "greaterThanOrEqual"
        | "lessThanOrEqual";
      readonly formulas: readonly string[];
    }
  | {
      readonly kind: "text";
      readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith";
      readonly text: string;
    }
  /** From one colour to another, by two or three points: places of 0 to 1 between the least and the greatest value. */
  | { readonly kind: "color-scale"; readonly colors: readonly string[] }
  /** One that an add-in made and the workbench keeps, without showing or saving it: its type and settings in the words of Office.js. */
  | { readonly kind: "kept"; readonly type: string; readonly settings: Readonly<Record<string, unknown>> };

/** A conditional format: ours, or one of the user's that the workbench can show. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly condition: Condition;
  readonly fill: string | undefined;
  readonly color: string | undefined;
  readonly bold: boolean;
  /** The least is the most urgent. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Whether it came with the file. */
  readonly fromFile: boolean;
  /** Which of the rules of its sheet's part it is, counted from 0. */
  readonly rule?: number;
}

/** A note on a cell, as notes were before comments had threads. */
export interface NoteModel {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** Whether a note only stands where older programs would look for a comment with answers. */
export function standsForThread({ author }: NoteModel): boolean {
  return author.startsWith("tc=");
}

/** A comment with its answers. */
export interface CommentModel {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly resolved: boolean;
  readonly replies: readonly { readonly id: string; readonly author: string; readonly text: string }[];
}

/** A link on a cell: within the workbook (`place`) or to elsewhere (`address`). */
export interface LinkModel {
  readonly area: Area;
  readonly address?: string;
  readonly place?: string;
  readonly tip?: string;
}

/** What a protected sheet still lets people do. */
export interface Protection {
  readonly allowed: Readonly<Record<string, boolean>>;
  /** The password that an add-in set; one that came with the file is not known. */
  readonly password?: string;
}

/** Everything of a sheet but its cells. It never changes: an edit puts another in its place. */
export interface SheetLayout {
  readonly name: string;
  readonly visibility: GridSnapshot["visibility"];
  readonly tabColor: string | undefined;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Widths of columns in pixels, by column counted from 0; others have the standard width. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Heights of rows in pixels, by row counted from 0; others have the standard height. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly standardWidth: number;
  readonly standardHeight: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Area[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly tables: readonly TableModel[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
  readonly notes: readonly NoteModel[];
  readonly comments: readonly CommentModel[];
  readonly links: readonly LinkModel[];
  readonly charts: readonly ChartModel[];
  readonly protection: Protection | undefined;
  /** How cells moved since the file was opened, in order: what of the file the model does not hold moves so when it is saved. */
  readonly shifts: readonly Shift[];
  readonly kept?: KeptOfSheet;
}

/** The layout of a new sheet. */
export function newLayout(name: string): SheetLayout {
  return {
    name,
    visibility: "visible",
    tabColor: undefined,
    showGridlines: true,
    showHeadings: true,
    columnWidths: new Map(),
    rowHeights: new Map(),
    standardWidth: 64,
    standardHeight: 20,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    frozen: { rows: 0, columns: 0 },
    tables: [],
    conditionalFormats: [],
    notes: [],
    comments: [],
    links: [],
    charts: [],
    protection: undefined,
    shifts: [],
  };
}
