import type { CellValue } from "../../../core";
import { showsDate } from "../../../files/read/display-text";
import { addMonths, finestOf, monthsBetween } from "../dates";
import { readingOf, type Reading } from "./readings";

/** A cell that is filled from. */
export interface FillSource {
  readonly value: CellValue;
  readonly format: string;
}

/** What stands at a place that is filled; places are counted from the first of the cells that are filled from, which may be negative. */
export type Series = (place: number) => CellValue;

/** The value of one place, by how many of its like come before it in the series. */
type Rule = (ordinal: number) => CellValue;

/**
 * How a line of cells goes on, as Excel's fill handle has it: numbers by the step between them (by the straight line that fits them best when
 * they are uneven), dates by days or months, texts by what counts in them. A single number is repeated, and so is what does not count.
 *
 * @param counts whether a single number counts up by one, too; with false everything is repeated. Left out is the usual.
 */
export function seriesOf(cells: readonly FillSource[], counts?: boolean): Series {
  const { length } = cells;
  const readings = cells.map(({ value }) => (typeof value === "string" ? readingOf(value) : undefined));
  const groups = new Map<string, number[]>();
  const keys = cells.map((cell, place) => keyOf(cell, readings[place], place));
  keys.forEach((key, place) => {
    groups.set(key, [...(groups.get(key) ?? []), place]);
  });
  const rules = new Map(
    [...groups].map(([key, places]) => [
      key,
      ruleOf(
        places.map((place) => cells[place]),
        places.map((place) => readings[place]),
        length,
        counts,
      ),
    ]),
  );
  return (place) => {
    const at = ((place % length) + length) % length;
    const key = keys[at] ?? "";
    const places = groups.get(key) ?? [];
    const rule = counts === false ? undefined : rules.get(key);
    return rule ? rule(Math.floor(place / length) * places.length + places.indexOf(at)) : (cells[at]?.value ?? null);
  };
}

/** Cells of one key make one series; what does not count is alone. */
function keyOf({ value, format }: FillSource, reading: Reading | undefined, place: number): string {
  if (typeof value === "number") return showsDate(format) ? "date" : "number";
  return reading ? `text ${reading.series}` : `alone ${String(place)}`;
}

function ruleOf(
  cells: readonly (FillSource | undefined)[],
  readings: readonly (Reading | undefined)[],
  length: number,
  counts: boolean | undefined,
): Rule | undefined {
  const [first] = cells;
  const [reading] = readings;
  if (reading)
    return textRule(
      reading,
      readings.map((one) => one?.number ?? 0),
    );
  const numbers = cells.flatMap((cell) => (typeof cell?.value === "number" ? [cell.value] : []));
  if (!first || numbers.length === 0) return undefined;
  if (showsDate(first.format)) return dateRule(numbers, first.format);
  if (numbers.length > 1) return line(numbers);
  const [only = 0] = numbers;
  return counts === true && length === 1 ? (ordinal) => rounded(only + ordinal) : undefined;
}

function textRule({ write, number, around }: Reading, numbers: readonly number[]): Rule | undefined {
  const step = evenStep(numbers, around);
  return step === undefined ? undefined : (ordinal) => write(number + step * ordinal) ?? null;
}

/** The one step between numbers, 1 when there is a single number; undefined when they differ. */
function evenStep(numbers: readonly number[], around?: number): number | undefined {
  const steps = numbers.slice(1).map((number, place) => wrapped(number - (numbers[place] ?? 0), around));
  const [step = 1] = steps;
  return steps.every((one) => one === step) ? step : undefined;
}

/** The shortest way round: from December to January is one month on. */
function wrapped(step: number, around: number | undefined): number {
  if (around === undefined) return step;
  const on = ((step % around) + around) % around;
  return on > around / 2 ? on - around : on;
}

function dateRule(dates: readonly number[], format: string): Rule {
  const [first = 0, second] = dates;
  const finest = finestOf(format);
  if (second === undefined) {
    if (finest === "day") return (ordinal) => first + ordinal;
    return (ordinal) => addMonths(first, ordinal * (finest === "year" ? 12 : 1)) ?? null;
  }
  const steps = dates.slice(1).map((date, place) => monthsBetween(dates[place] ?? 0, date));
  const [months] = steps;
  if (months === undefined || months === 0 || steps.some((step) => step !== months)) return line(dates);
  return (ordinal) => addMonths(first, months * ordinal) ?? null;
}

/** Numbers of even steps go on by them; others by the straight line of least squares. */
function line(numbers: readonly number[]): Rule {
  const [first = 0, second = 0] = numbers;
  const step = rounded(second - first);
  const isEven = numbers.every((number, place) => rounded(first + step * place) === rounded(number));
  if (isEven) return (ordinal) => rounded(first + step * ordinal);
  const count = numbers.length;
  const middle = (count - 1) / 2;
  const mean = numbers.reduce((sum, number) => sum + number, 0) / count;
  const slope =
    numbers.reduce((sum, number, place) => sum + (place - middle) * (number - mean), 0) /
    numbers.reduce((sum, _, place) => sum + (place - middle) ** 2, 0);
  return (ordinal) => rounded(mean + slope * (ordinal - middle));
}

/** Less what binary fractions add: 0.1, 0.2, 0.3. */
function rounded(number: number): number {
  return Number(number.toPrecision(14));
}
