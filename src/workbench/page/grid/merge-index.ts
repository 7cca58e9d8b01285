import type { Area } from "../../../core";

/** Merged cells found by row, so that a sheet with thousands of them paints as fast as one with none. */
export class MergeIndex {
  private readonly byRow = new Map<number, Area[]>();

  constructor(readonly merges: readonly Area[]) {
    for (const merge of merges) {
      for (let row = merge.top; row <= merge.bottom; row++) {
        const held = this.byRow.get(row);
        if (held) held.push(merge);
        else this.byRow.set(row, [merge]);
      }
    }
  }

  at(row: number, column: number): Area | undefined {
    return this.byRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right);
  }

  onRow(row: number): readonly Area[] {
    return this.byRow.get(row) ?? [];
  }
}
