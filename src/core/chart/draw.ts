import { labelShapes } from "./draw-labels";
import { markerShape, seriesShapes, shapeOf } from "./draw-series";
import type { ChartDrawing, DrawnSeries } from "./drawing";
import { textWidth } from "./letters";
import { chartPaints } from "./look";
import { plotOf, room, type ChartSize, type Plot } from "./plot";
import { pathThrough, rectangle, type ChartPart, type ChartShape, type DrawnChart, type PathShape } from "./shapes";

/**
 * Draws a chart as Excel does: the pane shows by it what will be inserted, the workbench's spreadsheet what is there, a report what stands
 * beside its words. Pure shapes, which `svgOf` makes an element of a page.
 */
export function drawChart(drawing: ChartDrawing, size: ChartSize): DrawnChart {
  const plot = plotOf(drawing, size);
  const { width, height } = size;
  return {
    ...{ width, height, words: drawing.words },
    shapes: [
      plain("paper", rectangle(0.5, 0.5, width - 1, height - 1), chartPaints.paper, chartPaints.frame),
      ...titleShapes(plot),
      ...gridShapes(drawing, plot),
      ...seriesShapes(drawing, plot),
      plain(
        "axis",
        pathThrough([
          { x: plot.left, y: plot.y(0) },
          { x: plot.right, y: plot.y(0) },
        ]),
        undefined,
        chartPaints.axis,
      ),
      ...categoryShapes(plot),
      ...labelShapes(drawing, plot),
      ...legendShapes(drawing, plot),
    ],
  };
}

function plain(part: ChartPart, path: string, fill: string | undefined, color: string): PathShape {
  return { kind: "path", part, path, fill, line: { color, width: 1, dashes: [] } };
}

/** Letters that stand by themselves. */
function letters(
  text: string,
  at: { readonly x: number; readonly y: number; readonly size: number },
  anchor: "start" | "middle" | "end",
  bold = false,
): ChartShape {
  return { kind: "text", part: "letters", text, ...at, anchor, bold, color: chartPaints.letters, halo: undefined };
}

function titleShapes({ size, title }: Plot): readonly ChartShape[] {
  return title.lines.map((line, index) => {
    const y = room.edge + (index + 0.85) * title.letters * 1.25;
    return letters(line, { x: size.width / 2, y, size: title.letters }, "middle", true);
  });
}

function gridShapes({ say }: ChartDrawing, { size, left, right, ticks, y }: Plot): readonly ChartShape[] {
  return ticks.flatMap((tick) => [
    plain(
      "grid",
      pathThrough([
        { x: left, y: y(tick) },
        { x: right, y: y(tick) },
      ]),
      undefined,
      chartPaints.grid,
    ),
    letters(say(tick), { x: left - room.gap, y: y(tick) + size.letters * 0.36, size: size.letters }, "end"),
  ]);
}

/** The names of the categories, each below its own place, or as near to it as the frame lets one be that is wider than its place. */
function categoryShapes({ size, below, bottom, x }: Plot): readonly ChartShape[] {
  return below.flatMap((lines, category) =>
    lines.map((line, index) => {
      const y = bottom + room.gap + (index + 0.8) * size.letters * 1.2;
      const last = size.width - 2 - textWidth(line, size.letters) / 2;
      return letters(line, { x: Math.min(x(category), last), y, size: size.letters }, "middle");
    }),
  );
}

function legendShapes({ series }: ChartDrawing, { size, legend }: Plot): readonly ChartShape[] {
  const rowHeight = size.letters * 1.4;
  return legend.flatMap((row, index) => {
    const y = size.height - room.edge - (legend.length - index - 0.5) * rowHeight;
    let x = (size.width - row.reduce((sum, one) => sum + one.width, 0)) / 2 + room.gap;
    return row.flatMap(({ series: place, width }) => {
      const one = series[place];
      const start = x;
      x += width;
      if (!one) return [];
      const text = { x: start + room.swatch + room.gap, y: y + size.letters * 0.36, size: size.letters };
      return [...swatch(one, start, y), letters(one.name, text, "start")];
    });
  });
}

function swatch(one: DrawnSeries, x: number, y: number): readonly PathShape[] {
  const { kind, line, fill, marker } = one.look;
  if (kind !== "line") {
    const wide = kind === "area" ? room.swatch : room.swatch / 3;
    return [shapeOf(one, rectangle(x + (room.swatch - wide) / 2, y - 4, wide, 8), { fill })];
  }
  const across = pathThrough([
    { x, y },
    { x: x + room.swatch, y },
  ]);
  return [
    ...(line ? [shapeOf(one, across, { line })] : []),
    ...(marker ? [markerShape(one, { ...marker, size: Math.min(marker.size, 7) }, { x: x + room.swatch / 2, y })] : []),
  ];
}
