import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable, sameLength } from "../check/subject";
import { ofOneKind } from "./own-kind";
import { swapsOf } from "./slips";

/** A figure of a steady row that swapping two of its digits would put in line. */
export interface NearSlip {
  readonly field: NumberField;
  readonly others: readonly NumberField[];
  readonly value: number;
  /** Whether the row leaves no doubt: nothing else of it moves nearly as far. */
  readonly sure: boolean;
}

/** Figures that a row must have beside the one in question. */
const fewestOthers = 3;
/** Figures beside the one in question that a path must have. */
const fewestOnPath = 3;
/** And a path of what was reached, which is the longer the less it turns by chance. */
const fewestOnLongPath = 9;
/** How far others may reach, as a share of their middle, for the row to be steady. */
const steady = 0.35;
/** How many usual steps of its row, and what share of its level, a figure must lie off both neighbours. */
const steps = 5;
const share = 0.07;
/** How many usual steps, or what share of its level, the mended figure may lie off its neighbours. */
const within = 2;
const withinShare = 0.015;
/** Two digits come near anything with their places changed: then a figure must lie this far off. */
const fewDigits = 99;
const stepsOfFew = 8;
const shareOfFew = 0.45;
/** Unless the others hardly move. */
const verySteady = 0.1;
const shareOfSteady = 0.25;
const mostDecimals = 3;
/** What is larger was copied from an account or worked out, and seldom typed. */
const typedBelow = 10_000_000;
/** Steps and share from which on there is no doubt. */
const sureSteps = 12;
const sureShare = 0.15;

/** The one figure of a row that lies far off figures before and after it, and between them with two digits swapped. */
export function nearSlipOf(subject: MeasureSubject): NearSlip | undefined {
  const numbers = ofOneKind(subject.numbers);
  return only(numbers, judged) ?? only(numbers, besideTwins) ?? only(numbers, besidePath);
}

type Judge = (field: NumberField, series: readonly NumberField[]) => NearSlip | undefined;

/** What one figure alone of a row is judged to be. */
function only(numbers: readonly NumberField[], judge: Judge): NearSlip | undefined {
  const found = numbers.flatMap((field) => {
    const series = seriesOf(field, numbers);
    return field.role === "target" || !areAims(series, field) ? (judge(field, series) ?? []) : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Whether all others are planned or foreseen: these may lie far from where they start. */
function areAims(series: readonly NumberField[], field: NumberField): boolean {
  return series.every((one) => one === field || one.role === "target" || one.role === "forecast");
}

/** 59% beside 95% and 95%, 36.69 beside 36.96 three times: exchanged, it is what all others are. */
function besideTwins(field: NumberField, series: readonly NumberField[]): NearSlip | undefined {
  const others = series.filter((one) => one !== field);
  const [first] = others;
  if (!first || others.length < 2) return undefined;
  const { value, decimals, unit } = field.reading.quantity;
  const level = first.reading.quantity.value;
  if (others.some(({ reading }) => reading.quantity.value !== level)) return undefined;
  if (!swapsOf(value, decimals).includes(level)) return undefined;
  const few = Math.abs(level) * 10 ** decimals <= fewDigits;
  const isFar = Math.abs(value - level) >= shareOfSteady * Math.abs(level);
  if (few && !(isFar && (unit === "percent" || others.length >= fewestOthers))) return undefined;
  return { field, others, value: level, sure: true };
}

/** 43%, 54%, 47%: exchanged, it stands between its neighbours on a path that nothing else leaves. */
function besidePath(field: NumberField, series: readonly NumberField[]): NearSlip | undefined {
  const others = series.filter((one) => one !== field);
  const place = series.indexOf(field);
  const [before, after] = [series[place - 1], series[place + 1]];
  const isAimed = field.role === "target" && before?.role === "target";
  if (!before || !after || others.length < (isAimed ? fewestOnPath : fewestOnLongPath)) return undefined;
  const way = Math.sign(after.reading.quantity.value - before.reading.quantity.value);
  const isOn = (values: readonly number[]): boolean =>
    values.every((value, index) => index === 0 || way * (value - (values[index - 1] ?? value)) >= 0);
  const valuesWith = (value: number): readonly number[] =>
    series.map((one) => (one === field ? value : one.reading.quantity.value));
  const { value, decimals } = field.reading.quantity;
  const [from, to] = [before.reading.quantity.value, after.reading.quantity.value];
  const off = Math.max(Math.min(from, to) - value, value - Math.max(from, to));
  if (way === 0 || isOn(valuesWith(value))) return undefined;
  if (isAimed ? off < share * Math.abs(from) || off < Math.abs(to - from) : decimals > mostDecimals) return undefined;
  const fits = swapsOf(value, decimals).filter((one) => isOn(valuesWith(one)));
  const [mended] = fits;
  return mended === undefined || fits.length > 1 ? undefined : { field, others, value: mended, sure: isAimed };
}

/** The figures that a figure is to be in line with: outturns with outturns, targets with targets, or all where these are few. */
function seriesOf(field: NumberField, numbers: readonly NumberField[]): readonly NumberField[] {
  const alike = numbers.filter(
    (one) => comparable(one.reading.quantity, field.reading.quantity) && sameLength(one, field),
  );
  const own = alike.filter((one) => (one.role === "target") === (field.role === "target"));
  return own.length > fewestOthers ? own : alike;
}

function judged(field: NumberField, series: readonly NumberField[]): NearSlip | undefined {
  const others = series.filter((one) => one !== field);
  if (others.length < fewestOthers) return undefined;
  const values = others.map(({ reading }) => reading.quantity.value);
  const { value, decimals } = field.reading.quantity;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const level = Math.abs(low + high) / 2;
  // What shows so many decimals was worked out and not typed.
  if (
    decimals > mostDecimals ||
    Math.abs(value) >= typedBelow ||
    low <= 0 ||
    high - low > steady * level ||
    (value >= low && value <= high)
  )
    return undefined;
  const step = usualStep(values, decimals);
  const off = Math.max(low - value, value - high);
  const place = series.indexOf(field);
  const near = [series[place - 1], series[place + 1]].flatMap((one) => (one ? [one.reading.quantity.value] : []));
  const [from, to] = [Math.min(...near), Math.max(...near)];
  const away = Math.max(from - value, value - to);
  const few = decimals === 0 && Math.abs(value) <= fewDigits;
  const least = few ? (high - low <= verySteady * level ? shareOfSteady : shareOfFew) : share;
  if (away < (few ? stepsOfFew : steps) * step || off < least * level) return undefined;
  const slack = Math.max(within * step, withinShare * level);
  const fits = swapsOf(value, decimals).filter((one) => one >= from - slack && one <= to + slack);
  const [mended] = fits;
  if (mended === undefined || fits.length > 1) return undefined;
  return { field, others, value: mended, sure: away >= sureSteps * step && off >= sureShare * level };
}

/** The median of the steps between figures that follow on each other; at least a unit of the last digit that is shown. */
function usualStep(values: readonly number[], decimals: number): number {
  const sizes = values
    .slice(1)
    .map((value, index) => Math.abs(value - (values[index] ?? value)))
    .sort((a, b) => a - b);
  return Math.max(sizes[Math.floor(sizes.length / 2)] ?? 0, 10 ** -decimals);
}
