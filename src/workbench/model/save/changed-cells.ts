import { parseA1, parseArea, type Area } from "../../../core";
import { attributesOf, type WorkbookParts } from "../../../files/package";
import type { CellWrite } from "../../../files/write/cell-edits";
import { contentInFile } from "../../../files/write/date-system";
import { emptyCell, type Cell } from "../cell";
import { cellAt, cellKey } from "../cell-store";
import { sameValue } from "../same-value";
import type { SheetModel } from "../sheet-model";
import type { SaveStyles } from "./save-styles";

/** The cells of a sheet that differ from what the file has, as the writer of cells takes them. */
export function changedCells(
  sheet: SheetModel,
  xml: string,
  styles: SaveStyles,
  parts: WorkbookParts,
): readonly CellWrite[] {
  const before = (row: number, column: number): Cell => sheet.origin?.source.cell(row, column) ?? emptyCell;
  const keys = new Set<number>();
  for (const key of keysToCompare(sheet)) {
    const { row, column } = cellAt(key);
    if (!sameCell(before(row, column), sheet.cell(row, column))) keys.add(key);
  }
  for (const area of sharedFormulas(xml, keys)) {
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

/** Where cells may differ: those put in place of others, or all when rows or columns moved. */
function* keysToCompare(sheet: SheetModel): Generator<number> {
  if (sheet.origin && sheet.cells.source === sheet.origin.source) {
    yield* sheet.cells.changed.keys();
    return;
  }
  for (const area of [sheet.origin?.source.used, sheet.cells.used]) if (area) yield* keysOf(area);
}

function* keysOf({ top, left, bottom, right }: Area): Generator<number> {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield cellKey(row, column);
}

function sameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  if (!sameValue(a.value, b.value) || a.formula !== b.formula || a.format !== b.format) return false;
  return a.look === b.look || JSON.stringify(a.look) === JSON.stringify(b.look);
}

/** The areas of formulas that are stated once for several cells, of those that a write would take away. */
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
