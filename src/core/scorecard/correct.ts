import { columnNumber, parseArea, parseA1 } from "../cell/address";
import type { Area } from "../cell/address";
import type { Correction } from "../keep/kept";
import { areLike, markedColumn } from "./column-mark";
import type { ColumnMark } from "./column-mark";
import { gather } from "./columns";
import type { Layout } from "./columns";
import type { HeaderBlock } from "./header";
import type { Column } from "./model";

/** The corrections of one sheet, ready to be looked up. Those with an address that names no cell are left out. */
export interface SheetCorrections {
  readonly columns: readonly {
    /** The first row of the table's header. */
    readonly header: number;
    readonly column: number;
    readonly mark: ColumnMark | undefined;
    readonly is: Column["is"] | "ignored";
  }[];
  /** Areas to be read as scorecards. */
  readonly told: readonly Area[];
  /** Areas that are no scorecard. */
  readonly excluded: readonly Area[];
}

/** A sheet that nobody corrected. */
export const noCorrections: SheetCorrections = { columns: [], told: [], excluded: [] };

/** The corrections that concern one sheet. */
export function correctionsOn(sheet: string, corrections: readonly Correction[]): SheetCorrections {
  const here = corrections.filter((one) => one.sheet === sheet);
  if (here.length === 0) return noCorrections;
  return {
    columns: here.flatMap((one) => {
      const header = one.kind === "column" ? parseA1(one.header)?.row : undefined;
      return one.kind === "column" && header !== undefined
        ? [{ header, column: columnNumber(one.column), mark: one.mark, is: one.is }]
        : [];
    }),
    told: areasOf(here, "scorecard"),
    excluded: areasOf(here, "no-scorecard"),
  };
}

/**
 * A layout with the user's word for some of its columns in place of ours. A table always keeps one column of labels.
 *
 * @param above the headers of the tables above this one
 */
export function correctLayout(
  layout: Layout,
  header: HeaderBlock,
  { columns }: SheetCorrections,
  above: readonly HeaderBlock[],
): Layout {
  const here = columns.flatMap((one) => {
    const column = columnOf(one, header, above);
    return column === undefined ? [] : [{ column, is: one.is }];
  });
  if (here.length === 0) return layout;
  const label = here.filter(({ is }) => is !== "ignored" && is.kind === "label").at(-1)?.column ?? layout.label;
  const corrected = new Map<number, Column>(layout.columns.map((one) => [one.column, one]));
  for (const { column, is } of here) {
    const heading = header.columns.find((one) => one.column === column)?.heading;
    if (heading === undefined || column === label) continue;
    if (is === "ignored") corrected.delete(column);
    else corrected.set(column, { column, heading, is: is.kind === "label" ? otherText : is });
  }
  const before = corrected.get(layout.label);
  if (before && layout.label !== label && before.is.kind === "label") {
    corrected.set(layout.label, { ...before, is: otherText });
  }
  const heading = header.columns.find((one) => one.column === label)?.heading ?? "";
  corrected.set(label, { column: label, heading, is: { kind: "label" } });
  const all = [...corrected.values()].sort((a, b) => a.column - b.column);
  return gather(kindOf(layout, all), label, all);
}

/** The column of a table that a correction is about; undefined when it is about another table. */
function columnOf(
  { mark, header: row, column }: SheetCorrections["columns"][number],
  header: HeaderBlock,
  above: readonly HeaderBlock[],
): number | undefined {
  const isInPlace = row === header.top;
  if (!mark) return isInPlace ? column : undefined;
  const marked = markedColumn(
    mark,
    header.columns,
    above.map(({ columns }) => columns),
  );
  if (marked) return marked.column;
  // Its heading may have been changed where it stands; then all the others are as they were.
  const isRenamed = isInPlace && areLike(mark.among, header.columns);
  return isRenamed && !header.columns.some(({ heading }) => heading === mark.heading) ? column : undefined;
}

const otherText: Column["is"] = { kind: "attribute", role: "other" };

/** A table in which the user points out a target or a baseline is a scorecard, whatever it looked like. */
function kindOf({ kind }: Layout, columns: readonly Column[]): Layout["kind"] {
  const planned = columns.some(({ is }) => is.kind === "value" && (is.role === "target" || is.role === "baseline"));
  return planned ? "scorecard" : kind;
}

function areasOf(corrections: readonly Correction[], kind: "scorecard" | "no-scorecard"): readonly Area[] {
  return corrections.flatMap((one) => {
    const area = one.kind === kind ? parseArea(one.area) : undefined;
    return area ? [area] : [];
  });
}
