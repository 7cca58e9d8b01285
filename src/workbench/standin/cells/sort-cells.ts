import { isCellError, type Area, type CellValue } from "../../../core";
import { moveCells, type Cell } from "../../model";
import { refuseLocked } from "../cell-writes";
import { apiNotFound, invalidArgument } from "../host-error";
import type { HostContext, Place } from "../type-table";

/** How cells are sorted, in the words of Office.js. */
export interface SortOptions {
  readonly fields: readonly SortField[];
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  /** Whether columns change places, instead of rows. */
  readonly acrossColumns: boolean;
}

interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

/** The fields of a call; what they ask of colours, icons or parts of values is refused by name. */
export function readFields(value: unknown, location: string): readonly SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument(location);
  return (value as readonly Readonly<Record<string, unknown>>[]).map(({ key, ascending, sortOn, dataOption }) => {
    if (typeof key !== "number" || !Number.isInteger(key) || key < 0) throw invalidArgument(location);
    if (typeof sortOn === "string" && sortOn !== "Value") throw apiNotFound(`sorting on ${sortOn}`);
    return { key, ascending: ascending !== false, ...(dataOption === "TextAsNumber" && { textAsNumber: true }) };
  });
}

/** Sorts the rows, or the columns, of a place; gives those that came to stand elsewhere. */
export function sortCells({ sheet, area }: Place, options: SortOptions, host: HostContext): readonly Area[] {
  const { acrossColumns, hasHeaders, fields } = options;
  refuseLocked({ sheet, area }, "RangeSort.apply");
  const [top, left] = [area.top, area.left];
  const lines = acrossColumns ? area.right - left + 1 : area.bottom - top + 1;
  const width = acrossColumns ? area.bottom - top + 1 : area.right - left + 1;
  if (fields.some(({ key }) => key >= width)) throw invalidArgument("RangeSort.apply");
  const first = Number(hasHeaders);
  const cell = (line: number, at: number): Cell =>
    acrossColumns ? sheet.cell(top + at, left + line) : sheet.cell(top + line, left + at);
  const before = Array.from({ length: lines - first }, (_, at) => at + first);
  const after = [...before].sort((a, b) => {
    for (const { key, ascending } of fields) {
      const order = compare(cell(a, key).value, cell(b, key).value, ascending, options.matchCase);
      if (order !== 0) return order;
    }
    return a - b;
  });
  const cells = after.map((line) => Array.from({ length: width }, (_, at) => cell(line, at)));
  const body = acrossColumns ? { ...area, left: left + first } : { ...area, top: top + first };
  host.edits.area(sheet, body, (row, column) => {
    const [line, at] = acrossColumns ? [column - left, row - top] : [row - top, column - left];
    const found = cells[line - first]?.[at];
    const moved = line - (after[line - first] ?? line);
    if (found === undefined || moved === 0) return undefined;
    const { formula } = found;
    if (formula === undefined) return found;
    return { ...found, formula: moveCells.relative(formula, acrossColumns ? 0 : moved, acrossColumns ? moved : 0) };
  });
  return before
    .filter((line, place) => line !== after[place])
    .map((line) =>
      acrossColumns
        ? { ...area, left: left + line, right: left + line }
        : { ...area, top: top + line, bottom: top + line },
    );
}

/** Excel's order: numbers, texts, FALSE, TRUE, errors; empty cells are last either way. */
function compare(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = rank(a) - rank(b) || within(a, b, matchCase);
  return ascending ? order : -order;
}

function rank(value: CellValue): number {
  if (isCellError(value)) return 3;
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function within(a: CellValue, b: CellValue, matchCase: boolean): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (typeof a !== "string" || typeof b !== "string") return 0;
  return a.localeCompare(b, "en", { sensitivity: matchCase ? "variant" : "accent" });
}
