import { columnLetters, quoteSheet, type Area } from "../../../core/cell/address";
import { drawingOn } from "../../../core/chart/drawing";
import type { OwnChart } from "../../../core/chart/own-chart";
import type { OwnSheet } from "../../../core/plan/operation";
import type { ChartSource } from "./chart-source";

/** A chart on a sheet of ours with what its cells hold. */
export function ownChartSource(sheet: OwnSheet, chart: OwnChart): ChartSource {
  const { name } = sheet;
  const { block, title, format, low, high, step } = chart;
  const drawing = drawingOn(sheet, chart);
  const line = (row: number): Area => ({ top: row, bottom: row, left: block.left + 1, right: block.right });
  const one = (row: number, column: number): Area => ({ top: row, bottom: row, left: column, right: column });
  const categories = { ref: absolute(name, line(block.top)), texts: drawing.categories };
  return {
    title: { text: drawing.title, ref: absolute(name, one(title.row, title.column)) },
    series: drawing.series.map((series, index) => {
      const row = block.top + 1 + index;
      return {
        name: { text: series.name, ref: absolute(name, one(row, block.left)) },
        categories,
        values: { ref: absolute(name, line(row)), numbers: series.values },
        look: series.look,
      };
    }),
    ...{ format, low, high, step },
    blanks: drawing.blanks,
    legend: drawing.legend,
  };
}

/** An area as a chart refers to it: `'Trajectory charts'!$R$9:$W$9`. */
export function absolute(sheet: string, { top, left, bottom, right }: Area): string {
  const at = (row: number, column: number): string => `$${columnLetters(column)}$${String(row + 1)}`;
  const last = top === bottom && left === right ? "" : `:${at(bottom, right)}`;
  return `${quoteSheet(sheet)}!${at(top, left)}${last}`;
}
