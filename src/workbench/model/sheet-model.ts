import { isCellError, type Area, type CellValue, type GridSnapshot, type NamedArea } from "../../core";
import { DisplayTexts, showsDate } from "../../files/read/display-text";
import type { Cell } from "./cell";
import { CellStore, type CellSource } from "./cell-store";
import { newLayout, type SheetLayout } from "./layout";

/** A sheet of the model. It is changed by `WorkbookModel.edit` only, and reads as a grid snapshot of what it is now. */
export class SheetModel implements GridSnapshot {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  /** What the sheet was in the file; undefined for one made since it was opened. */
  readonly origin: { readonly layout: SheetLayout; readonly source: CellSource } | undefined;
  /** For `Edits` only. */
  readonly cells: CellStore;
  /** How large it is shown, 1 being the usual size. As in Excel it is saved with the sheet, and nothing that is undone. */
  zoom = 1;
  #layout: SheetLayout;

  constructor(id: string, layout: SheetLayout = newLayout("Sheet1"), source?: CellSource) {
    this.id = id;
    this.#layout = layout;
    this.origin = source && { layout, source };
    this.cells = new CellStore(source);
  }

  /** Everything of the sheet but its cells. */
  get layout(): SheetLayout {
    return this.#layout;
  }

  /** For `Edits` only. */
  setLayout(layout: SheetLayout): void {
    this.#layout = layout;
  }

  get name(): string {
    return this.#layout.name;
  }

  /** A cell; one that nobody touched is empty. */
  cell(row: number, column: number): Cell {
    return this.cells.get(row, column);
  }

  get sheet(): string {
    return this.#layout.name;
  }

  get visibility(): GridSnapshot["visibility"] {
    return this.#layout.visibility;
  }

  get rowCount(): number {
    return (this.cells.used?.bottom ?? -1) + 1;
  }

  get columnCount(): number {
    return (this.cells.used?.right ?? -1) + 1;
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column).value;
  }

  text(row: number, column: number): string {
    const { value, format } = this.cell(row, column);
    return showValue(value, format);
  }

  format(row: number, column: number): string {
    return this.cell(row, column).format;
  }

  formula(row: number, column: number): string | undefined {
    return this.cell(row, column).formula;
  }

  get merges(): readonly Area[] {
    return this.#layout.merges;
  }

  isRowHidden(row: number): boolean {
    return this.#layout.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.#layout.hiddenColumns.has(column);
  }

  get tables(): readonly NamedArea[] {
    return this.#layout.tables;
  }

  /** The width of a column in pixels; 0 when it is hidden. */
  columnWidth(column: number): number {
    if (this.isColumnHidden(column)) return 0;
    return this.#layout.columnWidths.get(column) ?? this.#layout.standardWidth;
  }

  /** The height of a row in pixels; 0 when it is hidden. */
  rowHeight(row: number): number {
    if (this.isRowHidden(row)) return 0;
    return this.#layout.rowHeights.get(row) ?? this.#layout.standardHeight;
  }

  /** The merged area that covers a cell, if any does. */
  mergeAt(row: number, column: number): Area | undefined {
    return this.#layout.merges.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  /** What a person sees and edits in the formula bar: the formula with its equals sign, or the value as it would be typed. */
  editText(row: number, column: number): string {
    const { value, formula, format } = this.cell(row, column);
    if (formula !== undefined) return `=${formula}`;
    if (value === null) return "";
    if (isCellError(value)) return value.error;
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return /^[=+@'-]/.test(value) ? `'${value}` : value;
    return numberToEdit(value, format);
  }
}

/** What a value shows as in a number format. */
export function showValue(value: CellValue, format: string): string {
  let place = places.get(format);
  if (place === undefined) places.set(format, (place = codes.push(format) - 1));
  return texts.show(value, place);
}

/** Number formats in use, one list for all workbooks: the texts of the most used numbers are remembered for each. */
const codes: string[] = ["General"];
const places = new Map<string, number>([["General", 0]]);
const texts = new DisplayTexts(codes);

function numberToEdit(value: number, format: string): string {
  if (/%/.test(format)) return `${String(Number((value * 100).toPrecision(15)))}%`;
  if (showsDate(format)) return showValue(value, "dd/mm/yyyy");
  return String(value);
}
