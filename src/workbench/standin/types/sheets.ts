import { lastColumn, lastRow, type Area } from "../../../core";
import { renameSheet, withChartReferences, type SheetLayout, type SheetModel, type WorkbookModel } from "../../model";
import { readApiColor } from "../colors";
import { accessDenied, alreadyExists, invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { placeArgument, readPlace, wholeSheet, within } from "../places";
import { define, type HostContext, type Place } from "../type-table";
import { usedPart } from "./range";

const visibilities = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

/** A name for a sheet that Excel takes. */
function checkName(name: string, model: WorkbookModel, own: SheetModel | undefined, location: string): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name))
    throw invalidArgument(location);
  const other = model.sheet(name);
  if (other && other !== own) throw alreadyExists(location);
}

function refuseLockedStructure({ model }: HostContext, location: string): void {
  if (model.state.structureLocked) throw accessDenied(location);
}

function rename(sheet: SheetModel, name: string, { model, edits }: HostContext): void {
  const before = sheet.name;
  edits.layout(sheet, { name });
  for (const one of model.sheets) {
    for (const { row, column, cell } of one.cells.all()) {
      if (cell.formula === undefined) continue;
      const formula = renameSheet(cell.formula, before, name);
      if (formula !== cell.formula) edits.putCell(one, row, column, { ...cell, formula });
    }
    const charts = one.layout.charts.map((chart) =>
      withChartReferences(chart, (reference) => renameSheet(reference, before, name)),
    );
    if (charts.length > 0) edits.layout(one, { charts });
  }
  const names = model.names.map((one) => ({ ...one, formula: renameSheet(one.formula, before, name) }));
  if (names.some((one, place) => one.formula !== model.names[place]?.formula)) edits.book({ names });
}

function remove(sheet: SheetModel, host: HostContext, location: string): void {
  refuseLockedStructure(host, location);
  const visible = host.model.sheets.filter((one) => one !== sheet && one.visibility === "visible");
  if (visible.length === 0 || sheet.visibility === "very-hidden") throw invalidOperation(location);
  host.edits.removeSheet(sheet);
}

function copy(sheet: SheetModel, host: HostContext, position: string, beside: SheetModel | undefined): SheetModel {
  const { model, edits } = host;
  let number = 2;
  while (model.sheet(`${sheet.name.slice(0, 26)} (${String(number)})`)) number++;
  const list = model.sheets;
  const place =
    position === "Beginning"
      ? 0
      : position === "End"
        ? list.length
        : list.indexOf(beside ?? sheet) + (position === "Before" ? 0 : 1);
  const made = edits.addSheet(`${sheet.name.slice(0, 26)} (${String(number)})`, model.freshId(), place);
  edits.replaceCells(made, { source: sheet.cells.source, changed: sheet.cells.changed });
  edits.layout(made, { ...sheet.layout, name: made.name, tables: [], charts: [] } satisfies SheetLayout);
  return made;
}

function neighbour(
  sheet: SheetModel,
  model: WorkbookModel,
  step: 1 | -1,
  visibleOnly: boolean,
): SheetModel | undefined {
  const list = model.sheets.filter((one) => one === sheet || !visibleOnly || one.visibility === "visible");
  return list[list.indexOf(sheet) + step];
}

function needed(sheet: SheetModel | undefined, location: string): SheetModel {
  if (!sheet) throw itemNotFound(location);
  return sheet;
}

