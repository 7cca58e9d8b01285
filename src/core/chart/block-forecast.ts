import type { OwnCell } from "../plan/operation";
import { bandFormula, enoughFormula, forecastFormula, type ForecastCells } from "../trajectory/forecast";
import type { BlockPlaces } from "./block-places";
import type { ChartFacts } from "./facts";
import { numberIn } from "./live-cell";
import { lastMoment } from "./block-series";
import type { Stretch } from "./shading";
import type { Moment } from "./timeline";

/** The rows of a block that a forecast and its band are worked out with, by their places. */
export interface ForecastRows {
  readonly actual: number;
  readonly forecast: number;
  readonly band: number;
  readonly values: number;
  readonly years: number;
}

/** The actuals that a forecast follows, and their years; elsewhere an empty text, which statistics pass over. */
export function forecastSources(
  facts: ChartFacts,
  moments: readonly Moment[],
  actual: readonly OwnCell[],
  rows: ForecastRows,
  places: BlockPlaces,
): readonly [values: readonly OwnCell[], years: readonly OwnCell[]] {
  const from = new Set(facts.forecastFrom);
  const values = moments.map(({ time }, moment): OwnCell => {
    if (!from.has(time)) return { value: null };
    const here = places.at(rows.actual, moment);
    return { value: actual[moment]?.value ?? null, formula: `IF(ISNUMBER(${here}),${here},"")`, format: facts.format };
  });
  const years = moments.map(({ time }, moment): OwnCell => {
    if (!from.has(time)) return { value: null };
    return { value: time / 12, formula: `IF(ISNUMBER(${places.at(rows.actual, moment)}),${String(time)}/12,"")` };
  });
  return [values, years];
}

/** The forecast at each moment that it has one for. */
export function forecastCells(
  facts: ChartFacts,
  moments: readonly Moment[],
  rows: ForecastRows,
  places: BlockPlaces,
): readonly OwnCell[] {
  return moments.map(({ time }): OwnCell => {
    const point = facts.forecast.find((one) => one.time === time);
    if (!point) return { value: null };
    const cells = cellsAt(time, rows, places);
    const formula = `IF(${enoughFormula(cells.values)},${forecastFormula(cells)},NA())`;
    return { value: point.value, formula, format: facts.format };
  });
}

/** What the forecast may range over at each of its moments. It opens from the latest actual, where the forecast follows on it. */
export function forecastStretches(
  facts: ChartFacts,
  moments: readonly Moment[],
  actual: readonly OwnCell[],
  rows: ForecastRows,
  places: BlockPlaces,
): readonly (Stretch | undefined)[] {
  const opens = lastMoment(actual);
  return moments.map(({ time }, moment) => {
    const point = facts.forecast.find((one) => one.time === time);
    const value = numberIn(actual[moment]);
    if (point) {
      const cells = cellsAt(time, rows, places);
      return {
        from: point.low,
        height: point.high - point.low,
        fromFormula: `${places.at(rows.forecast, moment)}-${places.at(rows.band, moment)}/2`,
        heightFormula: `IF(${enoughFormula(cells.values)},2*${bandFormula(cells)},0)`,
      };
    }
    if (moment !== opens || value === undefined) return undefined;
    return { from: value, height: 0, fromFormula: places.at(rows.actual, moment), heightFormula: "0" };
  });
}

function cellsAt(time: number, { values, years }: ForecastRows, places: BlockPlaces): ForecastCells {
  return { values: places.from(values, 0), years: places.from(years, 0), year: `(${String(time)}/12)` };
}
