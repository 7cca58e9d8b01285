import type { CellRef } from "../cell/address";
import type { Field } from "../scorecard/model";

/** Which rules have named which cells, so that one mistake is said once. */
export class Blame {
  private readonly sheets = new Map<string, Map<number, NamedCell[]>>();

  /** Remembers that a rule named some cells. */
  add(rule: string, cells: readonly CellRef[]): void {
    for (const { sheet, row, column } of cells) {
      const rows = this.sheets.get(sheet) ?? new Map<number, NamedCell[]>();
      this.sheets.set(sheet, rows);
      const cellsOfRow = rows.get(row);
      if (cellsOfRow) cellsOfRow.push({ column, rule });
      else rows.set(row, [{ column, rule }]);
    }
  }

  /** The cells of a row that rules have named; undefined when none has. */
  inRow(sheet: string, row: number): readonly NamedCell[] | undefined {
    return this.sheets.get(sheet)?.get(row);
  }
}

/** A named cell of a row. */
export interface NamedCell {
  readonly column: number;
  readonly rule: string;
}

/** Whether one of some rules has named the cell of a field. */
export function explains(cells: readonly NamedCell[], { at }: Field, rules: readonly string[]): boolean {
  return cells.some(({ column, rule }) => column === at.column && rules.includes(rule));
}
