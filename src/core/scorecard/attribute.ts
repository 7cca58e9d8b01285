import type { CellRef } from "../cell/address";
import type { Period } from "../cell/period";
import type { Reading } from "../cell/reading";
import type { GridSnapshot } from "../grid/snapshot";
import type { AttributeColumn } from "./columns";
import type { Attribute, AttributeRole } from "./model";
import type { CellReader } from "./row";
import { tidy } from "./tidy";

/** An attribute that is read only when asked: most of a large scorecard's attributes are words that nobody reads as figures. */
export class CellAttribute implements Attribute {
  constructor(
    private readonly grid: GridSnapshot,
    private readonly row: number,
    private readonly of: AttributeColumn,
    private readonly read: CellReader,
  ) {}

  get role(): AttributeRole {
    return this.of.role;
  }

  get heading(): string {
    return this.of.heading;
  }

  get period(): Period | undefined {
    return this.of.period;
  }

  get at(): CellRef {
    return { sheet: this.grid.sheet, row: this.row, column: this.of.column };
  }

  get text(): string {
    const value = this.grid.value(this.row, this.of.column);
    return tidy(typeof value === "string" ? value : this.grid.text(this.row, this.of.column));
  }

  get reading(): Reading {
    const { grid, row, of } = this;
    return this.read(grid.value(row, of.column), grid.format(row, of.column), () => grid.text(row, of.column));
  }
}
