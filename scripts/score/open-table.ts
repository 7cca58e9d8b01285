import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { typeIn } from "../../src/core/cell/type-in";
import type { TypedIn } from "../../src/core/cell/type-in";
import type { GridSnapshot, WorkbookSnapshot } from "../../src/core";
import { readWorkbook } from "../../src/files";
import { parseDelimited } from "./delimited";

/** The kinds of file that can be scored. */
export const scoredKinds: readonly string[] = [".xlsx", ".xlsm", ".tsv", ".csv"];

/**
 * A file as a workbook: workbooks as they are, tables of text as if somebody had typed them into a sheet.
 *
 * @throws Error when the file is no workbook that can be read.
 */
export function openTable(path: string): WorkbookSnapshot {
  const bytes = readFileSync(path);
  const kind = extname(path).toLowerCase();
  if (kind === ".tsv" || kind === ".csv") {
    return { sheets: [gridOf(parseDelimited(bytes.toString("utf8"), kind === ".tsv" ? "\t" : ","))] };
  }
  const read = readWorkbook(new Uint8Array(bytes));
  if (!read.ok) throw new Error(`${path}: ${read.refusal.message}`);
  return read.value.workbook;
}

const empty: TypedIn = { value: null, format: "General" };

function gridOf(rows: readonly (readonly string[])[]): GridSnapshot {
  const typed = rows.map((row) => row.map(typeIn));
  return {
    sheet: "Sheet1",
    rowCount: rows.length,
    columnCount: rows.reduce((most, row) => Math.max(most, row.length), 0),
    visibility: "visible",
    value: (row, column) => (typed[row]?.[column] ?? empty).value,
    text: (row, column) => rows[row]?.[column] ?? "",
    format: (row, column) => (typed[row]?.[column] ?? empty).format,
    formula: () => undefined,
    merges: [],
    isRowHidden: () => false,
    isColumnHidden: () => false,
    tables: [],
  };
}
