import { html, type Markup } from "../../report/html/html-text";
import { oneLine } from "../../report/plain";
import { pictureOf } from "../../trajectory";
import type { JudgedLine } from "../model";
import { sayValue } from "../say";

/** The picture's size and the room around its lines, in its own units. */
const size = { width: 96, height: 24, room: 4 } as const;

interface Dot {
  readonly time: number;
  readonly value: number;
}

/** The course of a measure, small enough to stand in its row: the actuals solid, the trajectory dashed, the target a diamond. */
export function spark({ trajectory }: JudgedLine): Markup {
  const { baseline, trajectory: path, compared } = pictureOf(trajectory);
  const actuals: readonly Dot[] = [baseline, ...compared.map(({ time, actual }) => ({ time, value: actual.value }))];
  const place = placer([...path, ...actuals]);
  const end = path.at(-1) ?? baseline;
  const latest = actuals.at(-1) ?? baseline;
  const say = (dot: Dot): string => sayValue(trajectory, dot.value);
  const label =
    `Trajectory from ${say(baseline)} to ${say(end)}` +
    (actuals.length > 1 ? `, actuals ${actuals.slice(1).map(say).join(", ")}` : "");
  return html`<svg class="spark" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${oneLine(label)}">
    <polyline class="path" points="${points(path, place)}" />
    <polyline class="actual" points="${points(actuals, place)}" />
    <path class="end" d="${diamond(place(end))}" />
    <circle
      class="${actuals.length > 1 ? "latest" : "start"}"
      cx="${place(latest).x}"
      cy="${place(latest).y}"
      r="2.2"
    />
  </svg>`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function placer(dots: readonly Dot[]): (dot: Dot) => Place {
  const times = dots.map(({ time }) => time);
  const values = dots.map(({ value }) => value);
  const along = scale(Math.min(...times), Math.max(...times), size.room, size.width - size.room);
  const up = scale(Math.min(...values), Math.max(...values), size.height - size.room, size.room);
  return ({ time, value }) => ({ x: along(time), y: up(value) });
}

/** Where nothing differs, in the middle. */
function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  return (value) => {
    const share = high > low ? (value - low) / (high - low) : 0.5;
    return Math.round((from + (to - from) * share) * 10) / 10;
  };
}

function points(dots: readonly Dot[], place: (dot: Dot) => Place): string {
  return dots
    .map(place)
    .map(({ x, y }) => `${String(x)},${String(y)}`)
    .join(" ");
}

function diamond({ x, y }: Place): string {
  return `M${String(x)} ${String(y - 3)}l3 3-3 3-3-3z`;
}
