import type { ChartDrawing } from "../../core";
import { chartNumbers, chartTexts, formatFrom, textFrom } from "./chart-cells";
import type { ChartModel } from "./chart";
import { showValue, type SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** A chart with what its cells hold now, as it is drawn. */
export function chartDrawing(chart: ChartModel, sheet: SheetModel, model: WorkbookModel): ChartDrawing {
  const { title, axis, blanks, legend, alt } = chart;
  const said = (text: string, from: string | undefined): string =>
    from === undefined ? text : textFrom(from, sheet, model);
  const first = chart.series[0];
  const format = axis.format ?? (first?.values === undefined ? "General" : formatFrom(first.values, sheet, model));
  const heading = title ? said(title.text, title.from) : "";
  return {
    title: heading,
    words: alt === "" ? heading : alt,
    categories: categoriesOf(chart, sheet, model),
    series: chart.series.map(({ name, nameFrom, values, look }) => ({
      name: said(name, nameFrom),
      values: chartNumbers(values, sheet, model),
      look,
      role: undefined,
    })),
    ...{ low: axis.low, high: axis.high, step: axis.step },
    blanks: blanks === "Zero" ? "zero" : blanks === "Interplotted" ? "span" : "gap",
    legend: legend !== undefined,
    say: (value) => showValue(Number(value.toPrecision(12)), format),
  };
}

/** What stands below the values; where nothing says, they are counted. */
function categoriesOf({ series }: ChartModel, sheet: SheetModel, model: WorkbookModel): readonly string[] {
  const texts = chartTexts(series.find(({ categories }) => categories !== undefined)?.categories, sheet, model);
  const longest = Math.max(0, ...series.map(({ values }) => chartNumbers(values, sheet, model).length));
  return Array.from({ length: longest }, (_, index) => texts[index] ?? String(index + 1));
}
