import type { Area } from "../cell/address";
import type { GridSnapshot } from "../grid/snapshot";
import { entityHeading } from "./attribute-words";
import { areaBelow, areasBeside } from "./beside";
import { mostly } from "./column-facts";
import { headerAt } from "./find-header";
import { HeaderFinder } from "./header";
import { indexMerges } from "./merges";
import type { Column, Scorecard, SheetReading } from "./model";
import { loneText } from "./outside";
import { isBlank } from "./row";
import { rowRole } from "./row-role";
import type { SheetView } from "./row";
import { turnedBack } from "./turn-back";
import { turned, windowOn, withoutColumns } from "./windows";

function viewOn(grid: GridSnapshot, view: SheetView): SheetView {
  return { ...view, grid, merges: indexMerges(grid) };
}

/** Whether a row has an empty cell between two filled ones, as headings of tables side by side have. */
export function mayBeBeside(grid: GridSnapshot, row: number): boolean {
  let gap = false;
  let begun = false;
  for (let column = 0; column < grid.columnCount; column++) {
    if (isBlank(grid.value(row, column))) gap ||= begun;
    else if (gap) return true;
    else begun = true;
  }
  return false;
}

/** The areas of two or more tables that stand side by side with their headers in a row; none when fewer do. */
export function sideBySide(view: SheetView, row: number): readonly Area[] {
  if (!mayBeBeside(view.grid, row)) return [];
  const areas = areasBeside(view.grid, row);
  const isTable = (area: Area): boolean => {
    const part = viewOn(windowOn(view.grid, area), view);
    return headerAt(part, new HeaderFinder(part.grid, part.merges), row, false) !== undefined;
  };
  return areas.length > 1 && areas.every(isTable) ? areas : [];
}

/** Reads the rows of a view, one after the other, from one to the last. */
export type ReadRows = (view: SheetView, headers: HeaderFinder, from: number) => SheetReading;

/** Reads an area as if nothing else were on the sheet. */
export function readWindow(view: SheetView, area: Area, readRows: ReadRows): SheetReading {
  const part = viewOn(windowOn(view.grid, area), view);
  return readRows(part, new HeaderFinder(part.grid, part.merges), area.top);
}

/**
 * The table at a row whose headings stand in its first column: periods down the side and a measure in each column, or a block of labels
 * with their values beside them. Undefined when there is none.
 */
export function turnedTable(view: SheetView, row: number, readRows: ReadRows): Scorecard | undefined {
  const whole = areaBelow(view.grid, row);
  const area = whole && withoutNotes(view.grid, whole);
  if (!area || area.bottom - area.top > mostRows) return undefined;
  const headers = new HeaderFinder(view.grid, view.merges);
  const isDated = isDatedDown(view, headers, area);
  const texts = isDated ? wordColumns(view.grid, area) : textColumns(view.grid, area);
  const isPlaced = !isDated && isPlacedDown(view, headers, area, texts);
  if (!isDated && !isPlaced && !isBlock(view, headers, area)) return undefined;
  const isWorded = texts.length > 0 && (isDated || isPlaced);
  const shown = isWorded ? withoutColumns(view.grid, texts) : view.grid;
  const grid = turned(shown, area, cornerOf(view, area), headsOf(shown, area));
  const part = viewOn(grid, view);
  if (!headerAt(part, new HeaderFinder(grid, part.merges), 0, false)) return undefined;
  const [table, more] = readRows(part, new HeaderFinder(grid, part.merges), 0).tables;
  if (!table || more || table.area.top !== 0) return undefined;
  const back = turnedBack(table, area);
  return isWorded
    ? { ...back, columns: [...back.columns, ...texts.map((one) => columnOfTexts(view.grid, one, row))] }
    : back;
}

function columnOfTexts(grid: GridSnapshot, column: number, row: number): Column {
  return { column, heading: grid.text(row, column).trim(), is: { kind: "attribute", role: "other" } };
}

/** An area without the notes that stand right below its last row. */
function withoutNotes(grid: GridSnapshot, area: Area): Area {
  let { bottom } = area;
  while (bottom > area.top && loneText(grid, bottom)) bottom--;
  return { ...area, bottom };
}

/** Columns right behind the first that only say of what sort each of its places is. */
function textColumns(grid: GridSnapshot, { top, left, bottom, right }: Area): readonly number[] {
  const found: number[] = [];
  for (let column = left + 1; column < right && !hasNumber(grid, top + 1, bottom, column); column++) found.push(column);
  return found;
}

