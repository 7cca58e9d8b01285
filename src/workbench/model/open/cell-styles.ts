import { columnNumber } from "../../../core";
import { attributesOf, isTrue } from "../../../files/package";
import { cellKey } from "../cell-store";

/** Which style each cell of a sheet has, by the file. */
export class SheetStyles {
  readonly #scanned: Scanned;
  readonly #columns: readonly { readonly first: number; readonly last: number; readonly style: number }[];

  constructor(
    xml: string,
    columns: readonly { readonly first: number; readonly last: number; readonly style: number }[],
  ) {
    this.#columns = columns;
    this.#scanned = scanStyles(xml);
  }

  /** Whether the formula of a cell fills several cells at once. */
  isArrayAt(row: number, column: number): boolean {
    return this.#scanned.arrays.has(cellKey(row, column));
  }

  /** The number of the style of a cell; one that is not in the file has its row's or else its column's. */
  styleAt(row: number, column: number): number {
    return (
      styleIn(this.#scanned.cells[row], column) ??
      this.#scanned.rows.get(row) ??
      this.#columns.find(({ first, last }) => column >= first && column <= last)?.style ??
      0
    );
  }
}

/** The cells of a row in order: column and style by turns, so that a sheet of a million cells takes no map of a million entries. */
type RowStyles = number[];

interface Scanned {
  /** By row. */
  readonly cells: RowStyles[];
  readonly rows: Map<number, number>;
  readonly arrays: Set<number>;
}

function styleIn(styles: RowStyles | undefined, column: number): number | undefined {
  const first = styles?.[0];
  if (styles === undefined || first === undefined) return undefined;
  // Most rows have no gaps, and then the place is known.
  const guess = 2 * (column - first);
  if (styles[guess] === column) return styles[guess + 1];
  let low = 0;
  let high = styles.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = styles[2 * middle] ?? 0;
    if (at === column) return styles[2 * middle + 1];
    if (at < column) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** One pass over the tags of rows, cells and formulas. */
function scanStyles(xml: string): Scanned {
  const arrays = new Set<number>();
  const cells: RowStyles[] = [];
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
    addTo((cells[row] ??= []), column, style === undefined ? 0 : Number(style));
  }
  return { cells, rows, arrays };
}

/** Adds a cell to its row; where a file has a row's cells out of order, it is put in its place. */
function addTo(styles: RowStyles, column: number, style: number): void {
  let at = styles.length;
  while (at > 0 && (styles[at - 2] ?? 0) > column) at -= 2;
  if (at > 0 && styles[at - 2] === column) styles[at - 1] = style;
  else styles.splice(at, 0, column, style);
}
