import type { CellRef } from "../cell/address";
import { withoutDust } from "../cell/quantity";
import type { TableSubject } from "../check/subject";
import { sumRowsOf } from "./sum-rows";
import { totalNamed } from "./totals";

/** A weight, in per cent, and the section that it stands under. */
export interface Weight {
  readonly at: CellRef;
  readonly value: number;
  readonly section: string;
}

/** The weights of one column. */
export interface Shares {
  readonly weights: readonly Weight[];
  /** The cell of their total, where the table has one. */
  readonly total: CellRef | undefined;
  /** Whether each row has one that can be read, or each section has. */
  readonly isComplete: boolean;
}

/** The columns of weights of a table, from left to right. */
export function weightColumns(subject: TableSubject): readonly Shares[] {
  const columns = subject.table.columns.filter(({ is }) => is.kind === "attribute" && is.role === "weight");
  if (columns.length === 0) return [];
  const totals = sumRowsOf(subject).filter(({ isTotal }) => isTotal);
  return columns.map(({ column }) => {
    const rows = [...subject.measures].filter(({ measure }) => !totalNamed.test(measure.name));
    const own = rows.flatMap(({ measure }) => {
      const weight = measure.attributes.find(({ at, role }) => role === "weight" && at.column === column);
      return weight ? [{ weight, section: measure.section?.text ?? "" }] : [];
    });
    const read = own.flatMap(({ weight: { at, reading }, section }) =>
      reading.kind === "quantity" ? [{ at, value: reading.quantity.value, section }] : [],
    );
    const scale = read.length > 0 && read.every(({ value }) => value <= 1) ? 100 : 1;
    // A merged cell stands beside all rows of its section, and counts once.
    const once = new Map(read.map((one) => [`${String(one.at.row)} ${String(one.at.column)}`, one]));
    const weights = [...once.values()].map((one) => ({ ...one, value: withoutDust(one.value * scale) }));
    return {
      weights,
      isComplete: read.length === own.length,
      total: totals.flatMap(({ cells }) => cells.get(column)?.at ?? [])[0],
    };
  });
}

/** Each weight of a section with those of its measures. */
export function sectionsOf(
  outer: Shares,
  inner: Shares,
): readonly { readonly outer: Weight; readonly inner: readonly Weight[] }[] {
  return outer.weights.flatMap((own) => {
    const parts = inner.weights.filter(({ section }) => section === own.section);
    const alone = outer.weights.filter(({ section }) => section === own.section).length === 1;
    return alone && own.section !== "" && parts.length > 0 ? [{ outer: own, inner: parts }] : [];
  });
}

/** What some weights add up to. */
export function sumOf(weights: readonly Weight[]): number {
  return withoutDust(weights.reduce((sum, { value }) => sum + value, 0));
}
