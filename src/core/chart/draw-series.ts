import type { ChartDrawing, DrawnSeries } from "./drawing";
import { chartPaints, type LineLook, type MarkerLook } from "./look";
import type { Plot } from "./plot";
import { pathThrough, rectangle, short, type PathShape, type Spot } from "./shapes";

/** Looks are in points. */
const pixels = 4 / 3;

/** The series of a chart as shapes: areas on one another, columns beside one another, lines with their marks above. */
export function seriesShapes(drawing: ChartDrawing, plot: Plot): readonly PathShape[] {
  const { series } = drawing;
  return [
    ...areaShapes(series, plot),
    ...columnShapes(series, plot),
    ...series.filter(({ look }) => look.kind === "line").flatMap((one) => lineShapes(one, drawing.blanks, plot)),
  ];
}

/** A shape of a series. */
export function shapeOf(
  { role }: Pick<DrawnSeries, "role">,
  path: string,
  paint: { readonly fill?: string | undefined; readonly line?: LineLook | undefined },
): PathShape {
  const { fill, line } = paint;
  return { kind: "path", part: role, path, fill, line: line && lineOf(line) };
}

function lineOf({ color, width, dash }: LineLook): NonNullable<PathShape["line"]> {
  const wide = width * pixels;
  const dashes = { solid: [], dash: [wide * 3.2, wide * 2.2], dot: [wide, wide * 1.6] }[dash];
  return { color, width: wide, dashes };
}

/** The mark of a point. A hollow one is filled with the paper, so that no line is seen through it. */
export function markerShape(series: DrawnSeries, look: MarkerLook, { x, y }: Spot): PathShape {
  const half = (look.size * pixels) / 2;
  const path =
    look.shape === "circle"
      ? `M${short(x - half)} ${short(y)}${arc(half, 2 * half)}${arc(half, -2 * half)}Z`
      : pathThrough([at(x, y - half), at(x + half, y), at(x, y + half), at(x - half, y)], true);
  return shapeOf(series, path, {
    fill: look.fill ?? chartPaints.paper,
    line: { color: look.line, width: 1.2, dash: "solid" },
  });
}

/** Half a circle, to the point so far to the right. */
function arc(radius: number, across: number): string {
  return `a${short(radius)} ${short(radius)} 0 1 0 ${short(across)} 0`;
}

function at(x: number, y: number): Spot {
  return { x, y };
}

function areaShapes(series: readonly DrawnSeries[], plot: Plot): readonly PathShape[] {
  const areas = series.filter(({ look }) => look.kind === "area");
  const heights = areas[0]?.values.map(() => 0) ?? [];
  return areas.flatMap((one) => {
    const beneath = heights.map((height, index) => at(plot.x(index), plot.y(height)));
    one.values.forEach((value, index) => (heights[index] = (heights[index] ?? 0) + (value ?? 0)));
    const above = heights.map((height, index) => at(plot.x(index), plot.y(height)));
    if (one.look.fill === undefined) return [];
    return [shapeOf(one, pathThrough([...above, ...beneath.reverse()], true), { fill: one.look.fill })];
  });
}

function columnShapes(series: readonly DrawnSeries[], plot: Plot): readonly PathShape[] {
  const columns = series.filter(({ look }) => look.kind === "column");
  const gap = columns.length === series.length ? 1.5 : 5;
  const width = plot.slot / (columns.length + gap);
  return columns.flatMap((one, place) =>
    one.values.flatMap((value, category) => {
      if (value === undefined) return [];
      const [from, to] = [plot.y(0), plot.y(value)];
      const left = plot.x(category) + (place - columns.length / 2) * width;
      const path = rectangle(left, Math.min(from, to), width, Math.abs(from - to));
      return [shapeOf(one, path, { fill: one.look.fill, line: one.look.line })];
    }),
  );
}

function lineShapes(one: DrawnSeries, blanks: ChartDrawing["blanks"], plot: Plot): readonly PathShape[] {
  const { line, marker } = one.look;
  const spots = one.values.map((value, index) =>
    value === undefined && blanks !== "zero" ? undefined : at(plot.x(index), plot.y(value ?? 0)),
  );
  const pieces = line ? stretches(spots, blanks === "span") : [];
  return [
    ...pieces.filter((piece) => piece.length > 1).map((piece) => shapeOf(one, pathThrough(piece), { line })),
    ...(marker ? spots.flatMap((spot) => (spot ? [markerShape(one, marker, spot)] : [])) : []),
  ];
}

/** The points between gaps; where lines go on over gaps, all as one. */
function stretches(spots: readonly (Spot | undefined)[], joined: boolean): readonly (readonly Spot[])[] {
  const pieces: Spot[][] = [[]];
  for (const spot of spots) {
    if (spot) pieces.at(-1)?.push(spot);
    else if (!joined) pieces.push([]);
  }
  return pieces;
}
