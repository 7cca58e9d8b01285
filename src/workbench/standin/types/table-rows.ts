import type { Area } from "../../../core";
import { moveCells, type SheetModel } from "../../model";
import { apiValue, gridOf, writeValues } from "../cell-writes";
import { define, type HostContext, type Place } from "../type-table";
import { bodyArea, changeTable, isLiveTable, placeIn, tableOf, type TableRef } from "./table-refs";

interface RowRef extends TableRef {
  readonly row: number;
}

const rows = (ref: TableRef): readonly RowRef[] => {
  const { top, bottom } = bodyArea(tableOf(ref));
  return Array.from({ length: bottom - top + 1 }, (_, row) => ({ ...ref, row }));
};

const rowPlace = (ref: RowRef): Place => {
  const body = bodyArea(tableOf(ref));
  return placeIn(ref, { ...body, top: body.top + ref.row, bottom: body.top + ref.row });
};

function addRows(ref: TableRef, index: unknown, values: unknown, host: HostContext, location: string): RowRef {
  const { area } = tableOf(ref);
  const body = bodyArea(tableOf(ref));
  const held = body.bottom - body.top + 1;
  // One value for all cells of a new row, or rows of values.
  const lines: readonly unknown[] = Array.isArray(values) ? values : [values];
  const first = body.top === body.bottom ? ref.sheet.cells.usedNow(true) : undefined;
  const isEmptyBody = first !== undefined && held === 1 && isBlank(ref.sheet, body);
  const at = typeof index === "number" && index >= 0 ? Math.min(index, held) : isEmptyBody ? 0 : held;
  const made = lines.length - (isEmptyBody ? 1 : 0);
  if (made > 0) {
    const room = { ...area, top: body.top + at, bottom: body.top + at + made - 1 };
    moveCells(host.model, host.edits, ref.sheet, room, "insert-down");
    changeTable(ref, { area: { ...area, bottom: area.bottom + made } }, host);
  }
  const written = { ...area, top: body.top + at, bottom: body.top + at + lines.length - 1 };
  if (Array.isArray(values)) writeValues(placeIn(ref, written), values, host, location);
  return { ...ref, row: at };
}

function isBlank(sheet: SheetModel, { top, left, right }: Area): boolean {
  for (let column = left; column <= right; column++) if (sheet.value(top, column) !== null) return false;
  return true;
}

function deleteRow(ref: RowRef, host: HostContext): void {
  const { area } = tableOf(ref);
  const gone = rowPlace(ref).area;
  if (rows(ref).length === 1) {
    host.edits.area(ref.sheet, gone, () => ({ value: null }));
    return;
  }
  moveCells(host.model, host.edits, ref.sheet, gone, "delete-up");
  changeTable(ref, { area: { ...area, bottom: area.bottom - 1 } }, host);
}

export const tableRowCollection = define<TableRef>({
  isLive: isLiveTable,
  props: { Count: (ref) => rows(ref).length },
  collection: { type: "TableRow", items: rows },
  methods: {
    Add: ["TableRow", (ref, args, host) => addRows(ref, args.get(0), args.get(1), host, args.location)],
    DeleteRowsAt: [
      undefined,
      (ref, args, host) => {
        for (let left = args.whole(1, 1); left > 0; left--) deleteRow({ ...ref, row: args.whole(0) }, host);
      },
    ],
  },
});

export const tableRow = define<RowRef>({
  isLive: isLiveTable,
  props: {
    Index: ({ row }) => row,
    Values: {
      get: (ref) => gridOf(rowPlace(ref), ({ value }) => apiValue(value)),
      set: (ref, value, host) => {
        writeValues(rowPlace(ref), value, host, "TableRow.values");
      },
    },
  },
  methods: {
    GetRange: ["Range", rowPlace],
    Delete: [
      undefined,
      (ref, _args, host) => {
        deleteRow(ref, host);
      },
    ],
  },
});
