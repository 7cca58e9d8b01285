import type { Area } from "../../../core";
import { moveCells, type SheetModel, type TableModel } from "../../model";
import { apiValue, gridOf, writeValues } from "../cell-writes";
import { alreadyExists, invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { intersect, placeArgument } from "../places";
import { define, type HostContext, type Place, type Settable } from "../type-table";

/** A table by its id: what it is now is looked up each time. */
export interface TableRef {
  readonly sheet: SheetModel;
  readonly id: string;
}

/** The tables of the workbook, or of one sheet. */
interface TablesOf {
  readonly sheet?: SheetModel;
}

function tableOf({ sheet, id }: TableRef): TableModel {
  const found = sheet.layout.tables.find((one) => one.id === id);
  if (!found) throw itemNotFound("Table");
  return found;
}

const isLive = ({ sheet, id }: TableRef, { model }: HostContext): boolean =>
  model.sheets.includes(sheet) && sheet.layout.tables.some((one) => one.id === id);

function change(ref: TableRef, patch: Partial<TableModel>, { edits }: HostContext): void {
  edits.layout(ref.sheet, {
    tables: ref.sheet.layout.tables.map((one) => (one.id === ref.id ? { ...one, ...patch } : one)),
  });
}

function list({ sheet }: TablesOf, { model }: HostContext): readonly TableRef[] {
  const sheets = sheet ? [sheet] : model.sheets;
  return sheets.flatMap((one) => one.layout.tables.map(({ id }) => ({ sheet: one, id })));
}

const place = ({ sheet }: TableRef, area: Area): Place => ({ sheet, area });

/** The rows of a table without its headings and totals. */
function bodyArea({ area, showHeaders, showTotals }: TableModel): Area {
  return { ...area, top: area.top + Number(showHeaders), bottom: area.bottom - Number(showTotals) };
}

function headingArea({ area, showHeaders }: TableModel): Area | undefined {
  return showHeaders ? { ...area, bottom: area.top } : undefined;
}

function totalsArea({ area, showTotals }: TableModel): Area | undefined {
  return showTotals ? { ...area, top: area.bottom } : undefined;
}

function flag(
  name: "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn",
): Settable<TableRef> {
  return {
    get: (ref) => tableOf(ref)[name],
    set: (ref, value, host) => {
      change(ref, { [name]: value === true }, host);
    },
  };
}

function add(of: TablesOf, address: unknown, hasHeaders: boolean, host: HostContext, location: string): TableRef {
  const { sheet, area } = placeArgument(address, host.model, of.sheet ?? host.model.active, location);
  const all = list({}, host).map((ref) => ({ ref, table: tableOf(ref) }));
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
  return { sheet, id };
}

/** Every column of a table has a heading that is a text, and no two are alike. */
function nameHeadings(sheet: SheetModel, { top, left, right }: Area, { edits }: HostContext): void {
  const taken = new Set<string>();
  edits.area(sheet, { top, left, right, bottom: top }, (row, column) => {
    const shown = sheet.text(row, column);
    let name = shown === "" ? `Column${String(column - left + 1)}` : shown;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${shown}${String(number)}`;
    taken.add(name.toLowerCase());
    return sheet.value(row, column) === name ? undefined : { value: name };
  });
}

export const tableCollection = define<TablesOf>({
  eventTarget: () => "Workbook",
  props: { Count: (of, host) => list(of, host).length },
  collection: {
    type: "Table",
    items: list,
    find: (of, key, host) =>
      list(of, host).find(
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

export const table = define<TableRef>({
  isLive,
  eventTarget: ({ id }) => id,
  props: {
    Id: ({ id }) => id,
    LegacyId: ({ id }) => id,
    Name: {
      get: (ref) => tableOf(ref).name,
      set: (ref, value, host) => {
        const name = String(value);
        if (!/^[A-Za-z_\\\u00C0-\uFFFF][\w.\\\u00C0-\uFFFF]{0,254}$/.test(name)) throw invalidArgument("Table.name");
        const taken = list({}, host).some(
          (one) => one.id !== ref.id && tableOf(one).name.toLowerCase() === name.toLowerCase(),
        );
        if (taken) throw alreadyExists("Table.name");
        change(ref, { name }, host);
      },
    },
    ShowHeaders: {
      get: (ref) => tableOf(ref).showHeaders,
      set: (ref, value, host) => {
        const { area, showHeaders } = tableOf(ref);
        if (showHeaders === (value === true)) return;
        change(
          ref,
          { showHeaders: value === true, area: { ...area, top: area.top + (value === true ? -1 : 1) } },
          host,
        );
      },
    },
    ShowTotals: {
      get: (ref) => tableOf(ref).showTotals,
      set: (ref, value, host) => {
        const { area, showTotals } = tableOf(ref);
        if (showTotals === (value === true)) return;
        change(
          ref,
          { showTotals: value === true, area: { ...area, bottom: area.bottom + (value === true ? 1 : -1) } },
          host,
        );
      },
    },
    Style: {
      get: (ref) => tableOf(ref).style,
      set: (ref, value, host) => {
        if (!/^(TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01])))?$/.test(String(value))) {
          throw invalidArgument("Table.style");
        }
        change(ref, { style: String(value) }, host);
      },
    },
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
  },
  nav: {
    Worksheet: ["Worksheet", ({ sheet }) => sheet],
    Columns: ["TableColumnCollection", (ref) => ref],
    Rows: ["TableRowCollection", (ref) => ref],
  },
  methods: {
    GetRange: ["Range", (ref) => place(ref, tableOf(ref).area)],
    GetDataBodyRange: ["Range", (ref) => place(ref, bodyArea(tableOf(ref)))],
    GetHeaderRowRange: ["Range", (ref, args) => place(ref, needed(headingArea(tableOf(ref)), args.location))],
    GetTotalRowRange: ["Range", (ref, args) => place(ref, needed(totalsArea(tableOf(ref)), args.location))],
    ConvertToRange: [
      "Range",
      (ref, _args, host) => {
        const { area } = tableOf(ref);
        host.edits.layout(ref.sheet, { tables: ref.sheet.layout.tables.filter(({ id }) => id !== ref.id) });
        return place(ref, area);
      },
    ],
    Resize: [
      undefined,
      (ref, args, host) => {
        const { area } = placeArgument(args.get(0), host.model, ref.sheet, args.location);
        if (area.top !== tableOf(ref).area.top) throw invalidArgument(args.location);
        nameHeadings(ref.sheet, area, host);
        change(ref, { area }, host);
      },
    ],
    Delete: [
      undefined,
      (ref, _args, host) => {
        const { area } = tableOf(ref);
        host.edits.layout(ref.sheet, { tables: ref.sheet.layout.tables.filter(({ id }) => id !== ref.id) });
        host.edits.area(ref.sheet, area, () => ({ value: null }));
      },
    ],
    ClearFilters: [undefined, () => undefined],
    ReapplyFilters: [undefined, () => undefined],
  },
});

function needed(area: Area | undefined, location: string): Area {
  if (!area) throw itemNotFound(location);
  return area;
}

interface ColumnRef extends TableRef {
  readonly column: number;
}

interface RowRef extends TableRef {
  readonly row: number;
}

const columnArea = (ref: ColumnRef, area: Area): Place =>
  place(ref, { ...area, left: area.left + ref.column, right: area.left + ref.column });

const columns = (ref: TableRef): readonly ColumnRef[] => {
  const { left, right } = tableOf(ref).area;
  return Array.from({ length: right - left + 1 }, (_, column) => ({ ...ref, column }));
};

const columnName = (ref: ColumnRef): string => {
  const { area } = tableOf(ref);
  return ref.sheet.text(area.top, area.left + ref.column);
};

export const tableColumnCollection = define<TableRef>({
  isLive,
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
        change(ref, { area: { ...area, right: area.right + 1 } }, host);
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
  isLive,
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
  methods: {
    GetRange: ["Range", (ref) => columnArea(ref, tableOf(ref).area)],
    GetDataBodyRange: ["Range", (ref) => columnArea(ref, bodyArea(tableOf(ref)))],
    GetHeaderRowRange: ["Range", (ref, args) => columnArea(ref, needed(headingArea(tableOf(ref)), args.location))],
    GetTotalRowRange: ["Range", (ref, args) => columnArea(ref, needed(totalsArea(tableOf(ref)), args.location))],
    Delete: [
      undefined,
      (ref, args, host) => {
        const { area } = tableOf(ref);
        if (area.left === area.right) throw invalidOperation(args.location);
        moveCells(host.model, host.edits, ref.sheet, columnArea(ref, area).area, "delete-left");
        change(ref, { area: { ...area, right: area.right - 1 } }, host);
      },
    ],
  },
});

const rows = (ref: TableRef): readonly RowRef[] => {
  const { top, bottom } = bodyArea(tableOf(ref));
  return Array.from({ length: bottom - top + 1 }, (_, row) => ({ ...ref, row }));
};

const rowPlace = (ref: RowRef): Place => {
  const body = bodyArea(tableOf(ref));
  return place(ref, { ...body, top: body.top + ref.row, bottom: body.top + ref.row });
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
    change(ref, { area: { ...area, bottom: area.bottom + made } }, host);
  }
  const written = { ...area, top: body.top + at, bottom: body.top + at + lines.length - 1 };
  if (Array.isArray(values)) writeValues(place(ref, written), values, host, location);
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
  change(ref, { area: { ...area, bottom: area.bottom - 1 } }, host);
}

export const tableRowCollection = define<TableRef>({
  isLive,
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
  isLive,
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
