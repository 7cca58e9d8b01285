import type { CellRef } from "../cell/address";
import type { Rule } from "../rules/define-rule";
import type { Field, Measure } from "../scorecard/model";
import type { MeasureSubject } from "./subject";

/** Which rules have named which cells, so that one mistake is said once. */
export class Blame {
  private readonly sheets = new Map<string, Map<number, NamedCell[]>>();
  /** The rules that have named any cell of a sheet. */
  private readonly rules = new Map<string, Set<string>>();

  /** Remembers that a rule named some cells. */
  add(rule: string, cells: readonly CellRef[]): void {
    for (const { sheet, row, column } of cells) {
      const rows = this.sheets.get(sheet) ?? new Map<number, NamedCell[]>();
      this.sheets.set(sheet, rows);
      const rules = this.rules.get(sheet) ?? new Set<string>();
      this.rules.set(sheet, rules.add(rule));
      const cellsOfRow = rows.get(row);
      if (cellsOfRow) cellsOfRow.push({ row, column, rule });
      else rows.set(row, [{ row, column, rule }]);
    }
  }

  /** Whether one of some rules has named a cell of a sheet. */
  has(sheet: string, rules: readonly string[]): boolean {
    const named = this.rules.get(sheet);
    return named !== undefined && rules.some((rule) => named.has(rule));
  }

  /** The cells in a measure's rows that rules have named; undefined when none has. */
  inRowsOf({ at, rows }: Measure): readonly NamedCell[] | undefined {
    const named = this.sheets.get(at.sheet);
    if (named === undefined) return undefined;
    if (rows === undefined) return named.get(at.row);
    const cells = rows.flatMap((row) => named.get(row) ?? []);
    return cells.length === 0 ? undefined : cells;
  }
}

/** A named cell. */
export interface NamedCell {
  readonly row: number;
  readonly column: number;
  readonly rule: string;
}

/** Whether one of some rules has named the cell of a field or an attribute. */
export function explains(cells: readonly NamedCell[], { at }: Pick<Field, "at">, rules: readonly string[]): boolean {
  return cells.some(({ row, column, rule }) => row === at.row && column === at.column && rules.includes(rule));
}

/** Whether one of some rules has named some of the cells. */
export function explainsAny(named: readonly NamedCell[], rules: readonly string[]): boolean {
  return rules.length > 0 && named.some(({ rule }) => rules.includes(rule));
}

/** A measure without the cells that the rules a rule is subsumed by have named. */
export function unexplained(
  { subsumedBy }: Rule,
  subject: MeasureSubject,
  named: readonly NamedCell[],
): MeasureSubject {
  return subject.without((field) => explains(named, field, subsumedBy));
}
