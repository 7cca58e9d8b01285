import type { Area } from "../../src/core/cell/address";
import type { ConditionalFormat, Drawing, Link, ListTable, Note, Pivot, Validation } from "./features";

/** How a cell looks. What is not said is as in a new workbook. Colours are RRGGBB. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  /** Font size in points. */
  readonly size?: number;
  readonly fill?: string;
  /** A thin line all round. */
  readonly bordered?: boolean;
  /** Number format code. */
  readonly format?: string;
  readonly across?: "left" | "center" | "right";
  readonly wrapped?: boolean;
  /** Steps of indentation from the left. */
  readonly indent?: number;
}

/**
 * A formula without its equals sign. `over` of an array formula is the area that it fills; cells that share a formula name the same
 * `group`, and the one that holds the text says `over`.
 */
export type Formula =
  | { readonly kind: "plain"; readonly text: string }
  | { readonly kind: "array"; readonly text: string; readonly over: Area }
  | { readonly kind: "shared"; readonly group: number; readonly text?: string; readonly over?: Area };

/** One cell. Its value is the cached result when it has a formula; null is a cell that only has a look. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly look: Look;
  readonly formula?: Formula;
}

/** Width of a column in characters of the default font. */
export interface Column {
  readonly width: number;
  readonly hidden?: boolean;
}

/** How a sheet is printed. */
export interface Page {
  readonly landscape?: boolean;
  /** Shrinks to one page across; Excel then ignores `breaksBefore` and `scale`. */
  readonly fitAcross?: boolean;
  /** Size in percent. */
  readonly scale?: number;
  /** Rows that begin a new page. */
  readonly breaksBefore?: readonly number[];
  readonly header?: string;
  readonly footer?: string;
}

/** A sheet of a workbook to be written. Rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly columns: readonly Column[];
  /** Row heights in points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly merges: readonly Area[];
  readonly page: Page;
  /** The first row and column that scroll. */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly tabColour?: string;
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly validations?: readonly Validation[];
  readonly links?: readonly Link[];
  readonly notes?: readonly Note[];
  readonly drawing?: Drawing;
  readonly table?: ListTable;
  readonly pivot?: Pivot;
}

/** A defined name; `sheet` is the position of the only sheet that knows it. */
export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: number;
}

/** A workbook to be written. */
export interface Book {
  readonly title: string;
  readonly subject: string;
  readonly sheets: readonly Sheet[];
  readonly names?: readonly DefinedName[];
  /** Custom document properties, all text. */
  readonly properties?: readonly { readonly name: string; readonly text: string }[];
}
