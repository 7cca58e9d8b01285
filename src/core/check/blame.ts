import type { CellRef } from "../cell/address";
import type { Field } from "../scorecard/model";

/** Which rules have named which cells, so that one mistake is said once. */
export class Blame {
  private readonly sheets = new Map<string, Map<number, { readonly column: number; readonly rule: string }[]>>();
  private readonly named = new Set<string>();

  /** Remembers that a rule named some cells. */
  add(rule: string, cells: readonly CellRef[]): void {
    this.named.add(rule);
    for (const { sheet, row, column } of cells) {
      const rows = this.sheets.get(sheet) ?? new Map<number, { column: number; rule: string }[]>();
      this.sheets.set(sheet, rows);
      const cellsOfRow = rows.get(row);
      if (cellsOfRow) cellsOfRow.push({ column, rule });
      else rows.set(row, [{ column, rule }]);
    }
  }

  /** Whether any of some rules has named any cell at all. */
  hasAny(rules: readonly string[]): boolean {
    return rules.some((rule) => this.named.has(rule));
  }

  /** Whether one of some rules has named a cell of a row. */
  inRow(sheet: string, row: number, rules: readonly string[]): boolean {
    return (
      this.sheets
        .get(sheet)
        ?.get(row)
        ?.some(({ rule }) => rules.includes(rule)) ?? false
    );
  }

  /** Whether one of some rules has named the cell of a field. */
  explains({ at }: Field, rules: readonly string[]): boolean {
    const cells = this.sheets.get(at.sheet)?.get(at.row);
    return cells?.some(({ column, rule }) => column === at.column && rules.includes(rule)) ?? false;
  }
}
