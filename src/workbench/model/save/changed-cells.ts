import { parseA1, parseArea, type Area } from "../../../core";
import { attributesOf, type WorkbookParts } from "../../../files/package";
import type { CellWrite } from "../../../files/write/cell-edits";
import { contentInFile } from "../../../files/write/date-system";
import type { Cell } from "../cell";
import { cellAt, cellKey, type CellSource } from "../cell-store";
import { ShiftedCells } from "../move/shifted-cells";
import { sameValue } from "../same-value";
import type { SheetModel } from "../sheet-model";
import type { SaveStyles } from "./save-styles";

/**
 * The cells of a sheet that differ from what its part has, as the writer of cells takes them.
 *
 * @param source the cells of the part, at the places where they are now.
 */
export function changedCells(
  sheet: SheetModel,
  source: CellSource,
  xml: string,
  styles: SaveStyles,
  parts: WorkbookParts,
): readonly CellWrite[] {
  const before = (row: number, column: number): Cell => source.cell(row, column);
  const keys = new Set<number>();
  for (const key of keysToCompare(sheet, source)) {
    const { row, column } = cellAt(key);
    if (!sameCell(before(row, column), sheet.cell(row, column))) keys.add(key);
  }
  // What moved may have left the cell that states the formula behind.
  const shared = sheet.layout.shifts.length > 0 ? sharingCells(xml) : sharedFormulas(xml, keys);
  for (const area of shared) {
    for (const key of keysOf(area)) {
      const { row, column } = cellAt(key);
      if (before(row, column).formula !== undefined) keys.add(key);
    }
  }
  return [...keys].map((key) => {
    const { row, column } = cellAt(key);
    return cellWrite(row, column, before(row, column), sheet.cell(row, column), styles, parts);
  });
}

function cellWrite(
  row: number,
  column: number,
  before: Cell,
  cell: Cell,
  styles: SaveStyles,
  parts: WorkbookParts,
): CellWrite {
  const { value, formula, format, look } = cell;
  const stored = contentInFile({ value, ...(formula !== undefined && { formula }) }, format, parts);
  const isStyled = JSON.stringify(look) !== JSON.stringify(before.look);
  const code = isStyled ? styles.codeFor({ look, format }) : format === before.format ? undefined : format;
  return { row, column, content: { ...stored, ...(code !== undefined && { format: code }) }, format };
}

/** Where cells may differ: those put in place of others, or all when the others are not the very ones of the part. */
function* keysToCompare(sheet: SheetModel, source: CellSource): Generator<number> {
  if (isSameSource(sheet.cells.source, source)) {
    yield* sheet.cells.changed.keys();
    return;
  }
  for (const area of [source.used, sheet.cells.used]) if (area) yield* keysOf(area);
}

function isSameSource(a: CellSource, b: CellSource): boolean {
  if (a === b) return true;
  if (!(a instanceof ShiftedCells && b instanceof ShiftedCells) || a.base !== b.base) return false;
  return a.shifts.length === b.shifts.length && a.shifts.every((shift, place) => shift === b.shifts[place]);
}

function* keysOf({ top, left, bottom, right }: Area): Generator<number> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield cellKey(row, column);
}

function sameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  // Array formulas stay in the file as they are, but for references that follow: no engine here calculates them.
  const isKept = a.isArray === true && b.isArray === true;
  if (isKept && sameValue(a.value, b.value) && a.format === b.format && a.look === b.look) return true;
  if (!sameValue(a.value, b.value) || a.formula !== b.formula || a.format !== b.format) return false;
  return a.look === b.look || JSON.stringify(a.look) === JSON.stringify(b.look);
}

/** The areas of formulas that are stated once for several cells, of those that are to be written one by one. */
function sharedFormulas(xml: string, keys: ReadonlySet<number>): readonly Area[] {
  const areas: Area[] = [];
  for (const match of xml.matchAll(/<(?:[\w.-]+:)?c\s([^>]*)>\s*(<(?:[\w.-]+:)?f\s[^>]*>)/g)) {
    const tag = match[2] ?? "";
    if (!/\sref\s*=/.test(tag)) continue;
    const at = parseA1(/\br\s*=\s*["']([A-Za-z]+\d+)["']/.exec(match[1] ?? "")?.[1] ?? "");
    const area = parseArea(attributesOf(tag, { start: 0, end: tag.length }).get("ref") ?? "");
    if (at && area && keys.has(cellKey(at.row, at.column))) areas.push(area);
  }
  return areas;
}

/** Every cell whose formula is stated once for several cells. */
function sharingCells(xml: string): readonly Area[] {
  const found = xml.matchAll(/<(?:[\w.-]+:)?c\s([^>]*)>\s*<(?:[\w.-]+:)?f\s[^>]*\bt\s*=\s*["']shared["']/g);
  return [...found].flatMap(
    (match) => parseArea(/\br\s*=\s*["']([A-Za-z]+\d+)["']/.exec(match[1] ?? "")?.[1] ?? "") ?? [],
  );
}