export const worksheet = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  eventTarget: ({ id }) => id,
  setAs: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
  props: {
    Id: ({ id }) => id,
    Name: {
      get: ({ name }) => name,
      set: (sheet, value, host) => {
        const name = String(value);
        refuseLockedStructure(host, "Worksheet.name");
        checkName(name, host.model, sheet, "Worksheet.name");
        if (name !== sheet.name) rename(sheet, name, host);
      },
    },
    Position: {
      get: (sheet, { model }) => model.sheets.indexOf(sheet),
      set: (sheet, value, host) => {
        refuseLockedStructure(host, "Worksheet.position");
        const position = Number(value);
        if (!(position >= 0 && position < host.model.sheets.length)) throw invalidArgument("Worksheet.position");
        host.edits.moveSheet(sheet, position);
      },
    },
    Visibility: {
      get: ({ visibility }) => visibilities[visibility],
      set: (sheet, value, host) => {
        refuseLockedStructure(host, "Worksheet.visibility");
        const found = (Object.keys(visibilities) as (keyof typeof visibilities)[]).find(
          (one) => visibilities[one] === value,
        );
        if (!found) throw invalidArgument("Worksheet.visibility");
        const others = host.model.sheets.filter((one) => one !== sheet && one.visibility === "visible");
        if (found !== "visible" && others.length === 0) throw invalidOperation("Worksheet.visibility");
        host.edits.layout(sheet, { visibility: found });
      },
    },
    TabColor: {
      get: ({ layout }) => layout.tabColor ?? "",
      set: (sheet, value, { edits }) => {
        edits.layout(sheet, { tabColor: value === "" ? undefined : readApiColor(value) });
      },
    },
    StandardWidth: {
      get: ({ layout }) => Math.round(((layout.standardWidth - 5) / 7) * 100) / 100,
      set: (sheet, value, { edits }) => {
        edits.layout(sheet, { standardWidth: Math.round(Number(value) * 7 + 5) });
      },
    },
    StandardHeight: ({ layout }) => layout.standardHeight * 0.75,
    ShowGridlines: {
      get: ({ layout }) => layout.showGridlines,
      set: (sheet, value, { edits }) => {
        edits.layout(sheet, { showGridlines: value === true });
      },
    },
    ShowHeadings: {
      get: ({ layout }) => layout.showHeadings,
      set: (sheet, value, { edits }) => {
        edits.layout(sheet, { showHeadings: value === true });
      },
    },
    EnableCalculation: { get: () => true, set: () => undefined },
    TabId: (sheet, { model }) => model.sheets.indexOf(sheet) + 1,
  },
  nav: {
    Tables: ["TableCollection", (sheet) => ({ sheet })],
    Names: ["NamedItemCollection", (sheet) => ({ sheet })],
    Comments: ["CommentCollection", (sheet) => ({ sheet })],
    Charts: ["ChartCollection", (sheet) => sheet],
    Protection: ["WorksheetProtection", (sheet) => sheet],
    FreezePanes: ["WorksheetFreezePanes", (sheet) => sheet],
  },
  methods: {
    GetRange: ["Range", (sheet, args, { model }): Place => rangeOf(sheet, args.get(0), model, args.location)],
    GetRanges: [
      "RangeAreas",
      (sheet, args, { model }) => {
        const text = args.get(0);
        const addresses = typeof text === "string" && text !== "" ? text.split(",") : [undefined];
        return { sheet, areas: addresses.map((one): Area => rangeOf(sheet, one?.trim(), model, args.location).area) };
      },
    ],
    GetCell: [
      "Range",
      (sheet, args) => within({ sheet, area: wholeSheet }, args.whole(0), args.whole(1), 1, 1, args.location),
    ],
    GetRangeByIndexes: [
      "Range",
      (sheet, args) =>
        within({ sheet, area: wholeSheet }, args.whole(0), args.whole(1), args.whole(2), args.whole(3), args.location),
    ],
    GetUsedRange: [
      "Range",
      (sheet, args) =>
        usedPart({ sheet, area: wholeSheet }, args.flag(0)) ?? {
          sheet,
          area: { top: 0, left: 0, bottom: 0, right: 0 },
        },
    ],
    GetUsedRangeOrNullObject: ["Range", (sheet, args) => usedPart({ sheet, area: wholeSheet }, args.flag(0))],
    Activate: [
      undefined,
      (sheet, args, { model }) => {
        if (sheet.visibility !== "visible") throw invalidOperation(args.location);
        model.activate(sheet);
      },
    ],
    Delete: [
      undefined,
      (sheet, args, host) => {
        remove(sheet, host, args.location);
      },
    ],
    Copy: [
      "Worksheet",
      (sheet, args, host) => {
        refuseLockedStructure(host, args.location);
        return copy(sheet, host, args.text(0, "End"), args.get(1) as SheetModel | undefined);
      },
    ],
    GetNext: ["Worksheet", (sheet, args, { model }) => needed(neighbour(sheet, model, 1, args.flag(0)), args.location)],
    GetNextOrNullObject: ["Worksheet", (sheet, args, { model }) => neighbour(sheet, model, 1, args.flag(0))],
    GetPrevious: [
      "Worksheet",
      (sheet, args, { model }) => needed(neighbour(sheet, model, -1, args.flag(0)), args.location),
    ],
    GetPreviousOrNullObject: ["Worksheet", (sheet, args, { model }) => neighbour(sheet, model, -1, args.flag(0))],
    _GetSheetById: ["Worksheet", (_sheet, args, { model }) => needed(model.sheetById(args.text(0)), args.location)],
    _GetAnotherWorksheetById: [
      "Worksheet",
      (_sheet, args, { model }) => needed(model.sheetById(args.text(0)), args.location),
    ],
    Calculate: [
      undefined,
      (_sheet, _args, { model }) => {
        model.calculate(true);
      },
    ],
  },
});

function rangeOf(sheet: SheetModel, address: unknown, model: WorkbookModel, location: string): Place {
  if (address === undefined || address === "") return { sheet, area: wholeSheet };
  const place = typeof address === "string" ? readPlace(address, model, sheet) : undefined;
  if (!place) throw invalidArgument(location);
  return place;
}

