/* eslint-disable office-addins/call-sync-before-read, office-addins/load-object-before-read -- read once `send` has synchronised, which the rules do not see */
import { chartLinkAreas, ownTableNames, parseA1, type Area, type CellRef } from "../../core";
import { ownChartsIn } from "../chart/own-charts";
import { areaOf, rangeOf } from "../read/areas";
import type { Answer } from "../session";

/** What a sheet of ours has besides the contents of its cells. */
export interface OwnLooks {
  readonly table: { readonly name: string; readonly area: Area };
  /** Where cells lead to, by row and then column. */
  readonly links: ReadonlyMap<number, ReadonlyMap<number, CellRef>>;
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** The names of the charts of ours. */
  readonly charts: ReadonlySet<string>;
}

/** The columns of each of our tables whose cells are links. */
const linkColumns: Readonly<Record<string, number>> = {
  [ownTableNames.findings]: 3,
  [ownTableNames.trajectories]: 2,
  [ownTableNames.forecast]: 0,
  [ownTableNames.board]: 1,
};

/** The cells of a sheet of ours that may be links, as far as they are in an area. Excel tells links cell by cell: no others are asked for. */
function linkCells(tableName: string, area: Area): readonly { readonly row: number; readonly column: number }[] {
  const column = linkColumns[tableName];
  const areas =
    tableName === ownTableNames.charts
      ? chartLinkAreas(area)
      : column === undefined || column < area.left || column > area.right
        ? []
        : [{ ...area, left: column, right: column }];
  return areas.flatMap(({ top, bottom, left }) =>
    Array.from({ length: bottom - top + 1 }, (_, index) => ({ row: top + index, column: left })),
  );
}

/** How many cells of a sheet of ours are asked for their links. */
export function linksIn(tableName: string, area: Area): number {
  return linkCells(tableName, area).length;
}

/** Asks what a sheet of ours has besides the contents of the cells in an area; undefined when our table is not on it any more. */
export function askOwnLooks(sheet: Excel.Worksheet, area: Area, tableName: string): Answer<OwnLooks | undefined> {
  const columns = Array.from(
    { length: area.right + 1 },
    (_, column) => sheet.getRangeByIndexes(0, column, 1, 1).format,
  );
  for (const column of columns) column.load("columnWidth");
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("rowCount,columnCount");
  const table = sheet.tables.getItemOrNullObject(tableName).getRange();
  table.load("rowIndex,columnIndex,rowCount,columnCount");
  const links = askLinks(sheet, area, tableName);
  const drawn = tableName === ownTableNames.charts ? sheet.charts : undefined;
  drawn?.load("items/name");
  return () => {
    if (table.isNullObject) return undefined;
    return {
      table: { name: tableName, area: areaOf(table) },
      links: links(),
      widths: columns.map(({ columnWidth }) => charactersOf(columnWidth)),
      frozen: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenSize(frozen),
      charts: drawn ? ownChartsIn(drawn) : new Set(),
    };
  };
}

function askLinks(sheet: Excel.Worksheet, area: Area, tableName: string): Answer<OwnLooks["links"]> {
  const asked = linkCells(tableName, area).map(({ row, column }) => {
    const cell = rangeOf(sheet, { top: row, bottom: row, left: column, right: column });
    cell.load("hyperlink");
    return { row, column, cell };
  });
  return () => {
    const links = new Map<number, Map<number, CellRef>>();
    for (const { row, column, cell } of asked) {
      // Excel gives null for a cell without a link, whatever its types say.
      const link = cell.hyperlink as Excel.RangeHyperlink | null;
      const target = placeNamed(link?.documentReference ?? "");
      if (!target) continue;
      const inRow = links.get(row) ?? new Map<number, CellRef>();
      links.set(row, inRow.set(column, target));
    }
    return links;
  };
}

/** A frozen area that reaches over all rows freezes columns alone, and the other way round. */
function frozenSize({ rowCount, columnCount }: Excel.Range): OwnLooks["frozen"] {
  return { rows: rowCount >= everyRow ? 0 : rowCount, columns: columnCount >= everyColumn ? 0 : columnCount };
}

const everyRow = 1_048_576;
const everyColumn = 16_384;

/** The cell that a link within the workbook leads to, as `formatRef` writes it; undefined for a place that is no single cell. */
export function placeNamed(reference: string): CellRef | undefined {
  const match = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference);
  const at = parseA1(match?.[3] ?? "");
  return match && at ? { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", ...at } : undefined;
}

/** A character of Excel's standard letters is 7 pixels, a column has 5 more, and a pixel is three quarters of a point. */
export function pointsOf(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

function charactersOf(points: number): number {
  return Number(Math.max(0, (points / 0.75 - 5) / 7).toFixed(2));
}
