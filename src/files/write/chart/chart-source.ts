import type { SeriesLook } from "../../../core/chart/look";

/** A text of a chart: as it stands, and the cell it comes from where it comes from one. */
export interface ChartText {
  readonly text: string;
  /** As a formula refers to it: `'Trajectory charts'!$R$4`. */
  readonly ref?: string;
}

/** One series of a chart with what its cells hold now, for programs that draw before they calculate. */
export interface SeriesSource {
  readonly name: ChartText;
  readonly categories: { readonly ref: string; readonly texts: readonly string[] } | undefined;
  readonly values: { readonly ref: string; readonly numbers: readonly (number | undefined)[] };
  readonly look: SeriesLook;
}

/** A chart as a file is to hold it. */
export interface ChartSource {
  readonly title: ChartText | undefined;
  /** In the order in which they are drawn, those drawn as one kind together. */
  readonly series: readonly SeriesSource[];
  /** Number format code of the value axis and the labels. */
  readonly format: string;
  /** Where the value axis starts and ends; undefined leaves it to Excel. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** How far apart its lines are; undefined leaves it to Excel. */
  readonly step: number | undefined;
  /** What lines do where there is no point: leave a gap, go on to the next, or fall to nought. */
  readonly blanks: "gap" | "span" | "zero";
  readonly legend: boolean;
}
