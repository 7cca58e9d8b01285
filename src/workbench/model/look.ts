/** One edge of a cell. */
export interface Edge {
  /** As the file has it: "thin", "medium", "dashed", "double" and so on. */
  readonly style: string;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** How a cell looks, its number format aside. Colours are `#RRGGBB`. */
export interface CellLook {
  readonly fontName: string;
  /** In points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly color: string;
  /** Undefined is no fill. */
  readonly fill: string | undefined;
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly indent: number;
  readonly edges: Readonly<Partial<Record<"top" | "right" | "bottom" | "left", Edge>>>;
  /** Whether the cell may not be changed once its sheet is protected. */
  readonly locked: boolean;
  /** Degrees of the text, from -90 to 90, 180 for letters one below the other; kept for add-ins, neither shown nor saved. */
  readonly orientation?: number | undefined;
  /** Whether the text is made smaller to fit; kept as well. */
  readonly shrink?: boolean | undefined;
  readonly autoIndent?: boolean | undefined;
  readonly readingOrder?: string | undefined;
  readonly hidesFormula?: boolean | undefined;
  /** The cell style that it was given, by its name in Office.js; kept as well. */
  readonly style?: string | undefined;
  readonly pattern?: string | undefined;
}

/** How a cell looks that nobody styled, in a new workbook. */
export const plainLook: CellLook = {
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  color: "#000000",
  fill: undefined,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  edges: {},
  locked: true,
};
