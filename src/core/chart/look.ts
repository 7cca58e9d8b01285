/** A dash pattern that Excel, the workbench and the preview all have. */
export type Dash = "solid" | "dash" | "dot";

/** A line: its colour as `#RRGGBB`, its width in points, and its dashes. */
export interface LineLook {
  readonly color: string;
  readonly width: number;
  readonly dash: Dash;
}

/** The mark on each point of a line. `fill` is the colour inside; a hollow one has none. */
export interface MarkerLook {
  readonly shape: "circle" | "diamond";
  /** In points, as Excel counts it: 2 to 72. */
  readonly size: number;
  readonly fill: string | undefined;
  readonly line: string;
}

/** What is written beside points of a series, and on which side of them. */
export interface LabelLook {
  readonly says: "value" | "name" | "name-and-value";
  readonly side: "above" | "below" | "right";
  /** All points that have a value, or one near the start of the line alone, where there is most room. */
  readonly on: "all" | "one";
}

/** What a chart is drawn on and with apart from its series: paper and frame, letters (12 to 1 on the paper), axes and the lines across. */
export const chartPaints = {
  paper: "#FFFFFF",
  frame: "#D0D0D0",
  letters: "#333333",
  axis: "#8C8C8C",
  grid: "#E3E3E3",
} as const;

/** How a series of a chart is drawn. Areas of one chart are stacked in order; one without a fill only carries those above it. */
export interface SeriesLook {
  readonly kind: "line" | "area" | "column";
  readonly line: LineLook | undefined;
  readonly fill: string | undefined;
  readonly marker: MarkerLook | undefined;
  readonly labels: LabelLook | undefined;
  readonly inLegend: boolean;
}

/** The place of the point that bears the only label of a series, by its values; -1 when none has a value. */
export function labelledPoint(values: readonly (number | undefined)[]): number {
  const places = values.flatMap((value, index) => (value === undefined ? [] : [index]));
  return places[1] ?? places[0] ?? -1;
}
