import type { Quantity } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable, sameLength } from "../check/subject";
import { ofOneKind } from "./own-kind";

/** Figures that a row must have beside the one in question. */
const fewestOthers = 2;
/** How many times all others of its row, or what part of them, a figure must be to be out of place. */
const times = 1.4;
/** How many times the largest step of its row, or what share of its level, a figure may lie from the nearest one and still carry it on. */
const carriesOn = 1.5;
const nearby = 0.06;

/** The other figures of a row that a figure in one of its columns is to be in line with. */
export function valuesBeside(field: NumberField, { numbers }: MeasureSubject): readonly number[] {
  const own = ofOneKind(numbers).filter(({ at }) => at.column !== field.at.column);
  const alike = own.filter((one) => comparable(one.reading.quantity, field.reading.quantity) && sameLength(one, field));
  return alike.length < own.length && alike.length < fewestOthers ? [] : alike.map(valueOf);
}

/** Whether a figure lies farther from all others of a row than these reach, and is of another size. */
export function isOutOfPlace(value: number, others: readonly number[]): boolean {
  if (others.length < fewestOthers) return false;
  const [low, high] = [Math.min(...others), Math.max(...others)];
  const off = Math.max(value - high, low - value);
  if (off <= high - low) return false;
  if (low <= 0 || value <= 0) return off > Math.abs(high) / 2;
  return value >= times * high || value * times <= low;
}

/** Whether a figure would carry on the others of a row: near one of them, as they are among themselves. */
export function isInPlace(value: number, others: readonly number[]): boolean {
  if (others.length < fewestOthers) return false;
  const steps = others.slice(1).map((other, index) => Math.abs(other - (others[index] ?? other)));
  const level = Math.min(...others.map(Math.abs));
  const off = Math.min(...others.map((other) => Math.abs(value - other)));
  return off <= Math.max(carriesOn * Math.max(...steps), nearby * level);
}

/** How far beyond the others of a row a figure may lie and be at home there: as a share of how far they reach, or of the nearest. */
const shareOfReach = 0.5;
const shareOfEnd = 0.1;

/** Whether a figure would hardly be noticed among the others of a row. */
export function isAtHome(value: number, others: readonly number[]): boolean {
  if (others.length < fewestOthers) return false;
  const [low, high] = [Math.min(...others), Math.max(...others)];
  const [off, end] = value > high ? [value - high, high] : [low - value, low];
  return off <= Math.max(shareOfReach * (high - low), shareOfEnd * Math.abs(end));
}

/** Values that differ by so much of their level move. */
const notable = 0.2;

/** Whether the figures of a row go one way all along, a figure with the others, and the others by themselves notably so. */
export function isOnCourse(field: NumberField, row: MeasureSubject): boolean {
  const series = fromStartToAim(ofOneKind(row.numbers)).map(valueOf);
  const steps = series.slice(1).map((value, index) => value - (series[index] ?? value));
  const others = valuesBeside(field, row).map(Math.abs);
  const [low, high] = [Math.min(...others), Math.max(...others)];
  return (steps.every((step) => step >= 0) || steps.every((step) => step <= 0)) && high - low > notable * high;
}

/** Figures with the targets behind what was reached on the way to them, where neither says of when it is. */
function fromStartToAim(fields: readonly NumberField[]): readonly NumberField[] {
  if (fields.some(({ role, period }) => role !== "baseline" && period)) return fields;
  return [...fields.filter(({ role }) => role !== "target"), ...fields.filter(({ role }) => role === "target")];
}

/** The value of a field. */
export function valueOf({ reading }: { readonly reading: { readonly quantity: Quantity } }): number {
  return reading.quantity.value;
}
