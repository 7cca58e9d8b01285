import { across, heightFor, typedRow, widthOf } from "../lay";
import * as looks from "../looks";
import type { Column, Look, Page, Sheet } from "../model";
import { isBlank, type Table } from "../table";

/** What a row of a plain table is. */
export type ListingRow = "blank" | "section" | "heading" | "note" | "row";

/** How a table of one header row, or of several such tables below each other, is laid on a sheet. */
export interface Listing {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly page: Page;
  /** What a row is. Blank rows are not asked about. */
  readonly kindOf: (texts: readonly string[], row: number) => Exclude<ListingRow, "blank">;
  /** The look of a cell in an ordinary row. */
  readonly lookOf: (column: number) => Look;
  /** Rows that stay in place while the rest scrolls. */
  readonly frozenRows: number;
}

/** A sheet of tables: section and note rows merged across, headings filled, the rest as the listing says. */
export function listingSheet(table: Table, { name, columns, page, kindOf, lookOf, frozenRows }: Listing): Sheet {
  const last = columns.length - 1;
  const kinds = table.map((texts, row): ListingRow => (isBlank(texts) ? "blank" : kindOf(texts, row)));
  const laid = table.map((texts, row) => {
    const kind = kinds[row] ?? "blank";
    switch (kind) {
      case "blank":
        return { cells: [], merges: [] };
      case "section":
      case "note": {
        const { cells, merge } = across(row, 0, last, texts[0] ?? "", kind === "note" ? looks.note : looks.section);
        return { cells, merges: [merge] };
      }
      case "heading":
        return {
          cells: typedRow(row, texts, (column) => (column === 0 ? looks.leftHeading : looks.heading)),
          merges: [],
        };
      case "row":
        return { cells: typedRow(row, texts, lookOf), merges: [] };
      default:
        return kind satisfies never;
    }
  });
  const heights = table.flatMap((texts, row): [number, number][] => {
    const kind = kinds[row];
    if (kind === "blank") return [];
    const widths = kind === "section" || kind === "note" ? [widthOf(columns)] : columns.map((column) => column.width);
    return [[row, heightFor(widths.map((width, column) => ({ text: texts[column] ?? "", width })))]];
  });
  return {
    name,
    columns,
    page,
    cells: laid.flatMap((one) => one.cells),
    merges: laid.flatMap((one) => one.merges),
    heights: new Map(heights),
    tabColour: looks.teal,
    ...(frozenRows > 0 && { freeze: { row: frozenRows, column: 0 } }),
  };
}
