import { formatA1 } from "../../../src/core/cell/address";
import type { Area } from "../../../src/core/cell/address";
import type { GridSnapshot, WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import type { OwnState } from "../../../src/core/host";
import type { CellContent, ChangePlan, NewSheet, OwnSheet } from "../../../src/core/plan";

/** Cells of the user's sheets, by sheet, then A1 address. */
export type Cells = Readonly<Record<string, Readonly<Record<string, CellContent>>>>;

/** A workbook as small as can be: the user's cells, and what we wrote. Applying a plan gives the next one. */
export class ModelWorkbook {
  constructor(
    readonly cells: Cells,
    readonly own: OwnState = { sheets: [], highlights: [] },
    readonly merges: readonly Area[] = [],
  ) {}

  get workbook(): WorkbookSnapshot {
    const users = Object.entries(this.cells).map(([sheet, cells]) => gridOf(sheet, cells, this.merges));
    return { sheets: [...users, ...this.own.sheets.map((sheet) => gridOf(sheet.name, {}, []))] };
  }

  /** What a host does with a plan that has no conflicts. A content without a format keeps the cell's; General is the same as none. */
  applied(plan: ChangePlan): ModelWorkbook {
    const made = new Map(Object.entries(structuredClone(this.cells) as Record<string, Record<string, CellContent>>));
    const sheets = new Map(this.own.sheets.map((sheet) => [sheet.name, sheet]));
    const highlights = new Map(this.own.highlights.map((one) => [one.sheet, one.highlights]));
    for (const operation of plan.operations) {
      if (operation.kind === "cell") {
        const { at, after } = operation;
        const sheet = made.get(at.sheet) ?? {};
        made.set(at.sheet, sheet);
        const format = after.format ?? sheet[formatA1(at.row, at.column)]?.format;
        sheet[formatA1(at.row, at.column)] = { ...after, ...(format !== undefined && { format }) };
      } else if (operation.kind === "sheet") {
        setOrDelete<OwnSheet>(sheets, operation.name, operation.after);
      } else if (operation.kind === "new-sheet") {
        const { name, after } = operation;
        setOrDelete(made, name, after && contentsOf(after));
      } else highlights.set(operation.sheet, operation.after);
    }
    const own = {
      sheets: [...sheets.values()],
      highlights: [...highlights].map(([sheet, list]) => ({ sheet, highlights: list })),
    };
    return new ModelWorkbook(Object.fromEntries(made), own, this.merges);
  }

  /** Every user's cell that holds something or has a format, for comparing whole workbooks. */
  get contents(): Record<string, CellContent> {
    const found: Record<string, CellContent> = {};
    for (const [sheet, cells] of Object.entries(this.cells)) {
      for (const [address, { value, formula, format }] of Object.entries(cells)) {
        if (value === null && formula === undefined && (format ?? "General") === "General") continue;
        found[`${sheet}!${address}`] = {
          value,
          ...(formula !== undefined && { formula }),
          format: format ?? "General",
        };
      }
    }
    return found;
  }
}

function contentsOf({ rows }: NewSheet): Record<string, CellContent> {
  return Object.fromEntries(
    rows.flatMap((cells, row) => cells.map((cell, column) => [formatA1(row, column), cell] as const)),
  );
}

function setOrDelete<Value>(map: Map<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

function gridOf(sheet: string, cells: Readonly<Record<string, CellContent>>, merges: readonly Area[]): GridSnapshot {
  const at = (row: number, column: number) => cells[formatA1(row, column)];
  return {
    sheet,
    rowCount: 100,
    columnCount: 26,
    visibility: "visible",
    value: (row, column) => at(row, column)?.value ?? null,
    text: () => "",
    format: (row, column) => at(row, column)?.format ?? "General",
    formula: (row, column) => at(row, column)?.formula,
    merges,
    isRowHidden: () => false,
    isColumnHidden: () => false,
    tables: [],
  };
}
