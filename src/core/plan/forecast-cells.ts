import { formatA1, formatArea } from "../cell/address";
import { formatPeriod } from "../cell/period";
import {
  assuranceOf,
  bandFormula,
  enoughFormula,
  type Assurance,
  type ControlLimits,
  fewestForFirmLimits,
  fewestForForecast,
  forecastFormula,
  isThere,
  type ForecastPoint,
  type KnownPoint,
  limitFactor,
  numbersIn,
  shown,
  standAt,
  type Trajectory,
} from "../trajectory";
import type { OwnCell } from "./operation";
import { words } from "./table-sheet";

/** The columns of the sheet, counted from 0, that formulas refer to. */
const column = { year: 2, actual: 3, forecast: 5, range: 8, mean: 9, low: 10, high: 11 } as const;

/** The rows of one measure on the sheet, counted from 0: those of its actuals. */
export interface Block {
  readonly trajectory: Trajectory;
  readonly first: number;
  readonly last: number;
}

const blank: OwnCell = { value: null };

/** The cells of an actual from the period to the upper limit. A cell that is emptied later drops out of everything. */
export function actualRow(block: Block, point: KnownPoint, index: number, limits: ControlLimits): readonly OwnCell[] {
  const { first, trajectory } = block;
  const row = first + index;
  const { between } = trajectory.formats;
  const actual = formatA1(row, column.actual);
  const before = limits.series.points[index - 1];
  const moved = formatA1(row - 1, column.actual);
  const range = before && {
    value: Math.abs(point.value - before.value),
    formula: `IF(${numbersIn([actual, moved])},ABS(${actual}-${moved}),"")`,
    format: between,
  };
  return [
    words(formatPeriod(point.period)),
    { value: point.time / 12, formula: `IF(ISNUMBER(${actual}),${String(point.time)}/12,"")`, format: "0.00" },
    { value: point.value, formula: shown(point), format: trajectory.formats.known },
    plannedCell(trajectory, point.time),
    ...[blank, blank, blank],
    range ?? blank,
    ...limitCells(block, row, limits),
  ];
}

/** The cells of a milestone still to come. */
export function aheadRow(block: Block, point: ForecastPoint, index: number, limits: ControlLimits): readonly OwnCell[] {
  const { last, trajectory } = block;
  const row = last + 1 + index;
  const { between } = trajectory.formats;
  const cells = {
    values: rangeOf(block, column.actual),
    years: rangeOf(block, column.year),
    year: formatA1(row, column.year),
  };
  const value = formatA1(row, column.forecast);
  return [
    words(formatPeriod(point.period)),
    { value: point.time / 12, format: "0.00" },
    blank,
    plannedCell(trajectory, point.time),
    { value: point.value, formula: `IF(${enoughFormula(cells.values)},${forecastFormula(cells)},"")`, format: between },
    { value: point.low, formula: `IF(ISNUMBER(${value}),${value}-${bandFormula(cells)},"")`, format: between },
    { value: point.high, formula: `IF(ISNUMBER(${value}),${value}+${bandFormula(cells)},"")`, format: between },
    blank,
    ...limitCells(block, row, limits),
  ];
}

/** What the limits come to, in words that follow the cells: on trial while they are few, and what they say of the target. */
export function sayLimits(block: Block, limits: ControlLimits, said: string): OwnCell {
  const { measure, targets, baseline } = block.trajectory;
  const target = targets.at(-1) ?? baseline;
  const polarity = measure.polarity?.polarity;
  const assurance = assuranceOf(limits, target.value, polarity);
  const count = limits.series.points.length;
  const trial = limits.trial ? `Trial limits, from ${String(count)} actuals.` : "";
  const counted = `COUNT(${rangeOf(block, column.actual)})`;
  const fewest = String(fewestForFirmLimits);
  const parts = [
    quoted(said === "" ? "" : `${said} `),
    `IF(${counted}<${String(fewestForForecast)},"Limits need ${String(fewestForForecast)} actuals, and there are "&${counted}&".",` +
      `IF(${counted}<${fewest},"Trial limits, from "&${counted}&" actuals. ",""))`,
  ];
  if (assurance === undefined) {
    return { value: [said, trial].filter((part) => part !== "").join(" "), formula: `TRIM(${parts.join("&")})` };
  }
  const [above, below] =
    polarity === "lower-is-better" ? (["meets", "misses"] as const) : (["misses", "meets"] as const);
  const [high, low] = [formatA1(block.first, column.high), formatA1(block.first, column.low)];
  const compared =
    `IF(${target.formula}>${high},${quoted(sayings[above])},` +
    `IF(${target.formula}<${low},${quoted(sayings[below])},${quoted(sayings["hit-or-miss"])}))`;
  parts.push(`IF(AND(ISNUMBER(${high}),${isThere(target)}),${compared},"")`);
  return {
    value: [said, trial, sayings[assurance]].filter((part) => part !== "").join(" "),
    formula: `TRIM(${parts.join("&")})`,
  };
}

const sayings = {
  misses: "Ordinary variation alone will not reach the target.",
  meets: "Ordinary variation alone will reach the target.",
  "hit-or-miss": "Ordinary variation alone reaches the target now and then.",
} as const satisfies Record<Assurance, string>;

function plannedCell(trajectory: Trajectory, time: number): OwnCell {
  const stand = standAt(trajectory, time);
  return stand ? { value: stand.value, formula: shown(stand), format: trajectory.formats.between } : blank;
}

function limitCells(block: Block, row: number, { mean, low, high }: ControlLimits): readonly OwnCell[] {
  const format = block.trajectory.formats.between;
  const middle = formatA1(row, column.mean);
  const [actuals, ranges] = [rangeOf(block, column.actual), rangeOf(block, column.range)];
  const limit = (sign: "+" | "-"): string =>
    `IF(AND(ISNUMBER(${middle}),COUNT(${ranges})>0),${middle}${sign}${String(limitFactor)}*AVERAGE(${ranges}),"")`;
  return [
    { value: mean, formula: `IF(${enoughFormula(actuals)},AVERAGE(${actuals}),"")`, format },
    { value: low, formula: limit("-"), format },
    { value: high, formula: limit("+"), format },
  ];
}

/** The cells of a measure's actuals in a column, fixed in both directions. */
function rangeOf({ first, last }: Block, inColumn: number): string {
  const area = formatArea({ top: first, bottom: last, left: inColumn, right: inColumn });
  return area.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** The most letters that Excel takes for one text in a formula. */
const longestText = 255;

/** A text in a formula; a long one in pieces. */
function quoted(text: string): string {
  const pieces = text.match(new RegExp(`.{1,${String(longestText)}}`, "gsu")) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}