/** Columns behind figures that say in words how each period went: "Target achieved". */
function wordColumns(grid: GridSnapshot, { top, left, bottom, right }: Area): readonly number[] {
  const found: number[] = [];
  for (let column = left + 2; column <= right; column++)
    if (!hasNumber(grid, top + 1, bottom, column)) found.push(column);
  return found;
}

/** A turned table longer than this would be a list. */
const mostRows = 120;

/** Whether the first column names periods, each once, and the others have a heading each and figures below it. */
function isDatedDown({ grid }: SheetView, headers: HeaderFinder, { top, left, bottom, right }: Area): boolean {
  const seen = new Set<string>();
  const heads = headsOf(grid, { top, left, bottom, right });
  let dated = 0;
  for (let row = top + 1; row <= bottom; row++) {
    if (isBlank(grid.value(row, left))) return false;
    const token = headers.tokenOf(row, left);
    if (token?.kind === "value" && !token.loose && (token.period || token.role)) dated++;
    seen.add([grid.text(row, left), heads > 1 ? grid.text(row, left + 1) : ""].join(" ").trim());
  }
  const rows = bottom - top;
  if (seen.size < rows || dated < leastDates || dated < rows * mostly) return false;
  let [figures, roles] = [0, 0];
  for (let column = left + heads; column <= right; column++) {
    const heading = grid.value(top, column);
    if (typeof heading !== "string") return false;
    if (!hasNumber(grid, top + 1, bottom, column)) continue;
    const token = headers.tokenOf(top, column);
    const isRole = token?.kind === "value" && !token.loose;
    if (isRole && heading.trim().split(/\s+/).length < measureWords) return false;
    if (isRole) roles++;
    figures++;
  }
  return figures > 0 && roles * 2 <= figures && figures * 2 > right - left - heads;
}

/** Columns that say what each row is: its period, and beside it perhaps whether that is a target or was reached. */
function headsOf(grid: GridSnapshot, { top, left, bottom, right }: Area): 1 | 2 {
  const said = new Set<string>();
  for (let row = top + 1; row <= bottom; row++) {
    const role = right > left ? rowRole(grid.text(row, left + 1)) : undefined;
    if (role?.kind !== "value") return 1;
    said.add(role.role);
  }
  return said.size > 1 ? 2 : 1;
}

function hasNumber(grid: GridSnapshot, top: number, bottom: number, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (/\d/.test(grid.text(row, column))) return true;
  return false;
}

/** Words of a heading from which on it names a measure, and not only what its figures are. */
const measureWords = 3;

/** Periods that a first column must at least name. */
const leastDates = 3;
/** Whether the first column names places or bodies, and each other column holds one measure of them all. */
function isPlacedDown(
  { grid, isMeasure }: SheetView,
  headers: HeaderFinder,
  { top, left, bottom, right }: Area,
  texts: readonly number[],
): boolean {
  if (right - left - texts.length < 2 || bottom - top < 2) return false;
  let known = 0;
  for (let column = left + texts.length + 1; column <= right; column++) {
    const heading = grid.value(top, column);
    if (typeof heading !== "string" || !hasNumber(grid, top + 1, bottom, column)) return false;
    if (isMeasure(heading)) known++;
    else if (headers.tokenOf(top, column)) return false;
  }
  return known >= 2 || entityHeading.test(grid.text(top, left).trim().toLowerCase());
}

/** Columns that a block of labels and values may have unless its first row names a measure in each, and labels that it must have. */
const widestBlock = 3;
const leastLabels = 4;

/** Whether the first column holds the headings of a measure, its name among them, and the next its values. */
function isBlock({ grid }: SheetView, headers: HeaderFinder, { top, left, bottom, right }: Area): boolean {
  const rows = bottom - top + 1;
  if (rows < leastLabels) return false;
  const tokens = Array.from({ length: rows }, (_, index) => headers.tokenOf(top + index, left));
  const named = tokens.findIndex((token) => token?.kind === "label");
  const told = tokens.filter((token) => token !== undefined && !(token.kind === "value" && token.loose)).length;
  const valued = tokens.some((token) => token?.kind === "value" && token.role !== undefined);
  const isNamed = typeof grid.value(top + named, left + 1) === "string";
  if (!(named >= 0 && valued && isNamed && told >= rows * mostly)) return false;
  return right - left < widestBlock || named === 0;
}

/** What the first cell is to be read as: it heads the periods below it and the measures beside it, and may say either. */
function cornerOf(view: SheetView, { top, left }: Area): string | undefined {
  const token = new HeaderFinder(view.grid, view.merges).tokenOf(top, left);
  const isHeading = token?.kind === "label" || (token?.kind === "attribute" && token.role !== "status");
  return isHeading ? undefined : "Measure";
}
