import { formatA1 } from "../cell/address";

/**
 * Where the cells of one chart's block are: a heading row of periods, a row for each series, and rows of figures beneath that the chart
 * does not draw. Columns: how it is drawn, what it is called, then one for each period.
 */
export class BlockPlaces {
  constructor(
    readonly top: number,
    readonly left: number,
    readonly moments: number,
  ) {}

  /** The column of the names. */
  get names(): number {
    return this.left + 1;
  }

  /** The column of a moment. */
  column(moment: number): number {
    return this.left + 2 + moment;
  }

  get lastColumn(): number {
    return this.column(this.moments - 1);
  }

  /** The row of a series, or of what follows the last. */
  row(index: number): number {
    return this.top + 1 + index;
  }

  /** The address of a moment in a row. */
  at(index: number, moment: number): string {
    return formatA1(this.row(index), this.column(moment));
  }

  /** The address of what stands first in a row, fixed: `$R$20`. */
  fixed(index: number): string {
    return this.at(index, 0).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  }

  /** The addresses of a row from a moment to the last: `T9:W9`. */
  from(index: number, moment: number): string {
    return `${this.at(index, moment)}:${this.at(index, this.moments - 1)}`;
  }
}
