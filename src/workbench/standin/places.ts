import { columnLetters, columnNumber, lastColumn, lastRow, parseArea, quoteSheet, type Area } from "../../core";
import type { SheetModel, WorkbookModel } from "../model";
import { invalidArgument } from "./host-error";
import type { Place } from "./type-table";

/** A whole sheet. */
export const wholeSheet: Area = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

export const rowsOf = ({ area }: Place): number => area.bottom - area.top + 1;
export const columnsOf = ({ area }: Place): number => area.right - area.left + 1;
export const cellsOf = (place: Place): number => rowsOf(place) * columnsOf(place);

/** A rectangle relative to a place; throws InvalidArgument when Excel has no such cells. */
export function within(
  place: Place,
  row: number,
  column: number,
  rows: number,
  columns: number,
  location: string,
): Place {
  const top = place.area.top + row;
  const left = place.area.left + column;
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (top < 0 || left < 0 || rows < 1 || columns < 1 || area.bottom > lastRow || area.right > lastColumn) {
    throw invalidArgument(location);
  }
  return { sheet: place.sheet, area };
}

export { intersect } from "../model";

/** The smallest area around two. */
export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** An area as Excel writes it: `B2:D9`, `B:D` for whole columns, `2:9` for whole rows. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  if (top === 0 && bottom === lastRow) return `${columnLetters(left)}:${columnLetters(right)}`;
  if (left === 0 && right === lastColumn) return `${String(top + 1)}:${String(bottom + 1)}`;
  const first = `${columnLetters(left)}${String(top + 1)}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${String(bottom + 1)}`;
}

/** A place as Excel writes it: `'Score card'!B2:D9`. */
export function placeAddress({ sheet, area }: Place): string {
  return `${quoteSheet(sheet.name)}!${areaAddress(area)}`;
}

/** The area that an address without a sheet names. */
export function readArea(text: string): Area | undefined {
  const plain = text.replaceAll("$", "").trim();
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const ends = [columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? "")];
    return Math.min(...ends) < 0 ? undefined : { ...wholeSheet, left: Math.min(...ends), right: Math.max(...ends) };
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) {
    const ends = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    const valid = Math.min(...ends) >= 0 && Math.max(...ends) <= lastRow;
    return valid ? { ...wholeSheet, top: Math.min(...ends), bottom: Math.max(...ends) } : undefined;
  }
  return parseArea(plain);
}

/** The place that a text names: an address with or without a sheet, a name, or a table. */
export function readPlace(text: string, model: WorkbookModel, sheet: SheetModel): Place | undefined {
  const address = text.replace(/^=/, "");
  const match = /^(?:('(?:[^']|'')+'|[^'!]+)!)?([^!]+)$/.exec(address);
  const owner = match?.[1];
  const on =
    owner === undefined ? sheet : model.sheet(owner.startsWith("'") ? owner.slice(1, -1).replaceAll("''", "'") : owner);
  const area = readArea(match?.[2] ?? "");
  if (on && area) return { sheet: on, area };
  const wanted = address.toLowerCase();
  const name =
    model.names.find((one) => one.sheet === sheet.id && one.name.toLowerCase() === wanted) ??
    model.names.find((one) => one.sheet === undefined && one.name.toLowerCase() === wanted);
  if (name && name.formula.toLowerCase() !== wanted) return readPlace(name.formula, model, sheet);
  for (const one of model.sheets) {
    const table = one.layout.tables.find((each) => each.name.toLowerCase() === wanted);
    if (table) {
      const { area: whole, showHeaders, showTotals } = table;
      return {
        sheet: one,
        area: { ...whole, top: whole.top + Number(showHeaders), bottom: whole.bottom - Number(showTotals) },
      };
    }
  }
  return undefined;
}

/** An argument that is a range or an address. */
export function placeArgument(value: unknown, model: WorkbookModel, sheet: SheetModel, location: string): Place {
  if (isPlace(value)) return value;
  const place = typeof value === "string" ? readPlace(value, model, sheet) : undefined;
  if (!place) throw invalidArgument(location);
  return place;
}

export function isPlace(value: unknown): value is Place {
  return typeof value === "object" && value !== null && "sheet" in value && "area" in value;
}
