import type { CellRef } from "../cell/address";
import type { Period } from "../cell/period";
import type { DecimalSign } from "../cell/read-digits";
import type { Reading } from "../cell/reading";
import type { GridSnapshot } from "../grid/snapshot";
import type { Field, FieldRole, FieldVariant } from "./model";

/** What all fields of one value column share. */
export interface ValueColumn {
  readonly column: number;
  readonly role: FieldRole;
  readonly period: Period | undefined;
  readonly heading: string;
  readonly variant?: FieldVariant;
  /** The sign before the decimals of its texts, where the column or the table shows it. */
  readonly decimal?: DecimalSign;
  /** The column of the same row that says the period of its value. */
  readonly datedBy?: number;
  /** The column of the same row that says whether its value is the least or the most that will do. */
  readonly limitedBy?: number;
  /** Whether a figure in it is one that targets may start from. */
  readonly isStart: boolean;
}

/** A field that works out its text and address only when asked: most of a large scorecard's fields never are. */
export class CellField implements Field {
  private knownAt: CellRef | undefined;
  private knownText: string | undefined;

  constructor(
    private readonly grid: GridSnapshot,
    private readonly row: number,
    private readonly of: ValueColumn,
    readonly reading: Reading,
  ) {}

  get role(): FieldRole {
    return this.of.role;
  }

  get period(): Period | undefined {
    return this.of.period;
  }

  get heading(): string {
    return this.of.heading;
  }

  get variant(): FieldVariant | undefined {
    return this.of.variant;
  }

  get at(): CellRef {
    return (this.knownAt ??= { sheet: this.grid.sheet, row: this.row, column: this.of.column });
  }

  get text(): string {
    return (this.knownText ??= this.grid.text(this.row, this.of.column));
  }
}
