import type { SeriesRole } from "./roles";

/** What a shape of a chart is part of: by it a style sheet can give it another colour than it comes with. */
export type ChartPart = SeriesRole | "paper" | "grid" | "axis" | "letters";

/** A line or a filled outline. Lengths are in pixels, colours `#RRGGBB`. */
export interface PathShape {
  readonly kind: "path";
  readonly part: ChartPart | undefined;
  /** As the `d` of an SVG path. */
  readonly path: string;
  readonly fill: string | undefined;
  readonly line: { readonly color: string; readonly width: number; readonly dashes: readonly number[] } | undefined;
}

/** A line of letters. */
export interface TextShape {
  readonly kind: "text";
  readonly part: ChartPart;
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** The colour around the letters, by which they stay legible over lines; undefined for none. */
  readonly halo: string | undefined;
}

export type ChartShape = PathShape | TextShape;

/** A chart as plain shapes, the later above the earlier, and what it shows in words. */
export interface DrawnChart {
  readonly width: number;
  readonly height: number;
  readonly words: string;
  readonly shapes: readonly ChartShape[];
}

/** A place on a chart, in pixels from its top left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A number as paths have it. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A path from point to point; a closed one goes back to the first. */
export function pathThrough(points: readonly Spot[], closed = false): string {
  return (
    points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${short(x)} ${short(y)}`).join("") + (closed ? "Z" : "")
  );
}

/** The outline of a rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
}
