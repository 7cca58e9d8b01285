import type { Area } from "../../src/core/cell/address";

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

/** A conditional format: a font colour and a fill for the cells of an area for which the formula (of its first cell) holds. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly formula: string;
  readonly colour: string;
  readonly fill?: string;
}

/** A list of the only entries that an area takes. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly options: readonly string[];
  readonly title: string;
  readonly prompt: string;
}

/** A link from a cell to an address on the web, or to a place in the workbook such as `'Score card'!A8`. */
export interface Link {
  readonly row: number;
  readonly column: number;
  readonly tip: string;
  readonly to: { readonly url: string } | { readonly place: string };
}

/** A note (what Excel once called a comment), in a yellow box. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
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

/** What floats above a sheet: a picture, sized in pixels, and a line chart over an area of cells. */
export interface Drawing {
  readonly picture: {
    readonly at: CellPlace;
    readonly png: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
  readonly chart: LineChart;
}

/** A row and column counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A line chart; every range is an absolute reference with the values that it holds now. */
export interface LineChart {
  readonly area: Area;
  readonly title: string;
  readonly format: string;
  readonly categories: NumberRange;
  readonly series: readonly {
    readonly name: { readonly ref: string; readonly text: string };
    readonly values: NumberRange;
    readonly colour: string;
  }[];
}

/** A reference as a chart writes it, with the numbers that stand there. */
export interface NumberRange {
  readonly ref: string;
  readonly numbers: readonly number[];
}

/** An Excel table: header row, rows, and a totals row below them. */
export interface ListTable {
  readonly name: string;
  /** Header and totals included. */
  readonly area: Area;
  readonly columns: readonly {
    readonly name: string;
    readonly total: { readonly label: string } | { readonly sum: true } | { readonly none: true };
    /** The formula of every row of the column. */
    readonly formula?: string;
  }[];
}

/** A pivot table that adds up one column of a source by two others: one down, one across. */
export interface Pivot {
  readonly name: string;
  readonly area: Area;
  readonly source: { readonly sheet: string; readonly area: Area };
  readonly fields: readonly PivotField[];
  readonly records: readonly (readonly (string | number)[])[];
  readonly down: number;
  readonly across: number;
  readonly summed: number;
}

/** A column of a pivot's source. One with `items` is text, and these are its distinct texts. */
export interface PivotField {
  readonly name: string;
  readonly items?: readonly string[];
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
