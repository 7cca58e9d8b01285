import { lastColumn, lastRow, type Area } from "../../../core";
import { holdsSomething, showValue, type LinkModel } from "../../model";
import { moveCells } from "../../model/move/move-cells";
import { apiValue, clearCells, gridOf, valueType, writeFormats, writeValues } from "../cell-writes";
import { invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { around, cellsOf, columnsOf, intersect, placeAddress, placeArgument, rowsOf, within } from "../places";
import { define, type HostContext, type Place } from "../type-table";
import { edgeOf, extendTo, surroundingRegion } from "./range-edges";
import { rangeAreasOf } from "./range-areas";

/** The used part of a place, as Excel counts what is used. */
export function usedPart(place: Place, valuesOnly: boolean): Place | undefined {
  const used = place.sheet.cells.usedNow(valuesOnly);
  const area = used && intersect(used, place.area);
  return area && { sheet: place.sheet, area };
}

const at = (sheet: Place["sheet"], area: Area): Place => ({ sheet, area });
const firstCell = (place: Place): Place => within(place, 0, 0, 1, 1, "Range");

function everyHidden(place: Place, rows: boolean): boolean | null {
  const { sheet, area } = place;
  const [first, last] = rows ? [area.top, area.bottom] : [area.left, area.right];
  const hidden = (index: number): boolean => (rows ? sheet.isRowHidden(index) : sheet.isColumnHidden(index));
  const limit = Math.min(last, first + 100_000);
  for (let index = first + 1; index <= limit; index++) if (hidden(index) !== hidden(first)) return null;
  return hidden(first);
}

function hide(place: Place, rows: boolean, value: unknown, host: HostContext): void {
  const { sheet, area } = place;
  const before = rows ? sheet.layout.hiddenRows : sheet.layout.hiddenColumns;
  const after = new Set(before);
  const [first, last] = rows ? [area.top, area.bottom] : [area.left, area.right];
  for (let index = first; index <= last; index++) {
    if (value === true) after.add(index);
    else after.delete(index);
  }
  host.edits.layout(sheet, rows ? { hiddenRows: after } : { hiddenColumns: after });
}

function mergedAreas(place: Place, location: string, required: boolean): unknown {
  const found = place.sheet.layout.merges.filter((merge) => intersect(merge, place.area));
  if (found.length > 0) return { sheet: place.sheet, areas: found };
  if (required) throw itemNotFound(location);
  return null;
}

function linkOf({ sheet, area }: Place): unknown {
  const link = sheet.layout.links.find((one) => intersect(one.area, area));
  if (!link) return null;
  const text = sheet.text(area.top, area.left);
  return {
    ...(link.address !== undefined && { address: link.address }),
    ...(link.place !== undefined && { documentReference: link.place }),
    ...(link.tip !== undefined && { screenTip: link.tip }),
    textToDisplay: text,
  };
}

function setLink(place: Place, value: unknown, host: HostContext): void {
  const { address, documentReference, screenTip, textToDisplay } = value as Record<string, string | undefined>;
  const link: LinkModel = {
    area: place.area,
    ...(address !== undefined && { address }),
    ...(documentReference !== undefined && { place: documentReference }),
    ...(screenTip !== undefined && { tip: screenTip }),
  };
  const others = place.sheet.layout.links.filter((one) => !intersect(one.area, place.area));
  host.edits.layout(place.sheet, { links: [...others, link] });
  if (textToDisplay !== undefined) writeValues(firstCell(place), textToDisplay, host, "Range.hyperlink");
  host.edits.area(place.sheet, place.area, () => ({ look: { color: "#0563C1", underline: true } }), "formats");
}

function refuseStructure({ sheet }: Place, location: string): void {
  if (sheet.layout.protection) throw invalidOperation(location);
}

const pointsAcross = (place: Place, from: number, to: number): number => {
  let pixels = 0;
  for (let column = from; column <= Math.min(to, from + 2000); column++) pixels += place.sheet.columnWidth(column);
  return pixels * 0.75;
};
const pointsDown = (place: Place, from: number, to: number): number => {
  let pixels = 0;
  for (let row = from; row <= Math.min(to, from + 20_000); row++) pixels += place.sheet.rowHeight(row);
  return pixels * 0.75;
};

export const range = define<Place>({
  tracked: true,
  isLive: ({ sheet }, { model }) => model.sheets.includes(sheet),
  props: {
    Values: {
      get: (place, host) => (host.settle(), gridOf(place, ({ value }) => apiValue(value))),
      set: (place, value, host) => {
        writeValues(place, value, host, "Range.values");
      },
    },
    Formulas: {
      get: (place, host) => (
        host.settle(),
        gridOf(place, ({ value, formula }) => (formula === undefined ? apiValue(value) : `=${formula}`))
      ),
      set: (place, value, host) => {
        writeValues(place, value, host, "Range.formulas");
      },
    },
    FormulasLocal: {
      get: (place) => gridOf(place, ({ value, formula }) => (formula === undefined ? apiValue(value) : `=${formula}`)),
      set: (place, value, host) => {
        writeValues(place, value, host, "Range.formulasLocal");
      },
    },
    Text: (place, host) => (host.settle(), gridOf(place, ({ value, format }) => showValue(value, format))),
    NumberFormat: {
      get: (place) => gridOf(place, ({ format }) => format),
      set: (place, value, host) => {
        writeFormats(place, value, host, "Range.numberFormat");
      },
    },
    NumberFormatLocal: {
      get: (place) => gridOf(place, ({ format }) => format),
      set: (place, value, host) => {
        writeFormats(place, value, host, "Range.numberFormatLocal");
      },
    },
    ValueTypes: (place, host) => (host.settle(), gridOf(place, valueType)),
    Address: placeAddress,
    AddressLocal: placeAddress,
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: rowsOf,
    ColumnCount: columnsOf,
    CellCount: (place) => (cellsOf(place) > 2_147_483_647 ? -1 : cellsOf(place)),
    Hidden: (place) => everyHidden(place, true) === true || everyHidden(place, false) === true,
    RowHidden: {
      get: (place) => everyHidden(place, true),
      set: (place, value, host) => {
        hide(place, true, value, host);
      },
    },
    ColumnHidden: {
      get: (place) => everyHidden(place, false),
      set: (place, value, host) => {
        hide(place, false, value, host);
      },
    },
    IsEntireColumn: ({ area }) => area.top === 0 && area.bottom === lastRow,
    IsEntireRow: ({ area }) => area.left === 0 && area.right === lastColumn,
    HasSpill: () => false,
    Hyperlink: { get: linkOf, set: setLink },
    Top: (place) => pointsDown(place, 0, place.area.top - 1),
    Left: (place) => pointsAcross(place, 0, place.area.left - 1),
    Height: (place) => pointsDown(place, place.area.top, place.area.bottom),
    Width: (place) => pointsAcross(place, place.area.left, place.area.right),
  },
  nav: {
    Format: ["RangeFormat", (place) => ({ sheet: place.sheet, areas: [place.area] })],
    Worksheet: ["Worksheet", ({ sheet }) => sheet],
    ConditionalFormats: ["ConditionalFormatCollection", ({ sheet, area }) => ({ sheet, areas: [area] })],
  },
  methods: {
    GetCell: ["Range", (place, args) => within(place, args.whole(0), args.whole(1), 1, 1, args.location)],
    GetRow: ["Range", (place, args) => within(place, args.whole(0), 0, 1, columnsOf(place), args.location)],
    GetColumn: ["Range", (place, args) => within(place, 0, args.whole(0), rowsOf(place), 1, args.location)],
    GetLastRow: ["Range", (place, args) => within(place, rowsOf(place) - 1, 0, 1, columnsOf(place), args.location)],
    GetLastColumn: ["Range", (place, args) => within(place, 0, columnsOf(place) - 1, rowsOf(place), 1, args.location)],
    GetLastCell: [
      "Range",
      (place, args) => within(place, rowsOf(place) - 1, columnsOf(place) - 1, 1, 1, args.location),
    ],
    GetOffsetRange: [
      "Range",
      (place, args) => within(place, args.whole(0), args.whole(1), rowsOf(place), columnsOf(place), args.location),
    ],
    GetResizedRange: [
      "Range",
      (place, args) =>
        within(place, 0, 0, rowsOf(place) + args.whole(0), columnsOf(place) + args.whole(1), args.location),
    ],
    GetAbsoluteResizedRange: [
      "Range",
      (place, args) => within(place, 0, 0, args.whole(0), args.whole(1), args.location),
    ],
    GetRowsAbove: [
      "Range",
      (place, args) => {
        const count = args.whole(0, 1);
        return within(place, count < 0 ? 0 : -count, 0, Math.abs(count), columnsOf(place), args.location);
      },
    ],
    GetRowsBelow: [
      "Range",
      (place, args) => {
        const count = args.whole(0, 1);
        const from = count < 0 ? rowsOf(place) + count : rowsOf(place);
        return within(place, from, 0, Math.abs(count), columnsOf(place), args.location);
      },
    ],
    GetColumnsBefore: [
      "Range",
      (place, args) => {
        const count = args.whole(0, 1);
        return within(place, 0, count < 0 ? 0 : -count, rowsOf(place), Math.abs(count), args.location);
      },
    ],
    GetColumnsAfter: [
      "Range",
      (place, args) => {
        const count = args.whole(0, 1);
        const from = count < 0 ? columnsOf(place) + count : columnsOf(place);
        return within(place, 0, from, rowsOf(place), Math.abs(count), args.location);
      },
    ],
    GetEntireColumn: ["Range", ({ sheet, area }) => at(sheet, { ...area, top: 0, bottom: lastRow })],
    GetEntireRow: ["Range", ({ sheet, area }) => at(sheet, { ...area, left: 0, right: lastColumn })],
    GetBoundingRect: [
      "Range",
      (place, args, { model }) => {
        const other = placeArgument(args.get(0), model, place.sheet, args.location);
        if (other.sheet !== place.sheet) throw invalidArgument(args.location);
        return at(place.sheet, around(place.area, other.area));
      },
    ],
    GetIntersection: [
      "Range",
      (place, args, { model }) => {
        const other = placeArgument(args.get(0), model, place.sheet, args.location);
        const area = other.sheet === place.sheet ? intersect(place.area, other.area) : undefined;
        if (!area) throw itemNotFound(args.location);
        return at(place.sheet, area);
      },
    ],
    GetIntersectionOrNullObject: [
      "Range",
      (place, args, { model }) => {
        const other = placeArgument(args.get(0), model, place.sheet, args.location);
        const area = other.sheet === place.sheet ? intersect(place.area, other.area) : undefined;
        return area && at(place.sheet, area);
      },
    ],
    GetUsedRange: ["Range", (place, args) => usedPart(place, args.flag(0)) ?? firstCell(place)],
    GetUsedRangeOrNullObject: ["Range", (place, args) => usedPart(place, args.flag(0))],
    GetSurroundingRegion: ["Range", (place) => surroundingRegion(place)],
    GetRangeEdge: ["Range", (place, args) => edgeOf(place, args.text(0))],
    GetExtendedRange: ["Range", (place, args) => extendTo(place, args.text(0))],
    GetMergedAreas: ["RangeAreas", (place, args) => mergedAreas(place, args.location, true)],
    GetMergedAreasOrNullObject: ["RangeAreas", (place, args) => mergedAreas(place, args.location, false)],
    GetSpecialCells: [
      "RangeAreas",
      (place, args) => {
        const found = rangeAreasOf(place, args.text(0), args.text(1, "All"));
        if (!found) throw itemNotFound(args.location);
        return found;
      },
    ],
    GetSpecialCellsOrNullObject: [
      "RangeAreas",
      (place, args) => rangeAreasOf(place, args.text(0), args.text(1, "All")),
    ],
    GetTables: ["TableScopedCollection", (place) => place],
    Find: [
      "Range",
      (place, args) => {
        const found = findText(place, args.text(0), args.get(1));
        if (!found) throw itemNotFound(args.location);
        return found;
      },
    ],
    FindOrNullObject: ["Range", (place, args) => findText(place, args.text(0), args.get(1))],
    Select: [
      undefined,
      ({ sheet, area }, _args, { model }) => {
        model.select(sheet, [area]);
      },
    ],
    Clear: [
      undefined,
      (place, args, host) => {
        clearCells(place, args.text(0, "All"), host, args.location);
      },
    ],
    Insert: [
      "Range",
      (place, args, host) => {
        refuseStructure(place, args.location);
        const across = args.text(0) === "Right" || (place.area.top === 0 && place.area.bottom === lastRow);
        moveCells(host.model, host.edits, place.sheet, place.area, across ? "insert-right" : "insert-down");
        return place;
      },
    ],
    Delete: [
      undefined,
      (place, args, host) => {
        refuseStructure(place, args.location);
        const across = args.text(0) === "Left" || (place.area.top === 0 && place.area.bottom === lastRow);
        moveCells(host.model, host.edits, place.sheet, place.area, across ? "delete-left" : "delete-up");
      },
    ],
    Merge: [
      undefined,
      ({ sheet, area }, args, host) => {
        const lines = args.flag(0)
          ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
              ...area,
              top: area.top + row,
              bottom: area.top + row,
            }))
          : [area];
        const others = sheet.layout.merges.filter((merge) => !intersect(merge, area));
        for (const line of lines) emptyBehind(sheet, line, host);
        host.edits.layout(sheet, { merges: [...others, ...lines.filter(isSeveral)] });
      },
    ],
    Unmerge: [
      undefined,
      ({ sheet, area }, _args, host) => {
        host.edits.layout(sheet, { merges: sheet.layout.merges.filter((merge) => !intersect(merge, area)) });
      },
    ],
    CopyFrom: [
      undefined,
      (place, args, host) => {
        const source = placeArgument(args.get(0), host.model, place.sheet, args.location);
        copyCells(source, place, args.text(1, "All"), host);
      },
    ],
    Calculate: [
      undefined,
      (_place, _args, { model }) => {
        model.calculate(true);
      },
    ],
    SetDirty: [undefined, () => undefined],
    _ValidateArraySize: [
      undefined,
      (place, args) => {
        if (args.whole(0) === rowsOf(place) && args.whole(1) === columnsOf(place)) return;
        throw invalidArgument(
          "Range.values",
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      },
    ],
  },
});

