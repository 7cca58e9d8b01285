import { isPlain } from "../cell/quantity";
import type { Quantity, Unit } from "../cell/quantity";
import type { MeasureSubject, NumberField } from "../check/subject";
import { comparable } from "../check/subject";

/** Whether two units are one for a reader of the row: the same, or both plain numbers. */
export function alike(a: Unit, b: Unit): boolean {
  return a === b || (isPlain(a) && isPlain(b));
}

/** Whether a cell is in a unit. */
export function isIn(field: NumberField, unit: Unit): boolean {
  return alike(field.reading.quantity.unit, unit);
}

/** The unit of a row's numbers when all are alike; undefined when there are none or they differ. */
export function onlyUnit({ numbers }: MeasureSubject): Unit | undefined {
  const first = numbers[0]?.reading.quantity;
  if (!first) return undefined;
  const same = ({ reading }: NumberField): boolean => comparable(reading.quantity, first);
  return numbers.every(same) ? first.unit : undefined;
}

/**
 * The same figure in another unit, as it was surely meant: the digits stay and the sign for the unit comes or goes (45% in a row of
 * points is 45 points). A plain share of one in a row of percentages (0.45) is a hundredth of what it shows.
 */
export function restated(quantity: Quantity, unit: Unit, decimals: number): Quantity {
  const share = unit === "percent" && isPlain(quantity.unit) && Math.abs(quantity.value) <= 1 && quantity.decimals >= 2;
  const value = share ? Number((quantity.value * 100).toPrecision(14)) : quantity.value;
  return { value, unit, decimals: Math.max(share ? quantity.decimals - 2 : quantity.decimals, decimals) };
}
