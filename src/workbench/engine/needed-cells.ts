import type {
  CellLike,
  DefinedNameEntry,
  FormulaResultLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { isCellError, type Area, type CellValue } from "../../core";
import { cellAt, cellKey, type BookState, type SheetModel } from "../model";
import type { FormulaNode } from "./formula-index";
import { roundingDecimals } from "./rounding";

/** The kinds of cells that the library tells apart. */
const kinds = { value: 2, formula: 6 } as const;

interface NeededCell extends CellLike {
  value: unknown;
  /** Whether the library wrote a result. */
  isDone?: boolean;
}

/** A formula's cell, which knows whether it was calculated: the library writes an undefined result for an empty one. */
class FormulaCell implements NeededCell {
  readonly row: number;
  readonly col: number;
  readonly type = kinds.formula;
  readonly formula: string;
  readonly model: { readonly formula: string };
  value: unknown;
  isDone = false;
  #result: FormulaResultLike;

  constructor(row: number, column: number, formula: string) {
    this.row = row + 1;
    this.col = column + 1;
    this.formula = formula;
    this.model = { formula };
  }

  get result(): FormulaResultLike {
    return this.#result;
  }

  set result(result: FormulaResultLike) {
    this.#result = result;
    this.isDone = true;
  }
}

/**
 * A book as the formula library reads it: the formulas to be calculated, and the cells that they read, as values. Everything else is
 * left out, so that an edit of a large workbook costs what it concerns.
 */
export class NeededCells {
  readonly #book: BookState;
  readonly #cells = new Map<SheetModel, Map<number, NeededCell>>();

  /** @param known what formulas came to that were calculated before in the same go. */
  constructor(
    book: BookState,
    formulas: readonly FormulaNode[],
    known: (sheet: SheetModel, row: number, column: number) => CellValue | undefined,
  ) {
    this.#book = book;
    for (const { sheet, row, column, formula } of formulas) {
      this.#put(sheet, new FormulaCell(row, column, roundingDecimals(formula)));
    }
    const readAll = formulas.some(({ volatile }) => volatile);
    const reads = readAll
      ? book.sheets.flatMap((sheet) => (sheet.cells.used ? [{ sheet, area: sheet.cells.used }] : []))
      : formulas.flatMap(({ reads: each }) => each);
    for (const { sheet, area } of reads) this.#addValues(sheet, area, known);
  }

  /** What a formula came to; undefined when the library did not calculate it. */
  result({ sheet, row, column }: FormulaNode): CellValue | undefined {
    const cell = this.#cells.get(sheet)?.get(cellKey(row, column));
    const result = cell?.result;
    if (cell?.isDone !== true || result instanceof Date) return undefined;
    // A formula that reads an empty cell comes to 0.
    if (result === undefined || result === null) return 0;
    return typeof result === "object" ? { error: result.error } : result;
  }

  get sheets(): WorksheetLike[] {
    return this.#book.sheets.map((sheet, place) => this.#sheetView(sheet, place + 1));
  }

  /** The defined names, with the sheets whose own they are by place. */
  get names(): DefinedNameEntry[] {
    return this.#book.names.map(({ name, formula, sheet }) => {
      const owner = this.#book.sheets.findIndex(({ id }) => id === sheet);
      return { name, ranges: [formula], ...(owner >= 0 && { localSheetId: owner }) };
    });
  }

  #put(sheet: SheetModel, cell: NeededCell): void {
    const cells = this.#cells.get(sheet) ?? new Map<number, NeededCell>();
    this.#cells.set(sheet, cells);
    const key = cellKey(cell.row - 1, cell.col - 1);
    if (!cells.has(key)) cells.set(key, cell);
  }

  #addValues(
    sheet: SheetModel,
    area: Area,
    known: (sheet: SheetModel, row: number, column: number) => CellValue | undefined,
  ): void {
    const { used } = sheet.cells;
    if (!used) return;
    for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row++) {
      for (let column = Math.max(area.left, used.left); column <= Math.min(area.right, used.right); column++) {
        const value = known(sheet, row, column) ?? sheet.value(row, column);
        if (value === null) continue;
        const plain = isCellError(value) ? { error: value.error } : value;
        this.#put(sheet, {
          row: row + 1,
          col: column + 1,
          type: kinds.value,
          model: {},
          value: plain,
          result: undefined,
        });
      }
    }
  }

  #sheetView(sheet: SheetModel, id: number): WorksheetLike {
    const cells = this.#cells.get(sheet) ?? new Map<number, NeededCell>();
    const rows = new Map<number, NeededCell[]>();
    for (const [key, cell] of cells) {
      const { row } = cellAt(key);
      const inRow = rows.get(row) ?? [];
      rows.set(row, inRow);
      inRow.push(cell);
    }
    const { used } = sheet.cells;
    type Visit = (row: RowLike, number: number) => void;
    const visit = (callback: Visit): void => {
      for (const [row, inRow] of rows) {
        const each = (first: unknown, second?: unknown): void => {
          const tell = (second ?? first) as (cell: CellLike, column: number) => void;
          for (const cell of inRow) tell(cell, cell.col);
        };
        callback({ hidden: sheet.isRowHidden(row), eachCell: each }, row + 1);
      }
    };
    return {
      id,
      name: sheet.name,
      dimensions: used
        ? { top: used.top + 1, left: used.left + 1, bottom: used.bottom + 1, right: used.right + 1 }
        : null,
      eachRow: (first: unknown, second?: unknown) => {
        visit((second ?? first) as Visit);
      },
      findCell: (row, column) => cells.get(cellKey(row - 1, column - 1)),
      // Where a result spills over is not kept: only the formula's own cell shows it.
      getCell: (row, column) =>
        cells.get(cellKey(row - 1, column - 1)) ?? {
          row,
          col: column,
          type: 0,
          model: {},
          value: undefined,
          result: undefined,
        },
      getTables: () => sheet.layout.tables.map((table) => ({ table: tableView(sheet, table) })),
    };
  }
}

function tableView(sheet: SheetModel, table: SheetModel["layout"]["tables"][number]): object {
  const { name, area, showHeaders, showTotals } = table;
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, column) => ({
    name: showHeaders ? sheet.text(area.top, area.left + column) : `Column${String(column + 1)}`,
  }));
  const rows = area.bottom - area.top + 1 - Number(showHeaders) - Number(showTotals);
  return {
    name,
    tl: { row: area.top + 1, col: area.left + 1 },
    columns,
    rows: Array.from({ length: rows }),
    headerRow: showHeaders,
    totalsRow: showTotals,
  };
}

/** The workbook that the library is handed; one for the life of an engine, because the library remembers parsed formulas by it. */
export interface LibraryBook extends WorkbookLike {
  worksheets: WorksheetLike[];
}
