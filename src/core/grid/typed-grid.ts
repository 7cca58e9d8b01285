import type { Area } from "../cell/address";
import { typeIn } from "../cell/type-in";
import type { CellValue } from "../cell/value";
import type { GridSnapshot } from "./snapshot";

/** What is wanted of a sheet beyond its cells. */
export interface GridOptions {
  readonly sheet?: string;
  readonly merges?: readonly Area[];
  /** Hidden rows, counting from 0. */
  readonly hiddenRows?: readonly number[];
}

/**
 * A sheet as Excel would have it after somebody typed these texts into it. A leading apostrophe keeps a cell text, as in Excel;
 * `=A1+B1 → 45` is a formula that came to 45, and `=A1+B1 → ` one that nothing has worked out.
 */
export function typedGrid(
  rows: readonly (readonly string[])[],
  { sheet = "Sheet1", merges = [], hiddenRows = [] }: GridOptions = {},
): GridSnapshot {
  const cells = rows.map((row) => row.map(typed));
  const at = (row: number, column: number): TypedCell => cells[row]?.[column] ?? emptyCell;
  return {
    sheet,
    rowCount: rows.length,
    columnCount: Math.max(0, ...rows.map((row) => row.length)),
    visibility: "visible",
    value: (row, column) => at(row, column).value,
    text: (row, column) => at(row, column).text,
    format: (row, column) => at(row, column).format,
    formula: (row, column) => at(row, column).formula,
    withoutResult: () =>
      cells.flatMap((line, row) =>
        line.flatMap(({ formula, value }, column) =>
          formula !== undefined && value === null ? [{ sheet, row, column }] : [],
        ),
      ),
    merges,
    isRowHidden: (row) => hiddenRows.includes(row),
    isColumnHidden: () => false,
    tables: [],
  };
}

interface TypedCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
  readonly formula?: string;
}

const emptyCell: TypedCell = { value: null, text: "", format: "General" };

function typed(text: string): TypedCell {
  const [, formula, result] = /^=(.+?) → (.*)$/s.exec(text) ?? [];
  if (formula !== undefined) return { ...typed(result ?? ""), formula };
  if (text.startsWith("'")) return { value: text.slice(1), text: text.slice(1), format: "General" };
  if (/^#(REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!)$/.test(text))
    return { value: { error: text }, text, format: "General" };
  return { ...typeIn(text), text };
}
