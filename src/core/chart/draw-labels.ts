import type { ChartDrawing, DrawnSeries } from "./drawing";
import { textWidth } from "./letters";
import { chartPaints, labelledPoint, type LabelLook } from "./look";
import type { Plot } from "./plot";
import type { Spot, TextShape } from "./shapes";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far a label keeps from its point, in pixels. */
const distance = 8;

/**
 * What is written beside points, so that no two labels meet and none lies on a mark: on the side that the look asks for, else on another. A
 * value that finds no place is left out; it is in the words of the chart. The series drawn last comes first.
 */
export function labelShapes({ series, say }: ChartDrawing, plot: Plot): readonly TextShape[] {
  const taken: Box[] = series.flatMap((one) => (one.look.marker && one.role !== "latest" ? marks(one, plot) : []));
  const shapes: TextShape[] = [];
  for (const one of [...series].reverse()) {
    const { labels } = one.look;
    if (!labels) continue;
    const only = labels.on === "one" ? labelledPoint(one.values) : undefined;
    for (let index = one.values.length - 1; index >= 0; index -= 1) {
      const value = one.values[index];
      if (value === undefined || (only !== undefined && index !== only)) continue;
      const text = words(labels, one.name, say(value));
      const shape = place(text, { x: plot.x(index), y: plot.y(value) }, labels, plot, taken);
      if (shape) shapes.push(shape);
    }
  }
  return shapes;
}

function words({ says }: LabelLook, name: string, value: string): string {
  if (says === "value") return value;
  return says === "name" ? name : `${name} ${value}`;
}

function marks({ values, look }: DrawnSeries, plot: Plot): readonly Box[] {
  const half = ((look.marker?.size ?? 0) * 2) / 3;
  return values.flatMap((value, index) => (value === undefined ? [] : [around(plot.x(index), plot.y(value), half)]));
}

function around(x: number, y: number, half: number): Box {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function place(text: string, spot: Spot, { side, says }: LabelLook, plot: Plot, taken: Box[]): TextShape | undefined {
  const size = plot.size.letters;
  const bold = says === "name-and-value";
  const width = textWidth(text, size, bold);
  for (const centre of centres(spot, side, width, size)) {
    const x = Math.min(Math.max(centre.x, plot.left + width / 2), plot.size.width - 2 - width / 2);
    const box = { left: x - width / 2, right: x + width / 2, top: centre.y - size / 2, bottom: centre.y + size / 2 };
    if (box.top < plot.top - size || box.bottom > plot.bottom || taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    return {
      kind: "text",
      part: "letters",
      ...{ text, x, size, bold },
      y: centre.y + size * 0.36,
      anchor: "middle",
      color: chartPaints.letters,
      halo: chartPaints.paper,
    };
  }
  return undefined;
}

/** Where the middle of a label may be, best first. */
function centres({ x, y }: Spot, side: LabelLook["side"], width: number, size: number): readonly Spot[] {
  const [up, down] = [y - distance - size / 2, y + distance + size / 2];
  const [first, second] = side === "below" ? [down, up] : [up, down];
  const beside = [
    { x: x + width / 2 + distance, y },
    { x: x - width / 2 - distance, y },
  ];
  const over = [
    { x, y: first },
    { x, y: second },
    { x: x + width / 2, y: first },
    { x: x - width / 2, y: first },
    { x, y: first + (first < y ? -size : size) },
  ];
  return side === "right" ? [...beside, ...over] : [...over, ...beside];
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
