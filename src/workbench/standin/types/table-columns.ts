import type { Area } from "../../../core";
import { moveCells } from "../../model";
import { apiValue, gridOf, writeValues } from "../cell-writes";
import { invalidOperation } from "../host-error";
import { define, type Place } from "../type-table";
import {
  bodyArea,
  changeTable,
  headingArea,
  isLiveTable,
  nameHeadings,
  placeIn,
  tableOf,
  totalsArea,
  type TableRef,
} from "./table-refs";

interface ColumnRef extends TableRef {
  readonly column: number;
}

const columnArea = (ref: ColumnRef, area: Area): Place =>
  placeIn(ref, { ...area, left: area.left + ref.column, right: area.left + ref.column });

const columns = (ref: TableRef): readonly ColumnRef[] => {
  const { left, right } = tableOf(ref).area;
  return Array.from({ length: right - left + 1 }, (_, column) => ({ ...ref, column }));
};

const columnName = (ref: ColumnRef): string => {
  const { area } = tableOf(ref);
  return ref.sheet.text(area.top, area.left + ref.column);
};

export const tableColumnCollection = define<TableRef>({
  isLive: isLiveTable,
  props: { Count: (ref) => columns(ref).length },
  collection: {
    type: "TableColumn",
    items: columns,
    find: (ref, key) =>
      columns(ref).find(
        (one) => String(one.column + 1) === String(key) || columnName(one).toLowerCase() === String(key).toLowerCase(),
      ),
  },
  methods: {
    Add: [
      "TableColumn",
      (ref, args, host) => {
        const { area } = tableOf(ref);
        const count = area.right - area.left + 1;
        const wanted = args.get(0);
        const column = typeof wanted === "number" && wanted >= 0 ? Math.min(wanted, count) : count;
        const behind = { ...area, left: area.left + column, right: area.left + column };
        moveCells(host.model, host.edits, ref.sheet, behind, "insert-right");
        changeTable(ref, { area: { ...area, right: area.right + 1 } }, host);
        const values = args.get(1);
        if (Array.isArray(values))
          writeValues(columnArea({ ...ref, column }, tableOf(ref).area), values, host, args.location);
        const name = args.get(2);
        if (typeof name === "string") host.edits.cell(ref.sheet, area.top, area.left + column, { value: name });
        nameHeadings(ref.sheet, tableOf(ref).area, host);
        return { ...ref, column };
      },
    ],
  },
});

export const tableColumn = define<ColumnRef>({
  isLive: isLiveTable,
  props: {
    Id: ({ column }) => column + 1,
    Index: ({ column }) => column,
    Name: {
      get: columnName,
      set: (ref, value, host) => {
        const { area } = tableOf(ref);
        const at = { top: area.top, bottom: area.top, left: area.left + ref.column, right: area.left + ref.column };
        host.edits.area(ref.sheet, at, () => ({ value: String(value) }));
      },
    },
    Values: {
      get: (ref) => gridOf(columnArea(ref, tableOf(ref).area), ({ value }) => apiValue(value)),
      set: (ref, value, host) => {
        writeValues(columnArea(ref, tableOf(ref).area), value, host, "TableColumn.values");
      },
    },
  },
  nav: { Filter: ["Filter", ({ sheet, id, column }) => ({ table: { sheet, id }, column })] },
  methods: {
    GetRange: ["Range", (ref) => columnArea(ref, tableOf(ref).area)],
    GetDataBodyRange: ["Range", (ref) => columnArea(ref, bodyArea(tableOf(ref)))],
    GetHeaderRowRange: ["Range", (ref, args) => columnArea(ref, headingArea(tableOf(ref), args.location))],
    GetTotalRowRange: ["Range", (ref, args) => columnArea(ref, totalsArea(tableOf(ref), args.location))],
    Delete: [
      undefined,
      (ref, args, host) => {
        const { area } = tableOf(ref);
        if (area.left === area.right) throw invalidOperation(args.location);
        moveCells(host.model, host.edits, ref.sheet, columnArea(ref, area).area, "delete-left");
        changeTable(ref, { area: { ...area, right: area.right - 1 } }, host);
      },
    ],
  },
});
