import { columnLetters, quoteSheet, type Area } from "../../../core/cell/address";
import { isCellError } from "../../../core/cell/value";
import { lookOf } from "../../../core/chart/roles";
import type { OwnChart } from "../../../core/chart/own-chart";
import type { OwnCell, OwnSheet } from "../../../core/plan/operation";
import type { ChartSource } from "./chart-source";

/** A chart on a sheet of ours with what its cells hold. */
export function ownChartSource({ name, rows }: OwnSheet, chart: OwnChart): ChartSource {
  const { block, title, roles, side, format, low, high, step, joined } = chart;
  const cell = (row: number, column: number): OwnCell | undefined => rows[row]?.[column];
  const line = (row: number): Area => ({ top: row, bottom: row, left: block.left + 1, right: block.right });
  const across = <Value>(row: number, read: (held: OwnCell | undefined) => Value): readonly Value[] =>
    Array.from({ length: block.right - block.left }, (_, index) => read(cell(row, block.left + 1 + index)));
  const categories = { ref: absolute(name, line(block.top)), texts: across(block.top, textOf) };
  return {
    title: {
      text: textOf(cell(title.row, title.column)),
      ref: absolute(name, { top: title.row, bottom: title.row, left: title.column, right: title.column }),
    },
    series: roles.map((role, index) => {
      const row = block.top + 1 + index;
      const at = { top: row, bottom: row, left: block.left, right: block.left };
      return {
        name: { text: textOf(cell(row, block.left)), ref: absolute(name, at) },
        categories,
        values: { ref: absolute(name, line(row)), numbers: across(row, numberOf) },
        look: lookOf(role, side),
      };
    }),
    format,
    low,
    high,
    step,
    blanks: joined ? "span" : "gap",
    legend: true,
  };
}

/** An area as a chart refers to it: `'Trajectory charts'!$R$9:$W$9`. */
export function absolute(sheet: string, { top, left, bottom, right }: Area): string {
  const at = (row: number, column: number): string => `$${columnLetters(column)}$${String(row + 1)}`;
  const last = top === bottom && left === right ? "" : `:${at(bottom, right)}`;
  return `${quoteSheet(sheet)}!${at(top, left)}${last}`;
}

function textOf(cell: OwnCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null || isCellError(value)) return "";
  return String(value);
}

function numberOf(cell: OwnCell | undefined): number | undefined {
  return typeof cell?.value === "number" ? cell.value : undefined;
}
