import {
  absoluteRef,
  lookOf,
  labelledPoint,
  type LabelLook,
  type OwnChart,
  type OwnSheet,
  type SeriesLook,
} from "../../core";
import { rangeOf } from "../read/areas";
import type { Step } from "../write/steps";

/** What the calls that make a chart add to a request, in characters: some thirty for the chart, a dozen for each series. */
const chartSize = 25_000;

/** The steps that take away the charts that a sheet of ours shall not have any more, or has drawn from other cells. */
export function goneChartSteps(present: OwnSheet, after: OwnSheet): readonly Step[] {
  return (present.charts ?? [])
    .filter((chart) => !stays(chart, after.charts ?? []))
    .map(({ name }) => ({
      size: 1000,
      queue(context) {
        context.workbook.worksheets.getItem(present.name).charts.getItem(name).delete();
        return undefined;
      },
    }));
}

/** The steps that add the charts that a sheet of ours does not have as it shall; it has been filled. */
export function newChartSteps(present: OwnSheet | undefined, after: OwnSheet): readonly Step[] {
  return (after.charts ?? [])
    .filter((chart) => !stays(chart, present?.charts ?? []))
    .map((chart) => ({
      size: chartSize,
      queue(context) {
        addChart(context.workbook.worksheets.getItem(after.name), after, chart);
        return undefined;
      },
    }));
}

/** Whether a chart is there already, drawn from the same cells. How the user has it is left alone. */
function stays(chart: OwnChart, others: readonly OwnChart[]): boolean {
  return others.some((other) => other.name === chart.name && JSON.stringify(other) === JSON.stringify(chart));
}

/**
 * Adds a chart over its block: Excel takes names and periods from the block's first column and row, as their cells hold texts. Office.js
 * has no alternative text for charts; the words stand in the cells beneath each.
 */
function addChart(sheet: Excel.Worksheet, own: OwnSheet, chart: OwnChart): void {
  const { area, block, title } = chart;
  const made = sheet.charts.add("LineMarkers", rangeOf(sheet, block), "Rows");
  made.name = chart.name;
  made.setPosition(
    sheet.getRangeByIndexes(area.top, area.left, 1, 1),
    sheet.getRangeByIndexes(area.bottom, area.right, 1, 1),
  );
  made.title.setFormula(`=${absoluteRef({ sheet: own.name, ...title })}`);
  made.title.format.font.size = 12;
  made.title.format.font.bold = true;
  made.legend.position = "Bottom";
  made.displayBlanksAs = chart.joined ? "Interplotted" : "NotPlotted";
  chart.roles.forEach((role, index) => {
    const values = (own.rows[block.top + 1 + index] ?? []).slice(block.left + 1, block.right + 1);
    const numbers = values.map(({ value }) => (typeof value === "number" ? value : undefined));
    style(made, index, lookOf(role, chart.side), numbers);
  });
  setAxes(made, chart);
}

function setAxes({ axes }: Excel.Chart, { format, low, high, step }: OwnChart): void {
  const { categoryAxis, valueAxis } = axes;
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.minimum = low;
  if (high !== undefined) valueAxis.maximum = high;
  valueAxis.majorUnit = step;
  valueAxis.numberFormat = format;
}

const kinds = { line: "LineMarkers", area: "AreaStacked", column: "ColumnClustered" } as const;

function style(chart: Excel.Chart, index: number, look: SeriesLook, numbers: readonly (number | undefined)[]): void {
  const series = chart.series.getItemAt(index);
  series.chartType = kinds[look.kind];
  if (look.kind === "line") styleLine(series, look);
  else {
    if (look.fill === undefined) series.format.fill.clear();
    else series.format.fill.setSolidColor(look.fill);
    series.format.line.lineStyle = "None";
  }
  if (look.labels) label(series, look.labels, numbers);
  if (!look.inLegend) chart.legend.legendEntries.getItemAt(index).visible = false;
}

const dashes = { solid: "Continuous", dash: "Dash", dot: "RoundDot" } as const;
const markers = { circle: "Circle", diamond: "Diamond" } as const;

/** A hollow mark is filled with the paper: Office.js can give a mark any colour, but not none. */
const paper = "#FFFFFF";

function styleLine(series: Excel.ChartSeries, { line, marker }: SeriesLook): void {
  if (line) {
    series.format.line.color = line.color;
    series.format.line.weight = line.width;
    series.format.line.lineStyle = dashes[line.dash];
  } else {
    series.format.line.lineStyle = "None";
  }
  if (!marker) {
    series.markerStyle = "None";
    return;
  }
  series.markerStyle = markers[marker.shape];
  series.markerSize = marker.size;
  series.markerBackgroundColor = marker.fill ?? paper;
  series.markerForegroundColor = marker.line;
}

const sides = { above: "Top", below: "Bottom", right: "Right" } as const;

function label(series: Excel.ChartSeries, labels: LabelLook, numbers: readonly (number | undefined)[]): void {
  const one = labels.on === "one" ? labelledPoint(numbers) : undefined;
  if (one !== undefined && one < 0) return;
  if (one === undefined) series.hasDataLabels = true;
  else series.points.getItemAt(one).hasDataLabel = true;
  const shown = one === undefined ? series.dataLabels : series.points.getItemAt(one).dataLabel;
  shown.showSeriesName = labels.says !== "value";
  shown.showValue = labels.says !== "name";
  shown.position = sides[labels.side];
}
