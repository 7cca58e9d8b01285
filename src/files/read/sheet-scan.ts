import { lastRow } from "../../core/cell/address";
import type { Budget } from "./budget";
import { CellBuilder } from "./cell-builder";
import type { CellColumns } from "./cell-columns";
import { CellScan } from "./cell-scan";
import type { FormatTable } from "./format-table";
import { GrowingInts } from "./growing";
import { storeCell, type CellSink } from "./store-cell";
import { TextHeap, type FrozenTexts } from "./text-heap";
import { char, endsName, type XmlBytes } from "./xml-bytes";

/** What the rows of a sheet hold. */
export interface ScannedRows {
  readonly cells: CellColumns;
  readonly texts: FrozenTexts;
  /** Ascending. */
  readonly hiddenRows: Int32Array;
  /** Rows that give their empty cells a number format, ascending, and which. */
  readonly formattedRows: Int32Array;
  readonly rowFormats: Int32Array;
}

/** What the scan of a sheet needs to know of its workbook. */
export interface ScanContext {
  readonly formats: FormatTable;
  readonly sharedCount: number;
  readonly budget: Budget;
  /** In a workbook that counts dates from 1904: which number formats show dates. */
  readonly isDate?: readonly boolean[] | undefined;
}

const name = {
  c: 99,
  row: [114, 111, 119],
  sheetData: [115, 104, 101, 101, 116, 68, 97, 116, 97],
  r: 114,
  s: 115,
  hidden: [104, 105, 100, 100, 101, 110],
  customFormat: [99, 117, 115, 116, 111, 109, 70, 111, 114, 109, 97, 116],
} as const;

/** One pass over the bytes of `sheetData`. No string is made but for the odd number or date. */
export class SheetScan {
  readonly #xml: XmlBytes;
  readonly #prefix: number;
  readonly #context: ScanContext;
  readonly #sink: CellSink;
  readonly #cell: CellScan;
  readonly #hiddenRows = new GrowingInts();
  readonly #formattedRows = new GrowingInts();
  readonly #rowFormats = new GrowingInts();

  /**
   * @param xml stands after the opening tag of `sheetData`.
   * @param prefix the length of the prefix of the sheet's elements, its colon included.
   */
  constructor(xml: XmlBytes, prefix: number, context: ScanContext) {
    const { budget } = context;
    this.#xml = xml;
    this.#prefix = prefix;
    this.#context = context;
    this.#sink = { bytes: xml.bytes, cells: new CellBuilder(budget), texts: new TextHeap(budget), context };
    this.#cell = new CellScan(xml, prefix);
  }

  /** Scans up to the closing tag, and leaves `xml` at it; undefined when there is none or the budget is spent. */
  run(): ScannedRows | undefined {
    const xml = this.#xml;
    while (xml.toTag() && !this.#context.budget.isSpent) {
      const closing = xml.bytes[xml.at + 1] === char.slash;
      const start = xml.at + (closing ? 2 : 1) + this.#prefix;
      if (closing && xml.isNamed(start, name.sheetData)) return this.#finish();
      xml.at = start + 1;
      if (closing) continue;
      if (xml.bytes[start] === name.c && endsName(xml.bytes[start + 1])) {
        if (this.#cell.read()) storeCell(this.#cell, this.#sink);
      } else if (xml.isNamed(start, name.row)) this.#readRow(start + name.row.length);
    }
    return undefined;
  }

  #finish(): ScannedRows {
    return {
      cells: this.#sink.cells.finish(),
      texts: this.#sink.texts.freeze(),
      hiddenRows: this.#hiddenRows.toArray().sort(),
      ...sortedFormats(this.#formattedRows.toArray(), this.#rowFormats.toArray()),
    };
  }

  #readRow(at: number): void {
    const xml = this.#xml;
    const { formats } = this.#context;
    let row = this.#cell.row + 1;
    let hidden = false;
    let custom = false;
    let format = 0;
    xml.at = at;
    while (xml.nextAttribute()) {
      const length = xml.nameEnd - xml.nameStart;
      const first = xml.bytes[xml.nameStart];
      if (length === 1 && first === name.r) row = xml.attributeNumber() - 1;
      else if (length === 1 && first === name.s) format = formats.ofStyle[xml.attributeNumber()] ?? 0;
      else if (xml.isAttribute(name.hidden)) hidden = xml.attributeIsTrue();
      else if (xml.isAttribute(name.customFormat)) custom = xml.attributeIsTrue();
    }
    this.#cell.row = row;
    this.#cell.column = -1;
    if (row < 0 || row > lastRow) return;
    if (hidden) this.#keep(this.#hiddenRows, row);
    if (!custom || format === 0) return;
    this.#keep(this.#formattedRows, row);
    this.#rowFormats.push(format);
  }

  #keep(rows: GrowingInts, row: number): void {
    this.#context.budget.takeCell();
    rows.push(row);
  }
}

function sortedFormats(rows: Int32Array, formats: Int32Array): Pick<ScannedRows, "formattedRows" | "rowFormats"> {
  const inOrder = rows.every((row, place) => place === 0 || rows[place - 1]! < row);
  if (inOrder) return { formattedRows: rows, rowFormats: formats };
  const packed = Float64Array.from(rows, (row, place) => row * 65_536 + formats[place]!).sort();
  return {
    formattedRows: Int32Array.from(packed, (pair) => Math.floor(pair / 65_536)),
    rowFormats: Int32Array.from(packed, (pair) => pair % 65_536),
  };
}
