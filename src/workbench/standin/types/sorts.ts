import { readFields, sortCells, type SortOptions } from "../cells/sort-cells";
import { areaAddress } from "../places";
import type { Arguments } from "../arguments";
import { define, type HostContext, type Place } from "../type-table";
import { bodyArea, changeTable, isLiveTable, tableOf, type TableRef } from "./table-refs";

function sort(place: Place, options: SortOptions, host: HostContext): void {
  const moved = sortCells(place, options, host);
  host.tell(options.acrossColumns ? "columns-sorted" : "rows-sorted", place.sheet, {
    address: moved.map(areaAddress).join(","),
  });
}

export const rangeSort = define<Place>({
  isLive: ({ sheet }, { model }) => model.sheets.includes(sheet),
  methods: {
    Apply: [
      undefined,
      (place, args, host) => {
        const options = {
          fields: readFields(args.get(0), args.location),
          matchCase: args.flag(1),
          hasHeaders: args.flag(2),
          acrossColumns: args.text(3, "Rows") === "Columns",
        };
        sort(place, options, host);
      },
    ],
  },
});

function sortTable(
  ref: TableRef,
  args: Pick<Arguments, "location">,
  given: Readonly<Record<string, unknown>>,
  host: HostContext,
): void {
  const options = {
    fields: readFields(given.fields, args.location),
    matchCase: given.matchCase === true,
    hasHeaders: false,
    acrossColumns: false,
  };
  sort({ sheet: ref.sheet, area: bodyArea(tableOf(ref)) }, options, host);
  changeTable(ref, { sorted: given }, host);
}

export const tableSort = define<TableRef>({
  isLive: isLiveTable,
  props: {
    MatchCase: (ref) => tableOf(ref).sorted?.matchCase ?? false,
    Method: (ref) => tableOf(ref).sorted?.method ?? "PinYin",
    Fields: (ref) => tableOf(ref).sorted?.fields ?? [],
  },
  methods: {
    Apply: [
      undefined,
      (ref, args, host) => {
        sortTable(ref, args, { fields: args.get(0), matchCase: args.flag(1), method: args.text(2, "PinYin") }, host);
      },
    ],
    Reapply: [
      undefined,
      (ref, args, host) => {
        const { sorted } = tableOf(ref);
        if (sorted) sortTable(ref, args, sorted, host);
      },
    ],
    Clear: [
      undefined,
      (ref, _args, host) => {
        changeTable(ref, { sorted: {} }, host);
      },
    ],
  },
});
