import { limitIn } from "../cell/limits";
import type { Reading } from "../cell/reading";
import type { ColumnLook } from "./column-facts";
import { mostly } from "./column-facts";
import type { Layout } from "./columns";

/** Cells of a comparator that a column must have to be one of them. */
const fewest = 2;

/** Whether a column holds what stands between a measure and its target: `>`, `<`, "at least". */
export function isComparing(column: number, look: ColumnLook): boolean {
  const { comparators, filled } = look.at(column);
  return comparators >= fewest && comparators >= filled * mostly;
}

/** A layout in which the columns behind those of comparators know them. */
export function withComparators(layout: Layout, look: ColumnLook): Layout {
  const comparing = new Set(
    layout.attributes.filter(({ column }) => isComparing(column, look)).map(({ column }) => column),
  );
  if (comparing.size === 0) return layout;
  const values = layout.values.map((value) =>
    comparing.has(value.column - 1) ? { ...value, limitedBy: value.column - 1 } : value,
  );
  return { ...layout, values };
}

/** A figure with what stands before it in a column of its own: 90% behind `>` is all from 90% on. */
export function limited(reading: Reading, comparator: string): Reading {
  const limit = reading.kind === "quantity" ? limitIn(comparator) : undefined;
  if (reading.kind !== "quantity" || !limit) return reading;
  return { kind: "range", [limit.end]: reading.quantity, text: comparator };
}
