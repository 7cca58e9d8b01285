import type { LabelLook, LineLook, MarkerLook, SeriesLook } from "./look";

/** What a series of our charts shows of a measure, in the order in which they are drawn, the last on top. */
export const seriesRoles = [
  "band-base",
  "band",
  "tolerance-base",
  "tolerance",
  "change",
  "benchmark",
  "trajectory",
  "forecast",
  "baseline",
  "target",
  "actual",
  "latest",
] as const;
export type SeriesRole = (typeof seriesRoles)[number];

/** Which side of its points the labels of the actuals are on; those of the targets are on the other, so that they do not meet. */
export type ActualSide = "above" | "below";

interface RoleFacts {
  /** What the series is called; a benchmark has the name that the scorecard gives it. */
  readonly name: string;
  /** How it is drawn, in words: no two alike, since a series is known again by them. */
  readonly drawn: string;
  look(side: ActualSide): SeriesLook;
}

/**
 * Colours as in the NHS plot-the-dots charts where those have one: target red #DE1B1B, trajectory purple #490092. Each series also differs
 * from every other in its dashes, weight or mark, so that none is known by its colour alone.
 */
const colors = {
  ink: "#1A1A1A",
  trajectory: "#490092",
  target: "#DE1B1B",
  grey: "#6B6B6B",
  change: "#C9C9C9",
  tolerance: "#FCE8BD",
  band: "#E6DDF2",
} as const;

const roles: Readonly<Record<SeriesRole, RoleFacts>> = {
  "band-base": base("Forecast band from", "Base of the lilac shading"),
  band: shading("Forecast band (80%)", "Lilac shading", colors.band),
  "tolerance-base": base("Tolerance from", "Base of the amber shading"),
  tolerance: shading("Within tolerance", "Amber shading", colors.tolerance),
  change: {
    name: "Definition changes",
    drawn: "Upright bar",
    look: () => ({
      ...nothing,
      kind: "column",
      fill: colors.change,
      inLegend: true,
    }),
  },
  benchmark: {
    name: "Benchmark",
    drawn: "Thin grey line",
    look: () => ({
      ...nothing,
      line: line(colors.grey, 1, "solid"),
      labels: { says: "name", side: "above", on: "one" },
      inLegend: true,
    }),
  },
  trajectory: {
    name: "Trajectory",
    drawn: "Dashed line",
    look: () => ({ ...nothing, line: line(colors.trajectory, 2, "dash"), inLegend: true }),
  },
  forecast: {
    name: "Forecast",
    drawn: "Dotted line",
    look: () => ({ ...nothing, line: line(colors.ink, 1.5, "dot"), inLegend: true }),
  },
  baseline: {
    name: "Baseline",
    drawn: "Hollow circle",
    look: (side) => ({
      ...nothing,
      marker: marker("circle", 10, undefined, colors.ink),
      labels: { says: "value", side: opposite(side), on: "all" },
      inLegend: true,
    }),
  },
  target: {
    name: "Target",
    drawn: "Diamonds",
    look: (side) => ({
      ...nothing,
      marker: marker("diamond", 8, colors.target, colors.target),
      labels: { says: "value", side: opposite(side), on: "all" },
      inLegend: true,
    }),
  },
  actual: {
    name: "Actual",
    drawn: "Solid line with circles",
    look: () => ({
      ...nothing,
      line: line(colors.ink, 2.25, "solid"),
      marker: marker("circle", 6, colors.ink, colors.ink),
      inLegend: true,
    }),
  },
  latest: {
    name: "Latest",
    drawn: "Label of the latest actual",
    look: (side) => ({
      ...nothing,
      marker: marker("circle", 7, colors.ink, colors.ink),
      labels: { says: "name-and-value", side, on: "all" },
    }),
  },
};

const nothing: SeriesLook = {
  kind: "line",
  line: undefined,
  fill: undefined,
  marker: undefined,
  labels: undefined,
  inLegend: false,
};

/** What a series of a role is called on the sheet and in the legend. */
export function roleName(role: SeriesRole): string {
  return roles[role].name;
}

/** How a series of a role is drawn, in words. */
export function drawnAs(role: SeriesRole): string {
  return roles[role].drawn;
}

/** The role that is drawn as some words say; undefined when none is. */
export function roleDrawnAs(words: unknown): SeriesRole | undefined {
  return seriesRoles.find((role) => roles[role].drawn === words);
}

/** How a series of a role looks. */
export function lookOf(role: SeriesRole, side: ActualSide): SeriesLook {
  return roles[role].look(side);
}

function base(name: string, drawn: string): RoleFacts {
  return { name, drawn, look: () => ({ ...nothing, kind: "area" }) };
}

function shading(name: string, drawn: string, fill: string): RoleFacts {
  return { name, drawn, look: () => ({ ...nothing, kind: "area", fill, inLegend: true }) };
}

function line(color: string, width: number, dash: LineLook["dash"]): LineLook {
  return { color, width, dash };
}

function marker(shape: MarkerLook["shape"], size: number, fill: string | undefined, edge: string): MarkerLook {
  return { shape, size, fill, line: edge };
}

function opposite(side: ActualSide): LabelLook["side"] {
  return side === "above" ? "below" : "above";
}
