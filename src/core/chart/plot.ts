import type { ChartDrawing } from "./drawing";
import { textWidth, wrapped } from "./letters";
import { scaleFor, ticksOf, type Scale } from "./scale";

/** How large a chart is drawn, in pixels: as a whole, and the letters of its axes and labels. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly letters: number;
}

/** Where the parts of a chart stand. */
export interface Plot {
  readonly size: ChartSize;
  readonly title: { readonly lines: readonly string[]; readonly letters: number };
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly number[];
  /** How wide the place of a category is. */
  readonly slot: number;
  /** What stands below each category, in lines; none where there is no room. */
  readonly below: readonly (readonly string[])[];
  readonly legend: readonly LegendRow[];
  /** The middle of a category. */
  readonly x: (category: number) => number;
  /** A value's height; one outside of the axis is at its end. */
  readonly y: (value: number) => number;
}

/** The series of one row of the legend, by their places in the chart, with how wide each is. */
export type LegendRow = readonly { readonly series: number; readonly width: number }[];

/** The room around everything, and between a swatch of the legend and its name. */
export const room = { edge: 8, gap: 6, swatch: 24 } as const;

/** Lays a chart out. */
export function plotOf(drawing: ChartDrawing, size: ChartSize): Plot {
  const { letters } = size;
  const titleLetters = Math.round(letters * 1.25);
  const lines = wrapped(drawing.title, size.width - 2 * room.edge, { size: titleLetters, bold: true }, 3);
  const scale = axisOf(drawing);
  const ticks = ticksOf(scale);
  const left = room.edge + Math.max(0, ...ticks.map((one) => textWidth(drawing.say(one), letters))) + room.gap;
  const right = size.width - room.edge - letters / 2;
  const legend = drawing.legend ? legendRows(drawing, size) : [];
  const slot = (right - left) / Math.max(1, drawing.categories.length);
  const below = categoryLines(drawing.categories, slot, letters);
  const belowHeight = Math.max(1, ...below.map((one) => one.length)) * letters * 1.2 + room.gap;
  const top = room.edge + lines.length * titleLetters * 1.25 + letters * 0.8;
  const bottom = size.height - room.edge - legend.length * letters * 1.4 - belowHeight;
  return {
    ...{ size, left, right, top, bottom, ticks, slot, below, legend },
    title: { lines, letters: titleLetters },
    x: (category) => left + (category + 0.5) * slot,
    y: (value) => {
      const share = (value - scale.low) / (scale.high - scale.low || 1);
      return bottom - Math.min(1, Math.max(0, share)) * (bottom - top);
    },
  };
}

/** The axis of a chart: as it was set, and far enough for every value that it starts before. */
function axisOf({ series, low, high, step }: ChartDrawing): Scale {
  const values = [...series.filter(({ look }) => look.kind !== "area").flatMap((one) => one.values), ...tops(series)];
  const known = values.flatMap((value) => value ?? []);
  const solid = series.some(({ look, role }) => look.kind !== "line" && role === undefined);
  const usual = scaleFor(solid ? [0, ...known] : known);
  const from = low ?? usual.low;
  const by = step ?? (low === undefined && high === undefined ? usual.step : scaleFor([from, high ?? usual.high]).step);
  const top = Math.max(-Infinity, ...known);
  // Excel, too, leaves a twentieth free above the values where nobody said where the axis ends.
  const most = Math.max(high ?? (low === undefined ? usual.high : top + (top - from) / 20), ...known);
  const steps = Math.max(1, Math.ceil((most - from) / by - 1e-9));
  return {
    low: from,
    high: high !== undefined && most <= high ? high : from + steps * by,
    step: by * Math.ceil(steps / 12),
  };
}

/** How high the areas of a chart come, which lie on one another. */
export function tops(series: ChartDrawing["series"]): readonly number[] {
  const areas = series.filter(({ look }) => look.kind === "area");
  const moments = Math.max(0, ...areas.map(({ values }) => values.length));
  return Array.from({ length: areas.length === 0 ? 0 : moments }, (_, moment) =>
    areas.reduce((sum, { values }) => sum + (values[moment] ?? 0), 0),
  );
}

function categoryLines(categories: readonly string[], slot: number, letters: number): readonly (readonly string[])[] {
  const fits = (lines: readonly string[]): boolean => lines.every((line) => textWidth(line, letters) <= slot - 3);
  const broken = categories.map((one) => wrapped(one, slot - 3, { size: letters }, 2));
  const whole = broken.every((lines, index) => fits(lines) && lines.join(" ") === categories[index]?.trim());
  if (whole) return broken;
  const widest = Math.max(...categories.map((one) => textWidth(one, letters)));
  const each = Math.max(1, Math.ceil((widest + 8) / slot));
  return categories.map((one, index) => (index % each === 0 ? [one] : []));
}

function legendRows({ series }: ChartDrawing, { width, letters }: ChartSize): readonly LegendRow[] {
  const rows: { readonly series: number; readonly width: number }[][] = [];
  let free = 0;
  series.forEach(({ name, look }, index) => {
    if (!look.inLegend) return;
    const own = room.swatch + room.gap + textWidth(name, letters) + 2 * room.gap;
    const last = rows.at(-1);
    if (last && own <= free) last.push({ series: index, width: own });
    else {
      rows.push([{ series: index, width: own }]);
      free = width - 2 * room.edge;
    }
    free -= own;
  });
  return rows;
}
