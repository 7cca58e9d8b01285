import { showValue } from "../../model";
import { apiValue, valueType } from "../cell-writes";
import { areaAddress } from "../places";
import { define, type HostContext, type Place } from "../type-table";

/** The rows and columns of a place that are not hidden; of a view's rows, one. */
interface View {
  readonly place: Place;
  readonly row?: number;
}

/** Rows of a view by their place among those that are shown. */
function rowsOf({ place: { sheet, area }, row }: View): readonly number[] {
  const shown = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => area.top + at).filter(
    (at) => !sheet.isRowHidden(at),
  );
  return row === undefined ? shown : shown.slice(row, row + 1);
}

function columnsOf({ place: { sheet, area } }: View): readonly number[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, at) => area.left + at).filter(
    (at) => !sheet.isColumnHidden(at),
  );
}

function grid(view: View, host: HostContext, read: (row: number, column: number) => unknown): unknown {
  host.settle();
  const columns = columnsOf(view);
  return rowsOf(view).map((row) => columns.map((column) => read(row, column)));
}

function formulas(view: View, host: HostContext): unknown {
  return grid(view, host, (row, column) => {
    const { value, formula } = view.place.sheet.cell(row, column);
    return formula === undefined ? apiValue(value) : `=${formula}`;
  });
}

export const rangeView = define<View>({
  props: {
    Values: (view, host) => grid(view, host, (row, column) => apiValue(view.place.sheet.value(row, column))),
    Text: (view, host) =>
      grid(view, host, (row, column) => {
        const { value, format } = view.place.sheet.cell(row, column);
        return showValue(value, format);
      }),
    Formulas: formulas,
    FormulasLocal: formulas,
    NumberFormat: (view, host) => grid(view, host, (row, column) => view.place.sheet.cell(row, column).format),
    ValueTypes: (view, host) => grid(view, host, (row, column) => valueType(view.place.sheet.cell(row, column))),
    RowCount: (view) => rowsOf(view).length,
    ColumnCount: (view) => columnsOf(view).length,
    CellAddresses: (view, host) =>
      grid(view, host, (row, column) => areaAddress({ top: row, bottom: row, left: column, right: column })),
    Index: ({ row }) => row ?? 0,
  },
  nav: { Rows: ["RangeViewCollection", (view) => view] },
  methods: { GetRange: ["Range", ({ place }) => place] },
});

export const rangeViewCollection = define<View>({
  collection: { type: "RangeView", items: ({ place }) => rowsOf({ place }).map((_, row): View => ({ place, row })) },
});
