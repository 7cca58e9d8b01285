import { periodOfCell } from "../cell/period";
import type { Period } from "../cell/period";
import type { Area } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";
import { isCounting, isSlidYears } from "./header-pairs";
import {
  aimedAt,
  aimOf,
  asQuarters,
  countOf,
  isBareUnit,
  isBelowChange,
  joined,
  partedToken,
  sayingOf,
  sectionCell,
} from "./header-tokens";
import type { Carried } from "./header-tokens";
import type { HeaderCell } from "./header-rows";
import { continues, isFigures, isHeader, isTitle, mayBegin } from "./header-rows";
import type { FieldRole, FieldVariant } from "./model";
import type { Merges } from "./merges";
import { isWholeYear } from "./title-period";
import type { HeaderToken } from "./vocabulary";
import { headerToken, isInstruction } from "./vocabulary";

/** One column of a header block: all that its cells say, from top to bottom. */
export interface HeaderColumn {
  readonly column: number;
  readonly heading: string;
  readonly token: HeaderToken | undefined;
  /** The role of a heading over several columns, for one that says nothing to us itself. */
  readonly under?: FieldRole;
}

/** A header of one or more rows and what it says of each column that it names. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
  /** A cell of its last row that names the section of what follows. */
  readonly section: { readonly row: number; readonly column: number } | undefined;
}

/** Rows a header may have: roles, periods, instructions, and units. */
const tallestHeader = 4;

/** Finds headers on one sheet. */
export class HeaderFinder {
  /** Where a figure was found last: the next row of a list most likely has one there, too. */
  private figureColumn = 0;

  constructor(
    private readonly grid: GridSnapshot,
    private readonly merges: Merges,
  ) {}

  /** Whether a row has a figure that is no year, so that it is no part of a header. */
  hasFigure(row: number): boolean {
    if (this.isFigure(row, this.figureColumn)) return true;
    for (let column = 0; column < this.grid.columnCount; column++) {
      if (!this.isFigure(row, column)) continue;
      this.figureColumn = column;
      return true;
    }
    return false;
  }

  /**
   * The header that begins at a row, or undefined. Within a table (`inTable`) a row of bare years beside a label is a row of figures
   * that look like years.
   */
  at(top: number, inTable: boolean): HeaderBlock | undefined {
    const first = this.cells(top);
    if (!mayBegin(first) || (inTable && isFigures(first))) return undefined;
    const rows = this.rowsFrom(top, [first], top + tallestHeader);
    if (rows.length > 1 && isTitle(first, rows[1] ?? [])) return undefined;
    if (rows.length === 1 && this.isOverHeader(first, top, inTable)) return undefined;
    return isHeader(rows, inTable) ? this.block(rows, top) : undefined;
  }

  /** The header of cells that the user says are a scorecard: their first row, and those below that go on with it. */
  told({ top, left, bottom, right }: Area): HeaderBlock {
    const within = (row: readonly HeaderCell[]): readonly HeaderCell[] =>
      row.filter(({ column }) => column >= left && column <= right);
    const rows = this.rowsFrom(top, [within(this.cells(top))], Math.min(bottom, top + tallestHeader)).map(within);
    const block = this.block(rows, top);
    return { ...block, columns: block.columns.filter(({ column }) => column >= left && column <= right) };
  }

  /** What one cell's text says as a header. */
  tokenOf(row: number, column: number): HeaderToken | undefined {
    const value = this.grid.value(row, column);
    if (typeof value === "number") {
      const period = periodOfCell(value, () => this.grid.text(row, column), this.grid.format(row, column));
      return period && { kind: "value", role: undefined, period };
    }
    if (typeof value !== "string") return undefined;
    return headerToken(value);
  }

  /** The filled cells of a row, as parts of a header. */
  cells(row: number): readonly HeaderCell[] {
    const cells: HeaderCell[] = [];
    for (let column = 0; column < this.grid.columnCount; column++) {
      const value = this.grid.value(row, column);
      if (value === null || (typeof value === "string" && value.trim() === "")) continue;
      const token = this.tokenOf(row, column);
      const figure = typeof value === "number";
      const text = typeof value === "string" ? value.trim() : "";
      const number = figure && token === undefined;
      cells.push({ column, token, text, number, figure, asks: isInstruction(text), counts: countOf(value) });
    }
    return cells;
  }

  private rowsFrom(top: number, rows: (readonly HeaderCell[])[], end: number): readonly (readonly HeaderCell[])[] {
    while (top + rows.length < end) {
      const next = asQuarters(this.cells(top + rows.length), rows);
      if (!continues(next, rows)) break;
      // What counts the columns says as little of them as what tells how to fill them.
      // Nor do years that slid away from the heading of the values which they date.
      const isMute = isCounting(next, rows) || isSlidYears(next, rows);
      rows.push(isMute ? next.map((cell) => ({ ...cell, token: undefined, asks: true })) : next);
    }
    return rows;
  }

