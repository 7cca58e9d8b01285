import type { WorkbookSnapshot } from "../../core/grid/snapshot";
import {
  accept,
  fileKind,
  findWorkbookParts,
  refuse,
  WorkbookPackage,
  type PackageOptions,
  type Result,
  type WorkbookParts,
} from "../package";
import { workbookOfText } from "../text/workbook-of-text";
import { Budget } from "./budget";
import { DisplayTexts, showsDate } from "./display-text";
import type { FileGrid } from "./file-grid";
import { readFormats, type FormatTable } from "./format-table";
import { readSheet } from "./read-sheet";
import { SharedStrings } from "./shared-strings";

/** How a workbook is read; everything has a default. */
export interface ReadOptions extends PackageOptions {
  /** The name of the file: the sheet of a text file is called after it. */
  readonly name?: string;
  /** Called after each worksheet. */
  readonly onProgress?: (sheetsDone: number, sheetsAll: number) => void;
}

/** A workbook file, read: its worksheets as snapshots, and the package with its parts for whoever writes into it. */
export interface ReadWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly package: WorkbookPackage;
  readonly parts: WorkbookParts;
  /** What the file was; the package of a text file is the workbook (.xlsx) made from it. */
  readonly from: "workbook" | "text";
}

/**
 * Reads an .xlsx, .xlsm, .xltx or .xltm file, or a table as text (.csv, .tsv), told by what is in it and not by its name. Every worksheet becomes a grid; sheets that are all chart, dialog or macro are only listed in `parts`.
 *
 * The bytes are kept by the package: do not change them afterwards.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Result<ReadWorkbook> {
  const from = fileKind(bytes) === "text" ? "text" : "workbook";
  const packed = from === "text" ? workbookOfText(bytes, options.name) : accept(bytes);
  if (!packed.ok) return packed;
  const opened = WorkbookPackage.open(packed.value, options);
  if (!opened.ok) return opened;
  const parts = findWorkbookParts(opened.value);
  if (!parts.ok) return parts;
  const sheets = readSheets(opened.value, parts.value, options.onProgress);
  if (!sheets.ok) return sheets;
  return accept({ workbook: { sheets: sheets.value }, package: opened.value, parts: parts.value, from });
}

function readSheets(
  opened: WorkbookPackage,
  parts: WorkbookParts,
  onProgress: ReadOptions["onProgress"],
): Result<readonly FileGrid[]> {
  const budget = new Budget();
  const formats = readStyles(opened, parts);
  if (!formats.ok) return formats;
  const strings = readStrings(opened, parts, budget);
  if (!strings.ok) return strings;
  const { codes } = formats.value;
  const context = { codes, strings: strings.value, display: new DisplayTexts(codes) };
  const isDate = parts.date1904 ? codes.map(showsDate) : undefined;
  const scanning = { formats: formats.value, sharedCount: strings.value.count, budget, isDate };

  const grids: FileGrid[] = [];
  const worksheets = parts.sheets.filter((sheet) => sheet.kind === "worksheet");
  for (const sheet of worksheets) {
    const grid = readSheet(opened, sheet, scanning, context);
    if (!grid.ok) return grid;
    grids.push(grid.value);
    onProgress?.(grids.length, worksheets.length);
  }
  return accept(grids);
}

/** A workbook may do without styles; one whose styles part is named but missing is read as without. */
function readStyles(opened: WorkbookPackage, { styles }: WorkbookParts): Result<FormatTable> {
  if (styles === undefined || !opened.has(styles)) return accept(readFormats(""));
  const text = opened.structure(styles);
  return text.ok ? accept(readFormats(text.value)) : text;
}

function readStrings(opened: WorkbookPackage, { sharedStrings }: WorkbookParts, budget: Budget): Result<SharedStrings> {
  if (sharedStrings === undefined || !opened.has(sharedStrings)) return SharedStrings.read("");
  budget.takeText(opened.sizeOf(sharedStrings) ?? 0);
  if (budget.isSpent) return refuse("too-large", "The workbook holds more text than can be read.");
  const text = opened.text(sharedStrings);
  return text.ok ? SharedStrings.read(text.value) : text;
}