const shown = (model: WorkbookModel, visibleOnly: boolean): readonly SheetModel[] =>
  model.sheets.filter(({ visibility }) => !visibleOnly || visibility === "visible");

export const worksheetCollection = define<WorkbookModel>({
  eventTarget: () => "Workbook",
  collection: {
    type: "Worksheet",
    items: ({ sheets }) => sheets,
    find: (model, key) => model.sheetById(String(key)) ?? model.sheet(String(key)),
  },
  methods: {
    GetActiveWorksheet: ["Worksheet", ({ active }) => active],
    GetFirst: ["Worksheet", (model, args) => shown(model, args.flag(0))[0]],
    GetLast: ["Worksheet", (model, args) => shown(model, args.flag(0)).at(-1)],
    GetCount: [undefined, (model, args) => shown(model, args.flag(0)).length],
    Add: [
      "Worksheet",
      (model, args, host) => {
        refuseLockedStructure(host, args.location);
        let number = model.sheets.length + 1;
        while (model.sheet(`Sheet${String(number)}`)) number++;
        const name = args.text(0, `Sheet${String(number)}`);
        checkName(name, model, undefined, args.location);
        return host.edits.addSheet(name, model.freshId());
      },
    ],
  },
});

const freelyAllowed = [
  "AutoFilter",
  "DeleteColumns",
  "DeleteRows",
  "EditObjects",
  "EditScenarios",
  "FormatCells",
  "FormatColumns",
  "FormatRows",
  "InsertColumns",
  "InsertHyperlinks",
  "InsertRows",
  "PivotTables",
  "Sort",
] as const;

const fileNames: Readonly<Record<string, string>> = { EditObjects: "objects", EditScenarios: "scenarios" };
const lower = (name: string): string => fileNames[name] ?? name.slice(0, 1).toLowerCase() + name.slice(1);

export const worksheetProtection = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  props: {
    Protected: ({ layout }) => layout.protection !== undefined,
    Options: ({ layout: { protection } }) =>
      protection && {
        ...Object.fromEntries(freelyAllowed.map((name) => [`allow${name}`, protection.allowed[lower(name)] ?? false])),
        selectionMode: "Normal",
      },
  },
  methods: {
    Protect: [
      undefined,
      (sheet, args, { edits }) => {
        if (sheet.layout.protection) throw invalidOperation(args.location);
        const options = (args.get(0) ?? {}) as Record<string, unknown>;
        const allowed = freelyAllowed.map((name) => [lower(name), options[`allow${name}`] === true] as const);
        edits.layout(sheet, {
          protection: {
            allowed: { ...Object.fromEntries(allowed), selectLockedCells: true, selectUnlockedCells: true },
          },
        });
      },
    ],
    Unprotect: [
      undefined,
      (sheet, _args, { edits }) => {
        edits.layout(sheet, { protection: undefined });
      },
    ],
  },
});

function frozenPlace(sheet: SheetModel): Place | undefined {
  const { rows, columns } = sheet.layout.frozen;
  if (rows === 0 && columns === 0) return undefined;
  const bottom = rows === 0 ? lastRow : rows - 1;
  const right = columns === 0 ? lastColumn : columns - 1;
  return { sheet, area: { top: 0, left: 0, bottom, right } };
}

export const worksheetFreezePanes = define<SheetModel>({
  isLive: (sheet, { model }) => model.sheets.includes(sheet),
  methods: {
    FreezeRows: [
      undefined,
      (sheet, args, { edits }) => {
        edits.layout(sheet, { frozen: { rows: args.whole(0, 0), columns: 0 } });
      },
    ],
    FreezeColumns: [
      undefined,
      (sheet, args, { edits }) => {
        edits.layout(sheet, { frozen: { rows: 0, columns: args.whole(0, 0) } });
      },
    ],
    FreezeAt: [
      undefined,
      (sheet, args, { edits, model }) => {
        const { area } = placeArgument(args.get(0), model, sheet, args.location);
        const rows = area.bottom === lastRow ? 0 : area.bottom + 1;
        edits.layout(sheet, { frozen: { rows, columns: area.right === lastColumn ? 0 : area.right + 1 } });
      },
    ],
    Unfreeze: [
      undefined,
      (sheet, _args, { edits }) => {
        edits.layout(sheet, { frozen: { rows: 0, columns: 0 } });
      },
    ],
    GetLocation: [
      "Range",
      (sheet, args) => {
        const place = frozenPlace(sheet);
        if (!place) throw itemNotFound(args.location);
        return place;
      },
    ],
    GetLocationOrNullObject: ["Range", frozenPlace],
  },
});
