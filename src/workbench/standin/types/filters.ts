import type { Area } from "../../../core";
import type { FilterCriteria, Filters, SheetModel } from "../../model";
import { applyFilters } from "../cells/filter-rows";
import { readApiColor } from "../colors";
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { placeArgument } from "../places";
import { define, type HostContext, type Place } from "../type-table";
import { bodyArea, changeTable, isLiveTable, tableOf, type TableRef } from "./table-refs";

/** The filter of a sheet, or of one of its tables. */
interface FilterOwner {
  readonly sheet: SheetModel;
  readonly table?: TableRef;
}

/** What is filtered now: with its headings, by column. */
function filtered({ sheet, table }: FilterOwner): { readonly area: Area; readonly filters: Filters } | undefined {
  if (!table) return sheet.layout.kept?.filter;
  const { area, filters, showFilterButton } = tableOf(table);
  return showFilterButton ? { area, filters: filters ?? new Map() } : undefined;
}

function body(owner: FilterOwner, area: Area): Area {
  return owner.table ? bodyArea(tableOf(owner.table)) : { ...area, top: Math.min(area.top + 1, area.bottom) };
}

function change(owner: FilterOwner, area: Area, filters: Filters, host: HostContext, location: string): void {
  const { sheet, table } = owner;
  if (sheet.layout.protection && sheet.layout.protection.allowed.autoFilter !== true) throw accessDenied(location);
  applyFilters(sheet, body(owner, area), filters, host);
  if (table) changeTable(table, { filters }, host);
  else host.edits.layout(sheet, { kept: { ...sheet.layout.kept, filter: { area, filters } } });
}

const kinds = [
  "BottomItems",
  "BottomPercent",
  "CellColor",
  "Dynamic",
  "FontColor",
  "Values",
  "TopItems",
  "TopPercent",
  "Icon",
  "Custom",
];

function readCriteria(value: unknown, location: string): FilterCriteria {
  const criteria = value as FilterCriteria | undefined;
  if (!kinds.includes(String(criteria?.filterOn)) || !criteria) throw invalidArgument(location);
  return { ...criteria, ...(criteria.color !== undefined && { color: readApiColor(criteria.color) }) };
}

const isLive = ({ sheet, table }: FilterOwner, host: HostContext): boolean =>
  table ? isLiveTable(table, host) : host.model.sheets.includes(sheet);

/** The criteria as Office.js gives them: one for each column, null where there is none. */
function criteriaList(owner: FilterOwner): readonly unknown[] {
  const now = filtered(owner);
  if (!now) return [];
  return Array.from({ length: now.area.right - now.area.left + 1 }, (_, column) => now.filters.get(column) ?? null);
}

export const autoFilter = define<FilterOwner>({
  isLive,
  props: {
    Enabled: (owner) => filtered(owner) !== undefined,
    IsDataFiltered: (owner) => (filtered(owner)?.filters.size ?? 0) > 0,
    Criteria: criteriaList,
  },
  methods: {
    Apply: [
      undefined,
      (owner, args, host) => {
        const place = placeArgument(args.get(0), host.model, owner.sheet, args.location);
        const before = filtered(owner);
        const isSame = before !== undefined && JSON.stringify(before.area) === JSON.stringify(place.area);
        const filters = new Map(isSame || owner.table ? before?.filters : []);
        const column = args.get(1);
        if (typeof column === "number") {
          if (column < 0 || column > place.area.right - place.area.left) throw invalidArgument(args.location);
          const criteria = args.get(2);
          if (criteria === undefined) filters.delete(column);
          else filters.set(column, readCriteria(criteria, args.location));
        }
        if (before && !isSame && !owner.table) change(owner, before.area, new Map(), host, args.location);
        change(owner, owner.table ? tableOf(owner.table).area : place.area, filters, host, args.location);
      },
    ],
    ClearColumnCriteria: [
      undefined,
      (owner, args, host) => {
        const now = filtered(owner);
        if (!now) return;
        const filters = new Map(now.filters);
        filters.delete(args.whole(0));
        change(owner, now.area, filters, host, args.location);
      },
    ],
    ClearCriteria: [
      undefined,
      (owner, args, host) => {
        const now = filtered(owner);
        if (now) change(owner, now.area, new Map(), host, args.location);
      },
    ],
    Reapply: [
      undefined,
      (owner, args, host) => {
        const now = filtered(owner);
        if (now) change(owner, now.area, now.filters, host, args.location);
      },
    ],
    Remove: [
      undefined,
      (owner, args, host) => {
        const now = filtered(owner);
        if (!now) return;
        change(owner, now.area, new Map(), host, args.location);
        if (owner.table) {
          changeTable(owner.table, { showFilterButton: false }, host);
          return;
        }
        host.edits.layout(owner.sheet, { kept: { ...owner.sheet.layout.kept, filter: undefined } });
      },
    ],
    GetRange: [
      "Range",
      (owner, args): Place => {
        const now = filtered(owner);
        if (!now) throw itemNotFound(args.location);
        return { sheet: owner.sheet, area: now.area };
      },
    ],
    GetRangeOrNullObject: [
      "Range",
      (owner) => {
        const now = filtered(owner);
        return now && { sheet: owner.sheet, area: now.area };
      },
    ],
  },
});

