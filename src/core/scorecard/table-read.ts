import type { CellRef } from "../cell/address";
import type { Layout } from "./columns";
import { unclearSigns } from "./decimal-sign";
import type { HeaderBlock } from "./header";
import { RowMeasure } from "./measure";
import type { MeasureList } from "./measure-list";
import type { Heading, Measure, Remark, RowRole, Scorecard } from "./model";
import type { Places } from "./places";
import type { SheetView } from "./row";

/** All that was gathered of a table, row by row. */
export interface ReadRows {
  readonly view: SheetView;
  readonly layout: Layout;
  readonly firstHeader: HeaderBlock;
  readonly measures: MeasureList;
  readonly places: Places;
  readonly notes: readonly { readonly at: CellRef; readonly text: string }[];
  readonly rows: readonly { readonly row: number; readonly role: RowRole }[];
  readonly notUnderstood: readonly CellRef[];
  readonly remarks: readonly Remark[];
}

/** The table that was read. `title` is the heading that turned out to be the title of the sheet: it is no section. */
export function tableOf(read: ReadRows, title: Heading | undefined): Scorecard {
  const { layout, firstHeader, measures, places, rows } = read;
  const { sheet } = read.view.grid;
  const columns = layout.columns.map(({ column }) => column);
  return {
    kind: layout.kind,
    arrangement: measures.isLong ? "long" : "rows",
    sheet,
    area: {
      top: firstHeader.top,
      left: Math.min(...columns),
      bottom: rows.at(-1)?.row ?? firstHeader.bottom,
      right: Math.max(...columns),
    },
    columns: layout.columns,
    measures: title ? measures.all.map((measure) => untitled(measure, title)) : measures.all,
    headings: title ? places.headings.filter((heading) => heading !== title) : places.headings,
    notes: read.notes,
    rows: title ? rows.map((one) => (one.row === title.at.row ? { ...one, role: "title" } : one)) : rows,
    notUnderstood: read.notUnderstood,
    remarks: [...read.remarks, ...unclearSigns(layout, sheet, rows)],
  };
}

function untitled(measure: Measure, title: Heading): Measure {
  if (measure.section !== title) return measure;
  return measure instanceof RowMeasure
    ? measure.movedTo({ section: undefined, group: measure.group })
    : { ...measure, section: undefined };
}
