import type { Area } from "../cell/address";
import type { CellContent } from "./operation";

/** How cells of a new sheet look. Colours are RGB in hexadecimal; what is left out is as in any new workbook. */
export interface SheetLook {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points. */
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly middle?: boolean;
  /** The colour of a thin line around each cell. */
  readonly line?: string;
}

/** A cell of a new sheet; its look by name, of those that the sheet lists. */
export interface NewCell extends CellContent {
  readonly look?: string;
}

/** What may be typed into a cell, as Excel holds people to it. */
export type TypingRule =
  | { readonly kind: "list"; readonly options: readonly string[] }
  /** Numbers as Excel stores them: 1 for 100%. An end that is missing is open. */
  | { readonly kind: "number"; readonly min?: number; readonly max?: number }
  | { readonly kind: "text"; readonly longest: number };

/** Cells with a rule for what is typed into them, what is said of them when they are chosen, and when something else is typed. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: TypingRule;
  readonly title: string;
  readonly prompt: string;
  readonly refusal: string;
}

/** A conditional format: how cells look where a formula, as it stands for the area's top-left cell, is true. */
export interface Tint {
  readonly area: Area;
  readonly formula: string;
  readonly color: string;
  readonly fill: string;
}

/** How a sheet is printed: across one page, these first rows on top of each. */
export interface Print {
  readonly area: Area;
  /** The row, counted from 0, that is repeated on each page. */
  readonly titleRow: number;
  readonly paper: "a4" | "a3";
}

/** The whole of a sheet that is made for the user and is the user's from then on: it is read and checked as any other. */
export interface NewSheet {
  readonly name: string;
  readonly looks: Readonly<Record<string, SheetLook>>;
  readonly rows: readonly (readonly NewCell[])[];
  /** Widths in characters, column by column. */
  readonly widths: readonly number[];
  /** Heights in points of rows that are not of the usual height, by row. */
  readonly heights: Readonly<Record<number, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  readonly tints: readonly Tint[];
  readonly print: Print;
}
