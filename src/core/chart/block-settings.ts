import type { OwnCell } from "../plan/operation";
import { words } from "../plan/table-sheet";
import type { BlockPlaces } from "./block-places";
import { blockWords } from "./chart-style";
import { tolerated } from "./block-series";
import type { ChartFacts } from "./facts";
import { settings, type Setting } from "./setting-names";
import { numberIn } from "./live-cell";
import { decimalsOf, isPercent } from "./say-number";
import { scaleFor, type Scale } from "./scale";

type Cells = readonly OwnCell[];

/** Which of the rows beneath the series a chart has, in order. */
export function settingsOf(facts: ChartFacts, actual: Cells): readonly Setting[] {
  return [
    "differences",
    "low",
    "high",
    "step",
    ...(tolerated(facts) === undefined ? [] : (["tolerance"] as const)),
    ...(facts.forecast.length > 0 ? (["values", "years"] as const) : []),
    ...(isSparse(actual) ? (["joined"] as const) : []),
  ];
}

/** A row beneath the series, with its name. */
export function settingRow(setting: Setting, cells: Cells): Cells {
  return [words(blockWords.undrawn, "quiet"), words(settings[setting]), ...cells];
}

/** The axis that holds all that a chart shows. */
export function scaleOf(facts: ChartFacts): Scale {
  const { trajectory, targets, baseline, actuals, forecast, benchmarks, format } = facts;
  const points = [...trajectory, ...targets, baseline, ...actuals, ...benchmarks.flatMap((one) => one.points)];
  const values = [
    ...points.flatMap(({ value }) => value ?? []),
    ...forecast.flatMap(({ value, low, high }) => [value, low, high]),
  ];
  const finest = 10 ** -(decimalsOf(format) + (isPercent(format) ? 2 : 0));
  return scaleFor(values, isPercent(format) ? 1 : undefined, finest);
}

/** What stands for the difference of the latest actual while the trajectory has no figure at its time. */
const noPath = "no trajectory";

/** Actuals after the baseline less the trajectory, of which only the latest is given. */
export function differenceCells(
  actual: Cells,
  trajectory: Cells,
  at: { readonly actual: number; readonly trajectory: number; readonly own: number },
  places: BlockPlaces,
  { format, isAfter }: { readonly format: string; readonly isAfter: (moment: number) => boolean },
): Cells {
  const differs = actual.map((cell, moment) => {
    if (!isAfter(moment)) return undefined;
    const [a, p] = [numberIn(cell), numberIn(trajectory[moment])];
    return a === undefined || p === undefined ? undefined : a - p;
  });
  const last = differs.reduce<number>((found, one, moment) => (one === undefined ? found : moment), -1);
  return differs.map((difference, moment): OwnCell => {
    if (!isAfter(moment) || actual[moment]?.formula === undefined || trajectory[moment]?.formula === undefined)
      return { value: null };
    const [a, p] = [places.at(at.actual, moment), places.at(at.trajectory, moment)];
    const rest = places.from(at.own, moment + 1);
    const later = moment + 1 < differs.length ? `,COUNT(${rest})+COUNTIF(${rest},"${noPath}")=0` : "";
    const isLatest = later === "" ? `ISNUMBER(${a})` : `AND(ISNUMBER(${a})${later})`;
    return {
      value: moment === last ? (difference ?? "") : "",
      formula: `IF(${isLatest},IF(ISNUMBER(${p}),${a}-${p},"${noPath}"),"")`,
      format,
    };
  });
}

/** Whether actuals come at steady steps of more than one period, so that the periods between are not gaps in what is known. */
function isSparse(actual: Cells): boolean {
  const places = actual.flatMap((cell, moment) => (numberIn(cell) === undefined ? [] : [moment]));
  const step = (places[1] ?? 0) - (places[0] ?? 0);
  return step > 1 && places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) === step);
}
