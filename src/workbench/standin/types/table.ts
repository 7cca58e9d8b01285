import { applyFilters } from "../cells/filter-rows";
import { alreadyExists, invalidArgument } from "../host-error";
import { placeArgument } from "../places";
import { define, type Settable } from "../type-table";
import {
  bodyArea,
  changeTable,
  headingArea,
  isLiveTable,
  listTables,
  nameHeadings,
  placeIn,
  tableOf,
  totalsArea,
  type TableRef,
} from "./table-refs";

function flag(
  name: "showBandedRows" | "showBandedColumns" | "showFilterButton" | "highlightFirstColumn" | "highlightLastColumn",
): Settable<TableRef> {
  return {
    get: (ref) => tableOf(ref)[name],
    set: (ref, value, host) => {
      changeTable(ref, { [name]: value === true }, host);
    },
  };
}

export const table = define<TableRef>({
  isLive: isLiveTable,
  eventTarget: ({ id }) => id,
  props: {
    Id: ({ id }) => id,
    LegacyId: ({ id }) => id,
    Name: {
      get: (ref) => tableOf(ref).name,
      set: (ref, value, host) => {
        const name = String(value);
        if (!/^[A-Za-z_\\\u00C0-\uFFFF][\w.\\\u00C0-\uFFFF]{0,254}$/.test(name)) throw invalidArgument("Table.name");
        const taken = listTables({}, host).some(
          (one) => one.id !== ref.id && tableOf(one).name.toLowerCase() === name.toLowerCase(),
        );
        if (taken) throw alreadyExists("Table.name");
        changeTable(ref, { name }, host);
      },
    },
    ShowHeaders: {
      get: (ref) => tableOf(ref).showHeaders,
      set: (ref, value, host) => {
        const { area, showHeaders } = tableOf(ref);
        if (showHeaders === (value === true)) return;
        changeTable(
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
        changeTable(
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
        changeTable(ref, { style: String(value) }, host);
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
    Sort: ["TableSort", (ref) => ref],
    AutoFilter: ["AutoFilter", (ref) => ({ sheet: ref.sheet, table: ref })],
  },
  methods: {
    GetRange: ["Range", (ref) => placeIn(ref, tableOf(ref).area)],
    GetDataBodyRange: ["Range", (ref) => placeIn(ref, bodyArea(tableOf(ref)))],
    GetHeaderRowRange: ["Range", (ref, args) => placeIn(ref, headingArea(tableOf(ref), args.location))],
    GetTotalRowRange: ["Range", (ref, args) => placeIn(ref, totalsArea(tableOf(ref), args.location))],
    ConvertToRange: [
      "Range",
      (ref, _args, host) => {
        const { area } = tableOf(ref);
        host.edits.layout(ref.sheet, { tables: ref.sheet.layout.tables.filter(({ id }) => id !== ref.id) });
        return placeIn(ref, area);
      },
    ],
    Resize: [
      undefined,
      (ref, args, host) => {
        const { area } = placeArgument(args.get(0), host.model, ref.sheet, args.location);
        if (area.top !== tableOf(ref).area.top) throw invalidArgument(args.location);
        nameHeadings(ref.sheet, area, host);
        changeTable(ref, { area }, host);
      },
    ],
    Delete: [
      undefined,
      (ref, _args, host) => {
        const { area, name } = tableOf(ref);
        host.tell("table-deleted", ref.sheet, { tableId: ref.id, tableName: name });
        host.edits.layout(ref.sheet, { tables: ref.sheet.layout.tables.filter(({ id }) => id !== ref.id) });
        host.edits.area(ref.sheet, area, () => ({ value: null }));
      },
    ],
    ClearFilters: [
      undefined,
      (ref, _args, host) => {
        changeTable(ref, { filters: new Map() }, host);
        applyFilters(ref.sheet, bodyArea(tableOf(ref)), new Map(), host);
      },
    ],
    ReapplyFilters: [
      undefined,
      (ref, _args, host) => {
        applyFilters(ref.sheet, bodyArea(tableOf(ref)), tableOf(ref).filters ?? new Map(), host);
      },
    ],
  },
});
