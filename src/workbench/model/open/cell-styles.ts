import { columnNumber } from "../../../core";
import { attributesOf, isTrue } from "../../../files/package";
import { cellKey } from "../cell-store";

/** Which style each cell of a sheet has, by the file. */
export class SheetStyles {
  readonly #cells: ReadonlyMap<number, number>;
  readonly #rows: ReadonlyMap<number, number>;
  readonly #arrays: ReadonlySet<number>;
  readonly #columns: readonly { readonly first: number; readonly last: number; readonly style: number }[];

  constructor(
    xml: string,
    columns: readonly { readonly first: number; readonly last: number; readonly style: number }[],
  ) {
    this.#columns = columns;
    ({ cells: this.#cells, rows: this.#rows, arrays: this.#arrays } = scanStyles(xml));
  }

  /** Whether the formula of a cell fills several cells at once. */
  isArrayAt(row: number, column: number): boolean {
    return this.#arrays.has(cellKey(row, column));
  }

  /** The number of the style of a cell; one that is not in the file has its row's or else its column's. */
  styleAt(row: number, column: number): number {
    return (
      this.#cells.get(cellKey(row, column)) ??
      this.#rows.get(row) ??
      this.#columns.find(({ first, last }) => column >= first && column <= last)?.style ??
      0
    );
  }
}

interface Scanned {
  readonly cells: Map<number, number>;
  readonly rows: Map<number, number>;
  readonly arrays: Set<number>;
}

/** One pass over the tags of rows, cells and formulas. */
function scanStyles(xml: string): Scanned {
  const arrays = new Set<number>();
  const cells = new Map<number, number>();
  const rows = new Map<number, number>();
  const tags = /<(?:[\w.-]+:)?(c|f|row)((?:\s[^>]*?)?)\/?>/g;
  let row = -1;
  let column = -1;
  for (let match = tags.exec(xml); match; match = tags.exec(xml)) {
    const attributes = match[2] ?? "";
    if (match[1] === "row") {
      const found = attributesOf(attributes, { start: 0, end: attributes.length });
      row = found.has("r") ? Number(found.get("r")) - 1 : row + 1;
      column = -1;
      if (isTrue(found.get("customFormat"))) rows.set(row, Number(found.get("s") ?? 0));
      continue;
    }
    if (match[1] === "f") {
      if (/\st\s*=\s*["'](?:array|dataTable)["']/.test(attributes)) arrays.add(cellKey(row, column));
      continue;
    }
    const place = /\sr\s*=\s*["']([A-Za-z]{1,3})\d+["']/.exec(attributes)?.[1];
    column = place === undefined ? column + 1 : columnNumber(place);
    const style = /\ss\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    cells.set(cellKey(row, column), style === undefined ? 0 : Number(style));
  }
  return { cells, rows, arrays };
}