/** The filter of one column of a table. */
interface ColumnFilter {
  readonly table: TableRef;
  readonly column: number;
}

function setColumn({ table, column }: ColumnFilter, criteria: unknown, host: HostContext, location: string): void {
  const { area, filters, showFilterButton } = tableOf(table);
  if (!showFilterButton) throw invalidOperation(location);
  const all = new Map(filters);
  if (criteria === undefined) all.delete(column);
  else all.set(column, readCriteria(criteria, location));
  change({ sheet: table.sheet, table }, area, all, host, location);
}

/** Methods that set one kind of criteria from their arguments. */
const shorthand = (
  make: (first: unknown, second: unknown, third: unknown) => FilterCriteria,
): readonly [
  undefined,
  (filter: ColumnFilter, args: { get(at: number): unknown; location: string }, host: HostContext) => void,
] => [
  undefined,
  (filter, args, host) => {
    setColumn(filter, make(args.get(0), args.get(1), args.get(2)), host, args.location);
  },
];

const ranked = (filterOn: string): ReturnType<typeof shorthand> =>
  shorthand((count) => ({ filterOn, criterion1: String(count) }));

export const filter = define<ColumnFilter>({
  isLive: ({ table }, host) => isLiveTable(table, host),
  props: { Criteria: ({ table, column }) => tableOf(table).filters?.get(column) ?? null },
  methods: {
    Apply: [
      undefined,
      (one, args, host) => {
        setColumn(one, args.get(0) ?? {}, host, args.location);
      },
    ],
    Clear: [
      undefined,
      (one, args, host) => {
        setColumn(one, undefined, host, args.location);
      },
    ],
    ApplyBottomItemsFilter: ranked("BottomItems"),
    ApplyBottomPercentFilter: ranked("BottomPercent"),
    ApplyTopItemsFilter: ranked("TopItems"),
    ApplyTopPercentFilter: ranked("TopPercent"),
    ApplyCellColorFilter: shorthand((color) => ({ filterOn: "CellColor", color: color as string })),
    ApplyFontColorFilter: shorthand((color) => ({ filterOn: "FontColor", color: color as string })),
    ApplyDynamicFilter: shorthand((criteria) => ({ filterOn: "Dynamic", dynamicCriteria: criteria as string })),
    ApplyValuesFilter: shorthand((values) => ({ filterOn: "Values", values: values as readonly unknown[] })),
    ApplyCustomFilter: shorthand((criterion1, criterion2, operator) => ({
      filterOn: "Custom",
      criterion1: criterion1 as string,
      ...(criterion2 !== undefined && { criterion2: criterion2 as string }),
      ...(operator !== undefined && { operator: operator as string }),
    })),
  },
});
