import { periodOfCell } from "../cell/period";
import type { Area } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";
import type { FieldRole } from "./model";
import type { Merges } from "./merges";
import type { HeaderToken } from "./vocabulary";
import { headerToken } from "./vocabulary";

/** One column of a header block: all that its cells say, from top to bottom. */
export interface HeaderColumn {
  readonly column: number;
  readonly heading: string;
  readonly token: HeaderToken | undefined;
}

/** A header of one or more rows and what it says of each column that it names. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** Rows a header may have: a role row, a period row, and one for units or notes. */
const tallestHeader = 3;

/** A cell of a row that may be a header. `number` is a figure that is no year: no header has one. */
interface HeaderCell {
  readonly column: number;
  readonly token: HeaderToken | undefined;
  readonly number: boolean;
  /** Whether the cell holds a number, be it a year. */
  readonly figure: boolean;
}

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
    const rows = [first];
    while (rows.length < tallestHeader) {
      const next = this.cells(top + rows.length);
      if (!continues(next, rows)) break;
      rows.push(next);
    }
    if (!isHeader(rows)) return undefined;
    return { top, bottom: top + rows.length - 1, columns: this.combine(rows, top) };
  }

  /** The header of cells that the user says are a scorecard: their first row, and those below that go on with it. */
  told({ top, left, bottom, right }: Area): HeaderBlock {
    const within = (row: number): readonly HeaderCell[] =>
      this.cells(row).filter(({ column }) => column >= left && column <= right);
    const rows = [within(top)];
    while (rows.length < tallestHeader && top + rows.length < bottom) {
      const next = within(top + rows.length);
      if (!continues(next, rows)) break;
      rows.push(next);
    }
    const columns = this.combine(rows, top).filter(({ column }) => column >= left && column <= right);
    return { top, bottom: top + rows.length - 1, columns };
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

  private isFigure(row: number, column: number): boolean {
    return typeof this.grid.value(row, column) === "number" && this.tokenOf(row, column) === undefined;
  }

  private cells(row: number): readonly HeaderCell[] {
    const cells: HeaderCell[] = [];
    for (let column = 0; column < this.grid.columnCount; column++) {
      const value = this.grid.value(row, column);
      if (value === null || value === "") continue;
      const token = this.tokenOf(row, column);
      const number = typeof value === "number" && token === undefined;
      cells.push({
        column,
        token,
        number,
        figure: typeof value === "number",
      });
    }
    return cells;
  }

  private combine(rows: readonly (readonly HeaderCell[])[], top: number): readonly HeaderColumn[] {
    const columns: HeaderColumn[] = [];
    for (let column = 0; column < this.grid.columnCount; column++) {
      const cells = rows.map((row) => row.find((cell) => cell.column === column));
      const texts = cells.map((cell, index) => (cell ? this.grid.text(top + index, column).trim() : ""));
      const heading = texts.filter((text) => text !== "").join(" ");
      const own = cells.reduce<HeaderToken | undefined>((token, cell) => joined(token, cell?.token), undefined);
      const token =
        own?.kind === "value" && own.role === undefined ? withRole(own, this.carried(rows, top, column)) : own;
      columns.push({ column, heading, token });
    }
    return columns;
  }

  /** The role that a heading further up gives to a column: by its merged area, or else by reaching on over empty cells. */
  private carried(rows: readonly (readonly HeaderCell[])[], top: number, column: number): FieldRole | undefined {
    for (let index = rows.length - 2; index >= 0; index--) {
      const left = (rows[index] ?? []).filter((cell) => cell.column <= column).at(-1);
      if (left?.token?.kind !== "value" || left.token.role === undefined) continue;
      const area: Area | undefined = this.merges.at(top + index, left.column);
      if (area && area.right > area.left && column > area.right) continue;
      return left.token.role;
    }
    return undefined;
  }
}

function withRole(token: HeaderToken & { kind: "value" }, role: FieldRole | undefined): HeaderToken {
  return { ...token, role };
}

/** Two rows of one heading said together: "Target" over "2023" is the target for 2023. */
function joined(above: HeaderToken | undefined, below: HeaderToken | undefined): HeaderToken | undefined {
  if (above === undefined || below === undefined) return above ?? below;
  if (above.kind !== "value" || below.kind !== "value") return above;
  return { kind: "value", role: below.role ?? above.role, period: below.period ?? above.period };
}

function mayBegin(cells: readonly HeaderCell[]): boolean {
  return cells.some((cell) => cell.token !== undefined) && !cells.some((cell) => cell.number);
}

function isFigures(cells: readonly HeaderCell[]): boolean {
  const values = cells.filter(({ token }) => token?.kind === "value");
  return cells.some(({ token }) => token === undefined) && values.length > 0 && values.every(({ figure }) => figure);
}

/** A row goes on with the header above it when it holds headings and nothing else, and adds values the header lacked. */
function continues(cells: readonly HeaderCell[], above: readonly (readonly HeaderCell[])[]): boolean {
  if (cells.length === 0 || cells.some((cell) => cell.number)) return false;
  const values = cells.filter((cell) => cell.token?.kind === "value");
  const others = cells.length - cells.filter((cell) => cell.token !== undefined).length;
  if (values.length === 0 || others > 0) return false;
  const newPeriod = (cell: HeaderCell): boolean =>
    !above.some((row) => row.some((one) => one.column === cell.column && hasPeriod(one)));
  return values.every(newPeriod);
}

function hasPeriod(cell: HeaderCell): boolean {
  return cell.token?.kind === "value" && cell.token.period !== undefined;
}

/** Whether rows of cells are enough of a header: what is told outweighs what is not, and it names values or deadlines. */
function isHeader(rows: readonly (readonly HeaderCell[])[]): boolean {
  const cells = rows.flat();
  const count = (is: (token: HeaderToken) => boolean): number =>
    cells.filter((cell) => cell.token !== undefined && is(cell.token)).length;
  const values = count((token) => token.kind === "value");
  const roles = count((token) => token.kind === "value" && token.role !== undefined);
  const periods = count((token) => token.kind === "value" && token.period !== undefined);
  const labels = count((token) => token.kind === "label");
  const plan = count(
    (token) => token.kind === "attribute" && (token.role === "due" || token.role === "lead" || token.role === "owner"),
  );
  const told = cells.filter((cell) => cell.token !== undefined).length;
  if (cells.length - told > Math.max(1, told)) return false;
  const distinct = new Set(cells.map((cell) => cell.column)).size;
  if (distinct < 2) return false;
  return (values > 0 && (labels > 0 || roles >= 2 || periods >= 2)) || (plan >= 2 && (labels > 0 || distinct > plan));
}
