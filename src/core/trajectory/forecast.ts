import type { Period } from "../cell/period";
import { formatPeriod } from "../cell/period";
import type { Trajectory } from "./model";
import { seriesOf, type Series } from "./series";
import { studentTwoTailed } from "./student";

/** The fewest actuals of one era that a line is drawn through: two of them it needs, and the rest say how far it may be off. */
export const fewestForForecast = 5;

/** How likely the band is to miss. */
const outside = 0.2;

/** Where a straight line through the actuals leads, and the band that should hold the figure four times in five. */
export interface ForecastPoint {
  readonly period: Period;
  readonly time: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The forecast of a measure, or the sentence that says why it has none. */
export type Forecast =
  | { readonly ok: true; readonly series: Series; readonly points: readonly ForecastPoint[] }
  | { readonly ok: false; readonly reason: string };

/** The line through a measure's actuals of its latest era, at every milestone after the last of them. */
export function forecastOf(trajectory: Trajectory): Forecast {
  const series = seriesOf(trajectory);
  const count = series.points.length;
  if (count < fewestForForecast) {
    const era = series.since ? ` since ${formatPeriod(series.since.period)}` : "";
    const why = series.since ? ` ${series.since.says}` : "";
    const has = count === 1 ? "There is 1 actual" : `There are ${String(count)} actuals`;
    return { ok: false, reason: `${has}${era}: a forecast needs ${String(fewestForForecast)}.${why}` };
  }
  const last = series.points.at(-1)?.time ?? 0;
  const ahead = trajectory.milestones.filter(({ time }) => time > last);
  if (ahead.length === 0) return { ok: false, reason: "No milestone lies after the last actual." };
  const line = lineThrough(series);
  return { ok: true, series, points: ahead.map(({ period, time }) => ({ period, time, ...line(time / 12) })) };
}

/** The cells that a forecast is worked out from, as formula texts of two ranges of one size, and of the time that is asked about. */
export interface ForecastCells {
  readonly values: string;
  readonly years: string;
  readonly year: string;
}

/** Whether so many actuals are still there that a line is drawn through them, as a formula text. */
export function enoughFormula(values: string): string {
  return `COUNT(${values})>=${String(fewestForForecast)}`;
}

/** The formula of a forecast's value. Times are in years. */
export function forecastFormula({ values, years, year }: ForecastCells): string {
  return `FORECAST.LINEAR(${year},${values},${years})`;
}

/** The formula of half the width of a forecast's band of 80%. */
export function bandFormula({ values, years, year }: ForecastCells): string {
  const count = `COUNT(${values})`;
  return (
    `T.INV.2T(${String(outside)},${count}-2)*STEYX(${values},${years})` +
    `*SQRT(1+1/${count}+(${year}-AVERAGE(${years}))^2/DEVSQ(${years}))`
  );
}

function lineThrough({ points }: Series): (year: number) => Omit<ForecastPoint, "period" | "time"> {
  const count = points.length;
  const meanTime = mean(points.map(({ time }) => time / 12));
  const meanValue = mean(points.map(({ value }) => value));
  const spread = total(points.map(({ time }) => (time / 12 - meanTime) ** 2));
  const slope = total(points.map(({ time, value }) => (time / 12 - meanTime) * (value - meanValue))) / spread;
  const off = total(points.map(({ time, value }) => (value - meanValue - slope * (time / 12 - meanTime)) ** 2));
  const error = Math.sqrt(off / (count - 2));
  const t = studentTwoTailed(outside, count - 2);
  return (year) => {
    const value = meanValue + slope * (year - meanTime);
    const half = t * error * Math.sqrt(1 + 1 / count + (year - meanTime) ** 2 / spread);
    return { value, low: value - half, high: value + half };
  };
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function mean(numbers: readonly number[]): number {
  return total(numbers) / numbers.length;
}
