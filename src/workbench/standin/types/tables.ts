import type { TableModel } from "../../model";
import { moveCells } from "../../model";
import { invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { intersect, placeArgument } from "../places";
import { define, type HostContext, type Place } from "../type-table";
import { listTables, nameHeadings, tableOf, type TableRef, type TablesOf } from "./table-refs";

function add(of: TablesOf, address: unknown, hasHeaders: boolean, host: HostContext, location: string): TableRef {
  const { sheet, area } = placeArgument(address, host.model, of.sheet ?? host.model.active, location);
  const all = listTables({}, host).map((ref) => ({ ref, table: tableOf(ref) }));
  if (all.some(({ ref, table }) => ref.sheet === sheet && intersect(table.area, area))) throw invalidArgument(location);
  if (sheet.layout.protection) throw invalidOperation(location);
  let number = 1;
  while (all.some(({ table }) => table.name.toLowerCase() === `table${String(number)}`)) number++;
  const id = String(Math.max(0, ...all.map(({ table }) => Number(table.id) || 0)) + 1);
  let whole = area;
  if (!hasHeaders) {
    moveCells(host.model, host.edits, sheet, { ...area, bottom: area.top }, "insert-down");
    whole = { ...area, bottom: area.bottom + 1 };
  }
  if (whole.bottom === whole.top) whole = { ...whole, bottom: whole.top + 1 };
  nameHeadings(sheet, whole, host);
  const table: TableModel = {
    id,
    name: `Table${String(number)}`,
    area: whole,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  host.edits.layout(sheet, { tables: [...sheet.layout.tables, table] });
  host.tell("table-added", sheet, { tableId: id });
  return { sheet, id };
}

export const tableCollection = define<TablesOf>({
  eventTarget: ({ sheet }) => sheet?.id ?? "Workbook",
  props: { Count: (of, host) => listTables(of, host).length },
  collection: {
    type: "Table",
    items: listTables,
    find: (of, key, host) =>
      listTables(of, host).find(
        (ref) => ref.id === String(key) || tableOf(ref).name.toLowerCase() === String(key).toLowerCase(),
      ),
  },
  methods: { Add: ["Table", (of, args, host) => add(of, args.get(0), args.flag(1), host, args.location)] },
});

export const tableScopedCollection = define<Place>({
  collection: {
    type: "Table",
    items: ({ sheet, area }): readonly TableRef[] =>
      sheet.layout.tables.filter((one) => intersect(one.area, area)).map(({ id }) => ({ sheet, id })),
    find: ({ sheet }, key) => {
      const found = sheet.layout.tables.find(({ id, name }) => id === key || name === key);
      return found && { sheet, id: found.id };
    },
  },
  methods: {
    GetFirst: [
      "Table",
      ({ sheet, area }, args) => {
        const found = sheet.layout.tables.find((one) => intersect(one.area, area));
        if (!found) throw itemNotFound(args.location);
        return { sheet, id: found.id };
      },
    ],
  },
});
