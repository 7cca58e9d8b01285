import type { Area, CellStyle, GridSnapshot, OwnCell, OwnSheet } from "../../core";
import { boardStyleAt, chartsOn, chartStyleAt, ownTableNames, severities } from "../../core";
import type { OwnLooks } from "./own-looks";

/**
 * A sheet of ours as it stands in the workbook, whoever changed it last: what was written reads back as the same.
 *
 * How its cells look is not read but known from what they say, as we style them; it never counts when sheets are compared, and serves to
 * put a sheet back as it was.
 */
export function ownSheetOf(grid: GridSnapshot, { table, links, widths, frozen, charts: named }: OwnLooks): OwnSheet {
  const rows = Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_cell, column): OwnCell => {
      const formula = grid.formula(row, column);
      const format = grid.format(row, column);
      const link = links.get(row)?.get(column);
      const style = stylesOf(table.name)(grid, table.area, row, column);
      return {
        value: grid.value(row, column),
        ...(formula !== undefined && { formula }),
        ...(format !== "General" && { format }),
        ...(style && { style }),
        ...(link && { link }),
      };
    }),
  );
  const area = statedArea(table.area, rows.length);
  const charts = named.size > 0 ? chartsOn(rows, area).filter(({ name }) => named.has(name)) : [];
  return {
    name: grid.sheet,
    rows,
    widths,
    table: { name: table.name, area },
    frozen,
    ...(charts.length > 0 && { charts }),
  };
}

type StyleAt = (grid: GridSnapshot, table: Area, row: number, column: number) => CellStyle | undefined;

function stylesOf(tableName: string): StyleAt {
  if (tableName === ownTableNames.charts) return chartStyleAt;
  return tableName === ownTableNames.board ? boardStyleAt : styleAt;
}

function styleAt(grid: GridSnapshot, table: Area, row: number, column: number): CellStyle | undefined {
  if (row === table.top) return "heading";
  const value = grid.value(row, column);
  if (typeof value !== "string" || grid.formula(row, column) !== undefined) return undefined;
  return (column === table.left ? severities.find((one) => one === value.toLowerCase()) : undefined) ?? "wrapped";
}

/** The row that Excel insists on below a heading is not part of the table when the sheet has no such row. */
function statedArea(area: Area, rowCount: number): Area {
  return area.bottom === area.top + 1 && rowCount === area.bottom ? { ...area, bottom: area.top } : area;
}
