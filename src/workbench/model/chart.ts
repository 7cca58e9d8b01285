import type { SeriesLook } from "../../core";

/** One series of a chart: what it is drawn from, and how. */
export interface SeriesModel {
  /** Its name as it was typed; "" where it comes from a cell. */
  readonly name: string;
  /** The cell that its name comes from, as a formula refers to it. */
  readonly nameFrom: string | undefined;
  readonly values: string | undefined;
  readonly categories: string | undefined;
  /** Excel's name of its kind: `LineMarkers`. */
  readonly type: string;
  readonly look: SeriesLook;
}

/** A text of a chart, and the letters it is in. */
export interface ChartTitleModel {
  readonly text: string;
  /** The cell that the text comes from, as a formula refers to it. */
  readonly from: string | undefined;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

/** An axis of values, as far as it was set. */
export interface ValueAxisModel {
  readonly format: string | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly step: number | undefined;
}

/** A chart: one made since the workbook was opened, or one of the file's. */
export interface ChartModel {
  readonly id: string;
  readonly name: string;
  /** Excel's name of its kind: `LineMarkers`, `Pie`. */
  readonly type: string;
  readonly title: ChartTitleModel | undefined;
  readonly series: readonly SeriesModel[];
  readonly axis: ValueAxisModel;
  /** Whether the periods stand below the plot even where values cross nought. */
  readonly labelsLow: boolean;
  readonly legend: "Bottom" | "Right" | "Top" | "Left" | undefined;
  readonly blanks: "NotPlotted" | "Zero" | "Interplotted";
  /** In points, from the corner of the sheet. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** What it shows, in words; "" where nobody said. */
  readonly alt: string;
  /** The path of its part in the file; undefined for one made since it was opened. */
  readonly part: string | undefined;
  /** Whether somebody put it elsewhere, or made it of another size, since it was opened. */
  readonly placed?: boolean;
}

/** The kinds of chart that the workbench draws, by Excel's names, and what each draws a series as. */
const kinds: Readonly<Record<string, SeriesLook["kind"]>> = {
  Line: "line",
  LineMarkers: "line",
  ColumnClustered: "column",
  AreaStacked: "area",
  Area: "area",
};

/** What a kind of chart draws a series as; undefined for kinds that the workbench cannot draw. */
export function drawnKind(type: string): SeriesLook["kind"] | undefined {
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined;
}

/** Whether the workbench can draw a chart as Excel would. */
export function canDraw({ series }: ChartModel): boolean {
  return series.length > 0 && series.every(({ type }) => drawnKind(type) !== undefined);
}

/** Excel's own colours of series, in turn. */
const palette = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** How Excel draws a series that nobody has styled. */
export function usualLook(type: string, index: number): SeriesLook {
  const color = palette[index % palette.length] ?? palette[0];
  const kind = drawnKind(type) ?? "column";
  const plain = { kind, line: undefined, fill: undefined, marker: undefined, labels: undefined, inLegend: true };
  if (kind !== "line") return { ...plain, fill: color };
  const marker = { shape: "circle", size: 5, fill: color, line: color } as const;
  return { ...plain, line: { color, width: 2.25, dash: "solid" }, marker: type === "LineMarkers" ? marker : undefined };
}

/** A chart whose references to cells are as `change` makes them. */
export function withChartReferences(chart: ChartModel, change: (reference: string) => string): ChartModel {
  const maybe = (reference: string | undefined): string | undefined => reference && change(reference);
  return {
    ...chart,
    title: chart.title && { ...chart.title, from: maybe(chart.title.from) },
    series: chart.series.map((one) => ({
      ...one,
      nameFrom: maybe(one.nameFrom),
      values: maybe(one.values),
      categories: maybe(one.categories),
    })),
  };
}
