import { withoutDust } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable, isNumberField, sameLength } from "../check/subject";
import { ofOneKind } from "./own-kind";
import { swapsOf } from "./slips";

/** How a figure may have come to stand as it does. */
export type Slip = "hundredfold" | "point-moved" | "digits-swapped" | "digit-doubled";

/** A figure far from all others of its row, and the one that a slip would have made it from. */
export interface Outlier {
  readonly field: NumberField;
  readonly others: readonly NumberField[];
  /** How many times the largest of the others it is, or the smallest is of it. */
  readonly times: number;
  /** Whether it stands at an end of its row and goes on the way that the others go. */
  readonly carriesOn: boolean;
  /** How many times the smallest of the others the largest is. */
  readonly spread: number;
  readonly meant: { readonly value: number; readonly slip: Slip } | undefined;
  /** Whether it is a percentage so many points off others that hardly move that how many times does not matter. */
  readonly isFarShare: boolean;
}

/** Figures that a row must have beside the one in question; two will do where they are as good as the same. */
const fewestOthers = 3;
const same = 1.5;
/** Others that differ by more than this among themselves say nothing of a figure that differs from them. */
const widestSpread = 6;
/** How far beyond the others a figure may lie and still be thought to belong with them. */
const reach = 1.25;
/** Below this, counts jump about by nature. */
const smallest = 5;

/** The one figure of a row that is so many times larger or smaller than all others of its unit and length of time. */
export function outlierOf({ numbers, fields }: MeasureSubject, times: number): Outlier | undefined {
  let found: Outlier | undefined;
  const all = ofOneKind(fields.filter(isNumberField));
  for (const field of ofOneKind(numbers)) {
    const one = judged(field, all, times);
    if (one && found) return undefined;
    found ??= one;
  }
  return found;
}

function judged(field: NumberField, numbers: readonly NumberField[], least: number): Outlier | undefined {
  const { quantity } = field.reading;
  const others = numbers.filter(
    (one) => one !== field && comparable(one.reading.quantity, quantity) && sameLength(one, field),
  );
  const values = others.map(({ reading }) => reading.quantity.value);
  const sign = Math.sign(quantity.value);
  if (others.length < 2 || sign === 0 || values.some((value) => Math.sign(value) !== sign)) return undefined;
  const sizes = values.map(Math.abs);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const size = Math.abs(quantity.value);
  const times = Math.max(size / high, low / size);
  const spread = high / low;
  if (others.length < fewestOthers && spread > same) return undefined;
  const isFarShare = quantity.unit === "percent" && isFar(size, sizes);
  if ((times < least && !isFarShare) || spread > widestSpread || Math.max(size, high) < smallest) return undefined;
  const counted = others.every(({ reading }) => reading.quantity.decimals === 0);
  const fits = slipsOf(size, quantity.decimals).filter(
    ({ value }) =>
      value >= low / reach && value <= high * reach && (!counted || spread <= same || Number.isInteger(value)),
  );
  const middle = Math.sqrt(low * high);
  fits.sort((a, b) => Math.abs(Math.log(a.value / middle)) - Math.abs(Math.log(b.value / middle)));
  const [best] = fits;
  return {
    field,
    others,
    times,
    spread,
    carriesOn: isCarryingOn(field, others),
    meant: best && { ...best, value: best.value * sign },
    isFarShare,
  };
}

/** Points that shares may move for them to be steady, and that another must lie off them. The rest of 100% is another slip. */
const steadyShares = 8;
const farPoints = 40;

function isFar(size: number, others: readonly number[]): boolean {
  const [low, high] = [Math.min(...others), Math.max(...others)];
  const isAt = (value: number): boolean => value >= low - steadyShares && value <= high + steadyShares;
  return (
    others.length >= fewestOthers &&
    high - low <= steadyShares &&
    Math.max(low - size, size - high) >= farPoints &&
    !isAt(100 - size)
  );
}

function slipsOf(size: number, decimals: number): { readonly value: number; readonly slip: Slip }[] {
  const digits = size.toFixed(decimals);
  const single = [...digits].flatMap((digit, place) =>
    digits[place + 1] === digit ? [digits.slice(0, place) + digits.slice(place + 1)] : [],
  );
  return [
    ...[100, 0.01].map((by) => ({ value: withoutDust(size * by), slip: "hundredfold" as const })),
    ...[10, 0.1, 1000, 0.001].map((by) => ({ value: withoutDust(size * by), slip: "point-moved" as const })),
    ...swapsOf(size, decimals).map((value) => ({ value, slip: "digits-swapped" as const })),
    ...single.map((text) => ({ value: Number(text), slip: "digit-doubled" as const })),
  ];
}

function isCarryingOn(field: NumberField, others: readonly NumberField[]): boolean {
  const values = others.filter(({ role }) => role !== "benchmark").map(({ reading }) => reading.quantity.value);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || values.length < 2) return false;
  const rising = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
  const falling = values.every((value, index) => index === 0 || value <= (values[index - 1] ?? value));
  const { value } = field.reading.quantity;
  const before = field.at.column < (others[0]?.at.column ?? 0);
  const after = field.at.column > (others.at(-1)?.at.column ?? Infinity);
  if (before) return (rising && first !== last && value < first) || (falling && first !== last && value > first);
  return after && ((rising && first !== last && value > last) || (falling && first !== last && value < last));
}
