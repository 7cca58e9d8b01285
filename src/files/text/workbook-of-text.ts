import type { TypedIn } from "../../core/cell/type-in";
import { formatA1 } from "../../core/cell/address";
import { accept, refuse, type Result } from "../package";
import { holdingXml, noSharedTexts } from "../write/cell-xml";
import { workbookWith } from "../write/new/empty-workbook";
import { decodeText } from "./decode";
import { delimitedRows } from "./delimited";
import { separatorOf } from "./separator";
import { sheetNameOf } from "./sheet-name";
import { decimalMarkOf, textCell } from "./text-cell";
import { TextStyles } from "./text-styles";

/** What a sheet of Excel holds, and how much text is taken into one. */
const most = { rows: 1_048_576, columns: 16_384, cells: 2_000_000, bytes: 32 * 1_048_576 };

/** Rows that decide how wide a column is, and its width in characters at the least and at the most. */
const measured = { rows: 500, least: 9, widest: 60 };

/**
 * The bytes of a workbook (.xlsx) whose one sheet holds the rows of a text: CSV, TSV, or what else has a sign between its cells.
 *
 * @param name the name of the file, after which the sheet is called.
 */
export function workbookOfText(bytes: Uint8Array, name?: string): Result<Uint8Array> {
  if (bytes.length > most.bytes) return tooLarge(`more than ${String(most.bytes / 1_048_576)} MiB`);
  const text = decodeText(bytes);
  const separated = separatorOf(text);
  if (!separated || isJson(text)) {
    return refuse(
      "not-a-workbook",
      "This is plain text without columns, not a workbook: choose a workbook (.xlsx, .xlsm), or a table as text (.csv, .tsv).",
    );
  }
  const { separator, start } = separated;
  const body = text.slice(start);
  const rows = (): Iterable<readonly string[]> => delimitedRows(body, separator);
  const decimal = separator === ";" ? decimalMarkOf(rows()) : ".";
  const styles = new TextStyles();
  const sheet = sheetOf(rows(), (cell) => textCell(cell, decimal), styles);
  return sheet.ok ? accept(workbookWith(sheetNameOf(name), sheet.value, styles.xml)) : sheet;
}

/** Programs write JSON, too, and it is full of commas. */
function isJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*"|\[\s*[[{])/.test(text);
}

function tooLarge(what: string) {
  return refuse("too-large", `The table is too large for a sheet (${what}): leave out what is not needed.`);
}

function sheetOf(
  rows: Iterable<readonly string[]>,
  read: (cell: string) => TypedIn,
  styles: TextStyles,
): Result<string> {
  const lines: string[] = [];
  const widths: number[] = [];
  let row = 0;
  let cells = 0;
  for (const texts of rows) {
    cells += texts.length;
    if (row === most.rows) return tooLarge(`more than ${String(most.rows)} rows`);
    if (texts.length > most.columns) return tooLarge(`more than ${String(most.columns)} columns`);
    if (cells > most.cells) return tooLarge(`more than ${String(most.cells)} cells`);
    if (row < measured.rows) texts.forEach((text, column) => (widths[column] = widthOf(text, widths[column])));
    const inside = texts.map((text, column) => (text === "" ? "" : cellXml(read(text), row, column, styles))).join("");
    if (inside !== "") lines.push(`<row r="${String(row + 1)}">${inside}</row>`);
    row++;
  }
  return accept(`${columnsXml(widths)}<sheetData>${lines.join("")}</sheetData>`);
}

function cellXml(cell: TypedIn, row: number, column: number, styles: TextStyles): string {
  const { type, inside } = holdingXml(cell, "", noSharedTexts);
  const style = styles.position(cell);
  return `<c r="${formatA1(row, column)}"${style === 0 ? "" : ` s="${String(style)}"`}${type === undefined ? "" : ` t="${type}"`}>${inside}</c>`;
}

function widthOf(text: string, before: number = measured.least): number {
  const longest =
    text.length <= before
      ? text.length
      : Math.max(
          ...text
            .slice(0, 2000)
            .split("\n")
            .map((line) => line.length),
        );
  return Math.min(measured.widest, Math.max(before, longest + 2));
}

function columnsXml(widths: readonly number[]): string {
  const each = Array.from(widths, (width: number | undefined, index) => {
    const place = String(index + 1);
    return `<col min="${place}" max="${place}" width="${String(width ?? measured.least)}" customWidth="1"/>`;
  });
  return each.length === 0 ? "" : `<cols>${each.join("")}</cols>`;
}
