import { lastColumn, lastRow } from "../../../core";
import { showValue } from "../../model";
import { alike, apiValue, gridOf, valueType, writeFormats, writeValues } from "../cell-writes";
import { invalidArgument } from "../host-error";
import { cellsOf, columnsOf, placeAddress, rowsOf } from "../places";
import { fromR1C1, toR1C1 } from "../r1c1";
import type { HostContext, Place, TypeSpec } from "../type-table";
import { linkOf, setLink } from "./range-links";
import { styleName, styleOf } from "./styles";
import { applyStyle } from "../cells/apply-style";

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

/** The properties of a range. */
export const rangeProps: NonNullable<TypeSpec<Place>["props"]> = {
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
  FormulasR1C1: {
    get: (place, host) => (
      host.settle(),
      gridOf(place, ({ value, formula }, row, column) =>
        formula === undefined ? apiValue(value) : `=${toR1C1(formula, row, column)}`,
      )
    ),
    set: (place, value, host) => {
      writeValues(place, told(place, value), host, "Range.formulasR1C1");
    },
  },
  Style: {
    get: (place) => alike(place, ({ look }) => look.style ?? "Normal"),
    set: (place, value, host) => {
      const name = styleName(host.model, String(value));
      if (name === undefined) throw invalidArgument("Range.style");
      applyStyle(place, styleOf(host.model, name), host);
    },
  },
};

/** Formulas in R1C1 notation as each reads in its cell. */
function told({ area }: Place, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((row: unknown, down) =>
    Array.isArray(row)
      ? row.map((one: unknown, across) =>
          typeof one === "string" && one.startsWith("=") ? fromR1C1(one, area.top + down, area.left + across) : one,
        )
      : row,
  );
}
