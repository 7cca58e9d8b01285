import { lastColumn, lastRow } from "../../core/cell/address";
import type { CellBuilder } from "./cell-builder";
import { kinds } from "./cell-columns";
import { cellTypes, formulaTypes, type CellScan } from "./cell-scan";
import { serialOfIso } from "./iso-date";
import { parseNumber } from "./parse-number";
import { plainText } from "./rich-text";
import type { ScanContext } from "./sheet-scan";
import type { TextHeap } from "./text-heap";

/** Where the cells of a sheet are kept, and what is needed to understand them. */
export interface CellSink {
  readonly bytes: Uint8Array;
  readonly cells: CellBuilder;
  readonly texts: TextHeap;
  readonly context: ScanContext;
}

/** How many days later 1904 starts than 1900, by Excel's count. */
const daysTo1904 = 1462;

/** Keeps a scanned cell. Places that Excel does not have are left out, and so are blanks without number format or formula. */
export function storeCell(scan: CellScan, sink: CellSink): void {
  const { row, column } = scan;
  if (row < 0 || row > lastRow || column < 0 || column > lastColumn) return;
  const format = sink.context.formats.ofStyle[scan.style] ?? 0;
  const hasFormula = scan.formulaType !== formulaTypes.none;
  const hasValue = scan.valueStart >= 0 && storeValue(scan, sink, format);
  if (!hasValue && !hasFormula && format === 0) return;
  if (!hasValue) sink.cells.add(row, column, kinds.blank, format, 0);
  if (hasFormula) storeFormula(scan, sink);
}

/** Adds the cell with its value; false, adding nothing, when its value is none. */
function storeValue(scan: CellScan, sink: CellSink, format: number): boolean {
  const { row, column, valueStart, valueEnd } = scan;
  const { bytes, cells } = sink;
  const isEmpty = valueStart === valueEnd;
  switch (scan.type) {
    case cellTypes.shared: {
      const index = parseNumber(bytes, valueStart, valueEnd);
      if (!(index >= 0 && index < sink.context.sharedCount)) return false;
      cells.add(row, column, kinds.shared, format, Math.trunc(index));
      return true;
    }
    case cellTypes.text:
    case cellTypes.inline:
      keepText(scan, sink, scan.isRich ? kinds.rich : kinds.text, format);
      return true;
    case cellTypes.boolean:
      if (isEmpty) return false;
      cells.add(row, column, kinds.boolean, format, bytes[valueStart] === 49 || bytes[valueStart] === 116 ? 1 : 0);
      return true;
    case cellTypes.error:
      if (isEmpty) return false;
      keepText(scan, sink, kinds.error, format);
      return true;
    default: {
      if (isEmpty) return false;
      const isoDate = scan.type === cellTypes.date;
      const number = isoDate ? readDate(scan, sink) : parseNumber(bytes, valueStart, valueEnd);
      const shift = !isoDate && sink.context.isDate?.[format] ? daysTo1904 : 0;
      if (Number.isNaN(number)) keepText(scan, sink, scan.isRich ? kinds.rich : kinds.text, format);
      else cells.add(row, column, kinds.number, format, number + shift);
      return true;
    }
  }
}

function keepText({ row, column, valueStart, valueEnd }: CellScan, sink: CellSink, kind: number, format: number): void {
  sink.cells.add(row, column, kind, format, sink.texts.add(sink.bytes, valueStart, valueEnd));
}

function readDate({ valueStart, valueEnd }: CellScan, { bytes }: CellSink): number {
  return valueEnd - valueStart > 64
    ? NaN
    : serialOfIso(plainText(String.fromCharCode(...bytes.subarray(valueStart, valueEnd))));
}

function storeFormula(scan: CellScan, { bytes, cells, texts }: CellSink): void {
  const isEmpty = scan.formulaStart === scan.formulaEnd;
  if (scan.formulaType === formulaTypes.table) {
    const text = new TextEncoder().encode(`TABLE(${scan.tableInputs})`);
    cells.addFormula(texts.add(text, 0, text.length));
  } else if (scan.formulaType === formulaTypes.shared && isEmpty) {
    cells.followShared(scan.shared);
  } else if (!isEmpty) {
    const text = texts.add(bytes, scan.formulaStart, scan.formulaEnd);
    cells.addFormula(text);
    if (scan.formulaType === formulaTypes.shared) cells.anchorShared(scan.shared, scan.row, scan.column, text);
  }
}
