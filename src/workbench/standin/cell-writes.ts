import { formatA1, isCellError, lastColumn, lastRow, type CellValue } from "../../core";
import { apiHabits, enterText, plainLook, type Cell, type CellLook, type SheetModel } from "../model";
import { accessDenied, invalidArgument } from "./host-error";
import { cellsOf, columnsOf, intersect, rowsOf } from "./places";
import type { HostContext, Place } from "./type-table";

/** Cells that one read gives at most, as Excel's documentation has it. */
const mostCells = 5_000_000;

/** A value for each cell, row by row; null for more cells than Excel gives. */
export function gridOf(place: Place, cell: (cell: Cell, row: number, column: number) => unknown): unknown {
  if (cellsOf(place) > mostCells) return null;
  const { sheet, area } = place;
  return Array.from({ length: rowsOf(place) }, (_, down) =>
    Array.from({ length: columnsOf(place) }, (_each, across) =>
      cell(sheet.cell(area.top + down, area.left + across), area.top + down, area.left + across),
    ),
  );
}

/** A stored value as Office.js gives it. */
export function apiValue(value: CellValue): number | string | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** What kind of value a cell holds, in Office.js's words. */
export function valueType({ value }: Cell): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/** The value for a cell of what was set: one for all cells, or a table of the very size of the place. */
function valuesFor(place: Place, value: unknown, location: string): (down: number, across: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === rowsOf(place) && rows.every((row) => Array.isArray(row) && row.length === columnsOf(place));
  if (!fits) {
    throw invalidArgument(
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (down, across) => (rows[down] as readonly unknown[])[across];
}

/** Refuses to change cells that protection locks. */
export function refuseLocked(
  { sheet, area }: Place,
  location: string,
  what?: "formatCells" | "formatColumns" | "formatRows",
): void {
  const { protection } = sheet.layout;
  if (!protection) return;
  if (what !== undefined) {
    if (protection.allowed[what] !== true) throw accessDenied(location);
    return;
  }
  const touched = intersect(area, { top: 0, left: 0, bottom: Math.min(lastRow, area.top + 5000), right: lastColumn });
  for (let row = area.top; touched && row <= touched.bottom; row++) {
    for (let column = area.left; column <= Math.min(area.right, area.left + 500); column++) {
      if (sheet.cell(row, column).look.locked) throw accessDenied(location);
    }
  }
}

/** Sets `values` or `formulas`: null leaves a cell as it is, "" empties it, texts are read as Excel reads entries. */
export function writeValues(place: Place, value: unknown, host: HostContext, location: string): void {
  const valueAt = valuesFor(place, value, location);
  if (cellsOf(place) > mostCells) throw invalidArgument(location);
  refuseLocked(place, location);
  const { sheet, area } = place;
  const formulas: { readonly cellAddress: string; readonly previousFormula: string }[] = [];
  host.edits.area(sheet, area, (row, column) => {
    const wanted = valueAt(row - area.top, column - area.left);
    if (wanted === null || wanted === undefined || isCovered(sheet, row, column)) return undefined;
    if (typeof wanted === "number" || typeof wanted === "boolean") return { value: wanted };
    if (typeof wanted !== "string") throw invalidArgument(location);
    const { format, formula } = sheet.cell(row, column);
    const entered = enterText(wanted, format, apiHabits);
    if (formula !== entered.formula && entered.formula !== undefined) {
      formulas.push({
        cellAddress: formatA1(row, column),
        previousFormula: formula === undefined ? "" : `=${formula}`,
      });
    }
    return {
      value: entered.value,
      ...(entered.formula !== undefined && { formula: entered.formula }),
      ...(entered.format !== undefined && format === "General" && { format: entered.format }),
    };
  });
  if (formulas.length > 0) host.tell("formulas", sheet, { formulaDetails: formulas });
}

/** Only the first cell of merged ones holds something. */
function isCovered(sheet: SheetModel, row: number, column: number): boolean {
  if (sheet.layout.merges.length === 0) return false;
  const merge = sheet.mergeAt(row, column);
  return merge !== undefined && (merge.top !== row || merge.left !== column);
}

/** Sets `numberFormat`. */
export function writeFormats(place: Place, value: unknown, host: HostContext, location: string): void {
  // One format in a table of its own is for all cells; of values Excel does not take that.
  const formatAt = valuesFor(place, isSingle(value) ? value[0][0] : value, location);
  refuseLocked(place, location, "formatCells");
  const { sheet } = place;
  const area = boundedToUse(place);
  if (!area) return;
  host.edits.area(
    sheet,
    area,
    (row, column) => {
      const wanted = formatAt(row - place.area.top, column - place.area.left);
      if (wanted === null || wanted === undefined) return undefined;
      if (typeof wanted !== "string") throw invalidArgument(location);
      return { format: wanted === "" ? "General" : wanted };
    },
    "formats",
  );
}

function isSingle(value: unknown): value is [[unknown]] {
  return Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1;
}

/** Changes how cells look. Of whole rows, columns and sheets, the cells in use are changed. */
export function writeLook(place: Place, look: Partial<CellLook>, host: HostContext, location: string): void {
  refuseLocked(place, location, "formatCells");
  const area = boundedToUse(place);
  if (area) host.edits.area(place.sheet, area, () => ({ look }), "formats");
}

/** What all cells have alike; null when they differ. */
export function alike<Value>(place: Place, read: (cell: Cell) => Value): Value | null {
  const area = boundedToUse(place) ?? { ...place.area, bottom: place.area.top, right: place.area.left };
  const first = read(place.sheet.cell(area.top, area.left));
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (read(place.sheet.cell(row, column)) !== first) return null;
    }
  }
  return first;
}

/** Empties cells: what they hold, how they look, or both. */
export function clearCells(place: Place, what: string, host: HostContext, location: string): void {
  refuseLocked(place, location);
  const { sheet } = place;
  const used = sheet.cells.used;
  const area = used && intersect(place.area, used);
  const contents = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats";
  if (area) {
    host.edits.area(
      sheet,
      area,
      () => ({ ...(contents && { value: null }), ...(formats && { format: "General", look: plainLook }) }),
      contents ? "cells" : "formats",
    );
  }
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
    const links = sheet.layout.links.filter((link) => !intersect(link.area, place.area));
    if (links.length < sheet.layout.links.length) host.edits.layout(sheet, { links });
  }
  if (what === "All" || what === "Formats") {
    const merges = sheet.layout.merges.filter((merge) => !intersect(merge, place.area));
    const formatsLeft = sheet.layout.conditionalFormats.filter(
      ({ areas }) => !areas.every((one) => sameArea(intersect(one, place.area), one)),
    );
    if (merges.length < sheet.layout.merges.length) host.edits.layout(sheet, { merges });
    if (formatsLeft.length < sheet.layout.conditionalFormats.length) {
      host.edits.layout(sheet, { conditionalFormats: formatsLeft });
    }
  }
}

function sameArea(a: Place["area"] | undefined, b: Place["area"]): boolean {
  return a?.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The place itself, or of one too large to be touched cell by cell, what of it is in use. */
function boundedToUse(place: Place): Place["area"] | undefined {
  if (cellsOf(place) <= 500_000) return place.area;
  const { used } = place.sheet.cells;
  return used && intersect(place.area, used);
}
