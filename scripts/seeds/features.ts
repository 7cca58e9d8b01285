import type { Area } from "../../src/core/cell/address";

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