  /** Whether a row only gathers the columns of the header below it, which begins further left with the heading of the names. */
  private isOverHeader([left]: readonly HeaderCell[], top: number, inTable: boolean): boolean {
    const below = this.cells(top + 1);
    const [name] = below;
    if (!left || !name || name.column >= left.column || name.figure || !mayBegin(below)) return false;
    const more = this.rowsFrom(top + 1, [below], top + 1 + tallestHeader);
    return more.length > 1 && isHeader(more, inTable);
  }

  private isFigure(row: number, column: number): boolean {
    return typeof this.grid.value(row, column) === "number" && this.tokenOf(row, column) === undefined;
  }

  private block(rows: readonly (readonly HeaderCell[])[], top: number): HeaderBlock {
    const bottom = top + rows.length - 1;
    const columns: HeaderColumn[] = [];
    const stray = rows.length > 1 ? sectionCell(rows) : undefined;
    for (let column = 0; column < this.grid.columnCount; column++) {
      const cells = rows.map((row) => row.find((cell) => cell.column === column && cell !== stray));
      const texts = cells.map((cell, index) => (cell ? this.grid.text(top + index, column).trim() : ""));
      const own = aimedAt(
        cells.reduce<HeaderToken | undefined>((token, cell) => joined(token, cell?.token), undefined) ??
          partedToken(cells),
        texts,
      );
      const asked = cells.every((cell) => cell === undefined || cell.asks);
      const heading = texts.filter((text, index) => text !== "" && (asked || !cells[index]?.asks)).join(" ");
      const over = this.wholeYearOver(rows, top, column);
      const under = own === undefined && heading !== "" ? this.carried(rows, top, column).role : undefined;
      columns.push({
        column,
        heading: over && own?.kind === "value" ? `${over} ${heading}` : heading,
        token: this.withCarried(own, rows, top, column),
        ...(under && { under }),
      });
    }
    return { top, bottom, columns, section: stray && { row: bottom, column: stray.column } };
  }

  /** The text of a heading for a whole year that reaches over a column from further left: its name is part of the column's. */
  private wholeYearOver(rows: readonly (readonly HeaderCell[])[], top: number, column: number): string | undefined {
    const left = rows.length > 1 ? (rows[0] ?? []).filter((cell) => cell.column <= column).at(-1) : undefined;
    if (!left || left.column === column || !isWholeYear(left.text)) return undefined;
    const area = this.merges.at(top, left.column);
    return area && area.right > area.left && column > area.right ? undefined : left.text;
  }

  /** A token with the role and the period that a heading further up gives to its column. */
  private withCarried(
    own: HeaderToken | undefined,
    rows: readonly (readonly HeaderCell[])[],
    top: number,
    column: number,
  ): HeaderToken | undefined {
    if (isBareUnit(rows, column) && isBelowChange(rows, column)) return { kind: "attribute", role: "variance" };
    if (own === undefined) return undefined;
    if (own.kind === "attribute") {
      const { period } = own.period ? own : this.carried(rows, top, column);
      return period ? { ...own, period } : own;
    }
    if (own.kind === "period" && own.within === undefined) {
      const { role } = this.carried(rows, top, column);
      return role ? { ...own, within: role } : own;
    }
    if (own.kind !== "value" || (own.role !== undefined && own.period !== undefined)) return own;
    const { role, period, variant } = this.carried(rows, top, column, own.period !== undefined);
    const kept = own.variant ?? (own.role === undefined ? variant : undefined);
    return { ...own, role: own.role ?? role, period: own.period ?? period, ...(kept && { variant: kept }) };
  }

  /** What a heading further up says of a column: by its merged area, or else by reaching on over empty cells. */
  private carried(rows: readonly (readonly HeaderCell[])[], top: number, column: number, isDated = false): Carried {
    let role: FieldRole | undefined;
    let period: Period | undefined;
    let variant: FieldVariant | undefined;
    for (let index = rows.length - 2; index >= 0; index--) {
      const left = (rows[index] ?? []).filter((cell) => cell.column <= column).at(-1);
      const said = left && (sayingOf(left.token) ?? (isDated ? aimOf(left.text) : undefined));
      if (!left || !said) continue;
      const area: Area | undefined = this.merges.at(top + index, left.column);
      if (area && area.right > area.left && column > area.right) continue;
      if (role === undefined) variant ??= said.variant;
      role ??= said.role;
      period ??= said.period;
    }
    return { role, period, variant };
  }
}