const isSeveral = ({ top, left, bottom, right }: Area): boolean => bottom > top || right > left;

/** Merged cells keep what their first cell holds. */
function emptyBehind(sheet: Place["sheet"], area: Area, host: HostContext): void {
  host.edits.area(sheet, area, (row, column) => {
    const isFirst = row === area.top && column === area.left;
    return isFirst || !holdsSomething(sheet.cell(row, column)) ? undefined : { value: null };
  });
}

function copyCells(source: Place, target: Place, what: string, host: HostContext): void {
  const rows = Math.max(rowsOf(source), rowsOf(target));
  const columns = Math.max(columnsOf(source), columnsOf(target));
  const area = within(target, 0, 0, rows, columns, "Range.copyFrom").area;
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_each, column) =>
      source.sheet.cell(source.area.top + (row % rowsOf(source)), source.area.left + (column % columnsOf(source))),
    ),
  );
  host.edits.area(target.sheet, area, (row, column) => {
    const cell = cells[row - area.top]?.[column - area.left];
    if (!cell) return undefined;
    const from = {
      row: source.area.top + ((row - area.top) % rowsOf(source)),
      column: source.area.left + ((column - area.left) % columnsOf(source)),
    };
    const formula =
      cell.formula === undefined ? undefined : moveCells.relative(cell.formula, row - from.row, column - from.column);
    const holding = what === "Values" || formula === undefined ? { value: cell.value } : { value: cell.value, formula };
    const looks = { format: cell.format, look: cell.look };
    if (what === "Formats") return looks;
    return what === "All" ? { ...holding, ...looks } : holding;
  });
}

function findText(place: Place, text: string, criteria: unknown): Place | undefined {
  const { completeMatch, matchCase } = (criteria ?? {}) as { completeMatch?: boolean; matchCase?: boolean };
  const used = usedPart(place, true);
  const norm = (one: string): string => (matchCase === true ? one : one.toLowerCase());
  const wanted = norm(text);
  for (let row = used?.area.top ?? 1; used && row <= used.area.bottom; row++) {
    for (let column = used.area.left; column <= used.area.right; column++) {
      const shown = norm(used.sheet.text(row, column));
      const hit = completeMatch === true ? shown === wanted : shown.includes(wanted);
      if (hit) return { sheet: used.sheet, area: { top: row, left: column, bottom: row, right: column } };
    }
  }
  return undefined;
}
