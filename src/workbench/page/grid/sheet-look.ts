import type { Area } from "../../../core";
import type { Axis } from "./axis";

/** A line along one edge of a cell, as CSS says it: `1px solid #000000`. */
export interface Edges {
  readonly top?: string;
  readonly right?: string;
  readonly bottom?: string;
  readonly left?: string;
}

/** How a cell looks apart from its text. Left out is Excel's usual. Colours are CSS colours, sizes pixels. */
export interface CellLook {
  readonly fill?: string;
  readonly ink?: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** In pixels. */
  readonly indent?: number;
  readonly edges?: Edges;
}

/** What the grid shows of one cell. */
export interface ShownCell {
  readonly text: string;
  /** What the text is of: numbers stand right and never run over the next cell. */
  readonly kind: "empty" | "text" | "number" | "logical" | "error";
  readonly look: CellLook;
  /** Of a number without a format of its own, the number: it is shown with as many decimals as there is room for. */
  readonly general?: number;
  readonly note: string | undefined;
  /** Where a click on it goes, for a person who hovers over it. */
  readonly link: string | undefined;
}

/** What the grid shows of one sheet. The grid asks only for the cells in view. */
export interface ShownSheet {
  readonly name: string;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  /** How large everything is drawn, 1 being the size of the file. */
  readonly zoom: number;
  cell(row: number, column: number): ShownCell;
}
